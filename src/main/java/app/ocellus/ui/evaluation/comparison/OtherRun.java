package app.ocellus.ui.evaluation.comparison;

import app.ocellus.evaluation.Evaluator;
import app.ocellus.message.Sentence;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.evaluation.EvaluationViewModel.Evaluating;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;

/** Lets the model of another run answer for the images of an evaluation. */
final class OtherRun {

    /** What it said. */
    record Answered(SavedRun run, ModelBundle model, Evaluator.Report report) {}

    private final Evaluating evaluating;
    private final Function<SavedRun, KeptRun> models;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Answered>> answers =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Cancellation running;
    private int requests;

    OtherRun(Evaluating evaluating, Function<SavedRun, KeptRun> models, Jobs jobs) {
        this.evaluating = evaluating;
        this.models = models;
        this.jobs = jobs;
    }

    /** Forgets what was asked for and what was answered. */
    void forget() {
        requests++;
        cancel();
        busy.set(false);
        error.set(null);
        answers.set(Optional.empty());
    }

    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** Asks {@code saved} about the images that {@code run} was evaluated on. */
    void ask(TrainedRun run, Evaluator.Report report, SavedRun saved) {
        forget();
        if (saved.folder().equals(run.saved().folder())) {
            answers.set(Optional.of(new Answered(saved, run.model(), report)));
            return;
        }
        int request = requests;
        busy.set(true);
        running =
                jobs.<Answered>start(
                        "job.comparing",
                        (progress, stop) -> {
                            var kept = models.apply(saved);
                            var snapshot = Compared.snapshot(report);
                            return new Answered(
                                    saved,
                                    kept.model(),
                                    evaluating.evaluate(
                                            new TrainedRun(
                                                    run.project(), kept.saved(), kept.model()),
                                            snapshot,
                                            snapshot.samples(),
                                            progress,
                                            stop));
                        },
                        outcome -> {
                            if (request == requests) {
                                ended(outcome);
                            }
                        });
    }

    private void ended(Outcome<Answered> outcome) {
        switch (outcome) {
            case Outcome.Success<Answered>(var now) -> answers.set(Optional.of(now));
            case Outcome.Failure<Answered>(var cause) -> error.set(Failures.sentence(cause));
            case Outcome.Cancelled<Answered> _ -> error.set(Sentence.of("training.cancelled"));
        }
        busy.set(false);
    }

    ReadOnlyObjectProperty<Optional<Answered>> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }
}
