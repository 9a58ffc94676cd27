package app.ocellus.ui.training;

import app.ocellus.message.UserException;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.ModelInput;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.FineTuning;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.training.TrainingEstimate;
import app.ocellus.ui.common.Newest;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How long a training would take in each mode: found out while the form is seen and nothing trains,
 * of the chosen mode first, and again when it may have changed.
 */
public final class TrainingTimes {

    /** What the time depends on. */
    private record Question(
            OpenProject data,
            Mode mode,
            FineTuning depth,
            String backbone,
            ModelInput input,
            int epochs,
            int batch,
            double subset) {

        static Question of(OpenProject data, TrainingConfig config) {
            return new Question(
                    data,
                    config.mode(),
                    config.fineTuning(),
                    config.backbone(),
                    config.input(),
                    config.optimisation().epochs(),
                    config.optimisation().batch(),
                    config.subset());
        }
    }

    private record Answer(Question question, Optional<Duration> time) {}

    private final TrainingEstimate estimate;
    private final TrainingForm form;
    private final ObservableValue<@Nullable OpenProject> project;
    private final ObservableBooleanValue training;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final Map<Mode, ReadOnlyObjectWrapper<Optional<Duration>>> times =
            new EnumMap<>(Mode.class);
    private final Map<Mode, Question> told = new EnumMap<>(Mode.class);
    private final Set<Question> answered = new HashSet<>();
    private final Newest<Answer> newest;
    private @Nullable Question asked;

    /** Times of what {@code form} says on whatever {@code project} holds. */
    public TrainingTimes(
            TrainingEstimate estimate,
            TrainingForm form,
            ObservableValue<@Nullable OpenProject> project,
            ObservableBooleanValue training,
            TaskRunner runner) {
        this.estimate = estimate;
        this.form = form;
        this.project = project;
        this.training = training;
        this.newest = new Newest<>(runner);
        for (var mode : Mode.values()) {
            times.put(mode, new ReadOnlyObjectWrapper<>(Optional.empty()));
        }
        newest.answerProperty().addListener((_, _, now) -> now.ifPresent(this::show));
        project.addListener((_, _, _) -> look());
        form.configProperty().addListener((_, _, _) -> look());
        shown.addListener((_, _, _) -> look());
        training.addListener(
                (_, _, _) -> {
                    // what was computed for a run need not be computed for the next
                    answered.clear();
                    look();
                });
    }

    private void look() {
        var data = project.getValue();
        answered.removeIf(question -> !question.equals(question(data, question.mode())));
        for (var mode : Mode.values()) {
            if (!Objects.equals(told.get(mode), question(data, mode))) {
                told.remove(mode);
                time(mode).set(Optional.empty());
            }
        }
        ask(data);
    }

    private @Nullable Question question(@Nullable OpenProject data, Mode mode) {
        return data == null ? null : Question.of(data, form.config(mode));
    }

    private void ask(@Nullable OpenProject data) {
        if (data == null || !shown.get() || training.get()) {
            asked = null;
            newest.leave();
            return;
        }
        // fine-tuning is tried out for nobody who has not chosen it: PyTorch would have to be
        // started
        var modes =
                form.modeProperty().get() == Mode.FINE_TUNE
                        ? List.of(Mode.FINE_TUNE, Mode.QUICK)
                        : List.of(Mode.QUICK);
        for (var mode : modes) {
            var question = Question.of(data, form.config(mode));
            if (!answered.contains(question)) {
                if (!question.equals(asked)) {
                    ask(question);
                }
                return;
            }
        }
    }

    private void ask(Question question) {
        var config = form.config(question.mode());
        asked = question;
        newest.ask(
                stop -> {
                    try {
                        var part = config.partOf(question.data().split());
                        return new Answer(
                                question, Optional.of(estimate.expected(part, config, stop)));
                    } catch (UserException _) {
                        // the training itself will say why
                        return new Answer(question, Optional.empty());
                    }
                });
    }

    private void show(Answer answer) {
        asked = null;
        answered.add(answer.question());
        if (answer.question().equals(question(project.getValue(), answer.question().mode()))) {
            told.put(answer.question().mode(), answer.question());
            time(answer.question().mode()).set(answer.time());
        }
        look();
    }

    private ReadOnlyObjectWrapper<Optional<Duration>> time(Mode mode) {
        return Objects.requireNonNull(times.get(mode));
    }

    /** Whether somebody looks; nothing is found out for nobody. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** How long a run in this mode would take; nothing as long as that is not known. */
    public ReadOnlyObjectProperty<Optional<Duration>> timeProperty(Mode mode) {
        return time(mode).getReadOnlyProperty();
    }
}
