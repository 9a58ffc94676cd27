package app.ocellus.ui.prediction;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.features.Neighbour;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Newest;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The pictures that the model learnt from and that look most like the one that is shown large. */
public final class NearestViewModel {

    /**
     * What is asked.
     *
     * @param model file of a model
     * @param picture any file
     * @param dataset among whose images those are looked for that the model learnt from
     */
    public record Question(Path model, Path picture, DatasetSnapshot dataset) {}

    /** Looks for them. */
    @FunctionalInterface
    public interface Finding {
        /** The most alike first; none where the model learnt from nothing in the dataset. */
        List<Neighbour> nearest(
                Question question,
                int count,
                Progress.Listener progress,
                Cancellation cancellation);
    }

    /** How far it is. */
    public enum State {
        /** There is nothing to look for: no picture, no dataset, or a model of other things. */
        NONE,
        /** It is being looked for. */
        LOOKING,
        /** They are there. */
        FOUND,
        /** The model learnt from other pictures than those of the open dataset. */
        ELSEWHERE,
        /** There is a sentence instead. */
        FAILED
    }

    private static final int COUNT = 12;
    private static final Duration REST = Duration.ofMillis(150);

    private final Finding finding;
    private final PredictionViewModel prediction;
    private final ObservableValue<@Nullable OpenProject> project;
    private final TaskRunner runner;
    private final Newest<List<Neighbour>> newest;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<List<Neighbour>> found =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private @Nullable Question asked;

    /** Looks among the images of the open project for whatever {@code prediction} has selected. */
    public NearestViewModel(
            Finding finding,
            PredictionViewModel prediction,
            ObservableValue<@Nullable OpenProject> project,
            TaskRunner runner) {
        this.finding = finding;
        this.prediction = prediction;
        this.project = project;
        this.runner = runner;
        this.newest = new Newest<>(runner);
        prediction.selectedProperty().addListener(_ -> look());
        project.addListener(_ -> look());
        newest.answerProperty().addListener((_, _, now) -> now.ifPresent(this::answered));
        newest.failureProperty()
                .addListener(
                        (_, _, cause) -> {
                            if (cause != null) {
                                show(State.FAILED, List.of(), Failures.sentence(cause));
                            }
                        });
    }

    private void look() {
        var now = question();
        if (now != null && now.equals(asked)) {
            return;
        }
        asked = now;
        // what was found for another picture must not stand beside this one
        newest.forget();
        if (now == null) {
            show(State.NONE, List.of(), null);
            return;
        }
        progress.set(0);
        show(State.LOOKING, List.of(), null);
        var share =
                runner.<Progress>latestToUi(
                        p -> {
                            if (now.equals(asked)) {
                                progress.set(p.fraction());
                            }
                        });
        newest.askAfter(REST, stop -> finding.nearest(now, COUNT, share::accept, stop));
    }

    private @Nullable Question question() {
        var open = project.getValue();
        var model = prediction.modelProperty().get();
        return open != null
                        && !(model instanceof ModelChoice.Everyday)
                        && prediction.selectedProperty().get()
                                instanceof PredictedPicture.Answered picture
                ? new Question(model.file(), picture.file(), open.scan().snapshot())
                : null;
    }

    private void answered(List<Neighbour> neighbours) {
        show(neighbours.isEmpty() ? State.ELSEWHERE : State.FOUND, neighbours, null);
    }

    private void show(State now, List<Neighbour> neighbours, @Nullable Sentence problem) {
        found.set(neighbours);
        error.set(problem);
        state.set(now);
    }

    /** The open project, among whose images is looked. */
    ObservableValue<@Nullable OpenProject> projectProperty() {
        return project;
    }

    /** How far it is; told after what was found and what went wrong. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What was found, the most alike first. */
    public ReadOnlyObjectProperty<List<Neighbour>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Why nothing was found; null where nothing went wrong. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** How much of the dataset is looked through, in [0,1]; the first time it takes a while. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
