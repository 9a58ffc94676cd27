package app.ocellus.ui.runs;

import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.RunNames;
import app.ocellus.ui.common.Saver;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.training.TrainingViewModel;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.Project;
import app.ocellus.workspace.run.RunData;
import app.ocellus.workspace.run.RunRecord;
import app.ocellus.workspace.run.RunState;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Starts a Quick run by itself when the data of a project have changed since its last one, where a
 * person wants that; once for each state of the data, and never beside another run.
 */
public final class Retraining {

    /** How long nothing must be edited before a run begins. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** What is known of a project once it was looked at. */
    private record Known(boolean wanted, Optional<Again> again) {}

    /** The run to do again, and the data that it is to learn from. */
    private record Again(RunRecord before, TrainingConfig config, RunData today) {}

    private final ObservableValue<@Nullable OpenProject> project;
    private final TrainingViewModel training;
    private final TaskRunner runner;
    private final Saver<Project, Boolean> saver;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final Duration quiet;
    private final BooleanBinding readOnly;
    private boolean showing;
    private boolean chosen;
    private @Nullable RunData tried;

    /** Watches {@code project}. */
    Retraining(
            ObservableValue<@Nullable OpenProject> project,
            TrainingViewModel training,
            TaskRunner runner) {
        this(project, training, runner, QUIET);
    }

    /** Watches {@code project}, and waits {@code quiet} after an edit. */
    Retraining(
            ObservableValue<@Nullable OpenProject> project,
            TrainingViewModel training,
            TaskRunner runner,
            Duration quiet) {
        this.quiet = quiet;
        this.project = project;
        this.training = training;
        this.runner = runner;
        this.saver = new Saver<>(runner, Retraining::save, this::saved);
        this.readOnly =
                Bindings.createBooleanBinding(
                        () -> {
                            var open = project.getValue();
                            return open != null && open.project().isReadOnly();
                        },
                        project);
        project.addListener(
                (_, before, now) -> {
                    if (now != null && now.continues(before)) {
                        lookAgain(now);
                    } else {
                        look(now);
                    }
                });
        wanted.addListener((_, _, now) -> choose(now));
    }

    private void look(@Nullable OpenProject opened) {
        chosen = false;
        show(false);
        if (opened != null) {
            runner.start(_ -> known(opened), outcome -> decide(opened, outcome));
        }
    }

    /** One edit comes seldom alone: it is waited until nobody makes another. */
    private void lookAgain(OpenProject edited) {
        runner.start(
                _ -> {
                    Thread.sleep(quiet);
                    return known(edited);
                },
                outcome -> decide(edited, outcome));
    }

    private void show(boolean now) {
        showing = true;
        wanted.set(now);
        showing = false;
    }

    private void choose(boolean now) {
        var open = project.getValue();
        if (!showing && open != null) {
            chosen = true;
            saver.save(open.project(), now);
        }
    }

    private static void save(Project kept, boolean now) {
        kept.saveChoices(kept.choices().withRetrain(now));
    }

    /** Writes the choice down; done when it is on the disk. */
    CompletableFuture<Void> finish() {
        return saver.finish();
    }

    private void saved(Outcome<Boolean> outcome) {
        error.set(
                outcome instanceof Outcome.Failure<Boolean>(var cause)
                        ? Failures.sentence(cause)
                        : null);
    }

    private static Known known(OpenProject opened) {
        boolean wanted = opened.project().choices().retrain();
        boolean may = wanted && !opened.project().isReadOnly();
        return new Known(
                wanted, may ? again(opened, opened.project().runs().list()) : Optional.empty());
    }

    private static Optional<Again> again(OpenProject opened, List<SavedRun> runs) {
        if (runs.stream().anyMatch(run -> run.state() == RunState.RUNNING)) {
            return Optional.empty();
        }
        return runs.stream()
                .filter(run -> run.state() == RunState.FINISHED)
                .map(SavedRun::record)
                .filter(record -> record.mode().equals(Mode.QUICK.text()))
                .findFirst()
                .flatMap(record -> again(opened, record));
    }

    private static Optional<Again> again(OpenProject opened, RunRecord record) {
        var config = record.config();
        if (config == null || record.data() == null) {
            return Optional.empty();
        }
        var today = RunData.of(config.partOf(opened.split()));
        return today.equals(record.data())
                ? Optional.empty()
                : Optional.of(new Again(record, config, today));
    }

    private void decide(OpenProject opened, Outcome<Known> outcome) {
        if (project.getValue() != opened
                || !(outcome instanceof Outcome.Success<Known>(var known))) {
            return;
        }
        if (!chosen) {
            show(known.wanted());
        }
        known.again()
                .filter(again -> !training.busyProperty().get() && !again.today().equals(tried))
                .ifPresent(this::start);
    }

    private void start(Again again) {
        tried = again.today();
        training.start(again.config(), Text.of("runs.retraining", RunNames.of(again.before())));
    }

    /** Whether a person wants it for the open project; saved when it changes. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** Whether it cannot be chosen here, as another window works on the project. */
    public ObservableBooleanValue readOnlyProperty() {
        return readOnly;
    }

    /** Why the choice could not be saved; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }
}
