package app.ocellus.ui.prediction;

import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Prediction: pictures in, classes out. */
public final class PredictionViewModel {

    /** What the view needs of the rest of the program. */
    public interface Predicting extends FolderCopyViewModel.Sorting {
        /** Opens a model. */
        Classifier open(Path model);

        /** Gives a file to a picture that has none. */
        Path keep(byte[] picture);

        /** Writes a table of the answers. */
        void save(
                Path csv,
                List<PredictedPicture> pictures,
                Progress.Listener progress,
                Cancellation cancellation);
    }

    /** How far the view is. */
    public enum State {
        /** Nothing was dropped yet. */
        EMPTY,
        /** The model is answering. */
        PREDICTING,
        /** It has answered. */
        DONE,
        /** It failed. */
        FAILED
    }

    private final Predicting predicting;
    private final Jobs jobs;
    private final TaskRunner runner;
    private final OfferedModels models;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable PredictedPicture> selected =
            new SimpleObjectProperty<>();
    private final ObservableList<PredictedPicture> pictures = FXCollections.observableArrayList();
    private final ObservableList<PredictedPicture> readOnlyPictures =
            FXCollections.unmodifiableObservableList(pictures);
    private final AnswerFilter filter = new AnswerFilter(pictures);
    private final FolderCopyViewModel copying;
    private List<Path> asked = List.of();
    private int requests;
    private @Nullable Cancellation running;

    /** Offers the everyday model, and that of {@code run} as soon as there is one. */
    public PredictionViewModel(
            Predicting predicting,
            Path everyday,
            ObservableValue<@Nullable TrainedRun> run,
            Jobs jobs,
            TaskRunner runner) {
        this.predicting = predicting;
        this.jobs = jobs;
        this.runner = runner;
        this.models = new OfferedModels(everyday);
        this.copying = new FolderCopyViewModel(filter, predicting, jobs);
        run.addListener((_, _, now) -> models.offer(now));
        modelProperty()
                .addListener(
                        (_, old, now) -> {
                            if (!now.answersAs(old)) {
                                predictAgain();
                            }
                        });
    }

    /**
     * Offers the models of these runs no longer; the everyday model takes the place of a chosen.
     */
    public void withdraw(List<SavedRun> gone) {
        models.withdraw(gone);
    }

    /** Offers the models of these runs of a project, besides that which it works with. */
    public void offer(List<SavedRun> runs, String project) {
        models.offer(runs, project);
    }

    /** Offers a model file and chooses it. */
    public void openModel(Path file) {
        models.open(file);
    }

    private void predictAgain() {
        if (!asked.isEmpty()) {
            predict(asked);
        }
    }

    /**
     * Shows a picture to the model that has no file yet.
     *
     * @param encoded makes its content, on any thread
     */
    public void predict(Supplier<byte[]> encoded) {
        runner.<Path>start(
                _ -> predicting.keep(encoded.get()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Success<Path>(var file) -> predict(List.of(file));
                        case Outcome.Failure<Path>(var cause) -> fail(cause);
                        case Outcome.Cancelled<Path> _ -> {}
                    }
                });
    }

    /** Shows pictures and folders of pictures to the model; what was asked before is left. */
    public void predict(List<Path> paths) {
        cancel();
        asked = List.copyOf(paths);
        filter.change(pictures::clear);
        filter.clear();
        selected.set(null);
        error.set(null);
        state.set(State.PREDICTING);
        var answering = new Answering(predicting, modelProperty().get().file(), asked);
        int request = ++requests;
        var show =
                runner.<PredictedPicture>batchesToUi(
                        some -> {
                            if (request == requests) {
                                add(some);
                            }
                        });
        running =
                jobs.<Integer>start(
                        "job.predicting",
                        (progress, cancellation) -> answering.answer(show, progress, cancellation),
                        outcome -> {
                            if (request == requests) {
                                ended(outcome);
                            }
                        });
    }

    private void add(List<PredictedPicture> some) {
        filter.change(() -> pictures.addAll(some));
        if (selected.get() == null) {
            selected.set(some.getFirst());
        }
    }

    private void ended(Outcome<Integer> outcome) {
        switch (outcome) {
            case Outcome.Success<Integer> _ -> state.set(State.DONE);
            case Outcome.Failure<Integer>(var cause) -> fail(cause);
            case Outcome.Cancelled<Integer> _ ->
                    state.set(pictures.isEmpty() ? State.EMPTY : State.DONE);
        }
    }

    private void fail(Throwable cause) {
        error.set(Failures.sentence(cause));
        state.set(State.FAILED);
    }

    /** Leaves what is being predicted; the answers so far stay. */
    public void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** Writes the answers that are shown as CSV, in their order; {@code whenDone} hears of it. */
    public void save(Path csv, Consumer<Outcome<Path>> whenDone) {
        var answers = List.copyOf(filter.shown());
        jobs.<Path>start(
                "job.saving-answers",
                (progress, cancellation) -> {
                    predicting.save(csv, answers, progress, cancellation);
                    return csv;
                },
                whenDone);
    }

    /** The models to choose from. */
    public ObservableList<ModelChoice> models() {
        return models.all();
    }

    /** The model that answers. */
    public ObjectProperty<ModelChoice> modelProperty() {
        return models.chosenProperty();
    }

    /** How far the view is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it failed. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The answers so far, in the order of the files. */
    public ObservableList<PredictedPicture> pictures() {
        return readOnlyPictures;
    }

    /** Which of them are shown. */
    public AnswerFilter filter() {
        return filter;
    }

    /** Puts those that are shown into folders. */
    public FolderCopyViewModel copying() {
        return copying;
    }

    /** The picture that is shown large. */
    public ObjectProperty<@Nullable PredictedPicture> selectedProperty() {
        return selected;
    }
}
