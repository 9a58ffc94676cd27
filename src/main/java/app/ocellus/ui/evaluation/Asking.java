package app.ocellus.ui.evaluation;

import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Asks models about the chosen data; of several questions the last one alone is answered. */
final class Asking {

    private final EvaluationWork work;
    private final ObservableValue<@Nullable OpenProject> project;
    private final DataChoice data;
    private final Jobs jobs;
    private @Nullable Cancellation running;
    private int requests;

    /**
     * Asks about what {@code data} says.
     *
     * @param project the open one, whose labels are those of today
     */
    Asking(
            EvaluationWork work,
            ObservableValue<@Nullable OpenProject> project,
            DataChoice data,
            Jobs jobs) {
        this.work = work;
        this.project = project;
        this.data = data;
        this.jobs = jobs;
    }

    /** What the run learnt from, with what a person did to it since. */
    OpenProject own(TrainedRun of) {
        var open = project.getValue();
        return open != null && open.continues(of.project()) ? open : of.project();
    }

    /** Whether there is an image to ask about; of other data that shows when they are scanned. */
    boolean hasImages(TrainedRun model) {
        return data.otherProperty().get() != null
                || !own(model).split().of(data.roleProperty().get()).isEmpty();
    }

    /** Leaves the question that is being answered. */
    void leave() {
        requests++;
        if (running != null) {
            running.cancel();
        }
    }

    /** Asks; whoever asked before hears nothing. */
    void ask(TrainedRun model, Consumer<Outcome<Evaluated>> whenDone) {
        leave();
        int request = requests;
        running =
                jobs.start(
                        "job.evaluating",
                        question(model),
                        outcome -> {
                            if (request == requests) {
                                whenDone.accept(outcome);
                            }
                        });
    }

    private Jobs.Work<Evaluated> question(TrainedRun model) {
        var other = data.otherProperty().get();
        if (other != null) {
            return (told, stop) -> work.other(model, other, told, stop);
        }
        var own = own(model);
        var split = data.roleProperty().get();
        return (told, stop) -> work.own(model, own, split, told, stop);
    }
}
