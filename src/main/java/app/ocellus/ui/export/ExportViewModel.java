package app.ocellus.ui.export;

import app.ocellus.dataset.ImageSample;
import app.ocellus.export.ExportFormat;
import app.ocellus.export.ExportResult;
import app.ocellus.export.VerificationPictures;
import app.ocellus.message.Sentence;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.Progress;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Takes a model away: in which forms, and how well they agree with the program. */
public final class ExportViewModel {

    /** What the view needs of the rest of the program. */
    public interface Exporting {

        /**
         * Writes a model for other programs into a new folder, and compares.
         *
         * @param parent the folder that gets the new one
         * @param pictures to compare on; none for those that the program draws
         */
        ExportResult export(
                ModelBundle model,
                Set<ExportFormat> formats,
                Path parent,
                List<Path> pictures,
                Progress.Listener progress,
                Cancellation cancellation);

        /** Writes a model for this program. */
        void save(ModelBundle model, Path file);
    }

    /** How far it is. */
    public enum State {
        /** There is nothing to be seen yet. */
        READY,
        /** Files are written and compared. */
        EXPORTING,
        /** They are there and agree. */
        DONE,
        /** There is a sentence instead. */
        FAILED
    }

    /** So many are compared at most. */
    static final int MOST_PICTURES = VerificationPictures.MOST;

    private final Exporting exporting;
    private final LeavingModel leaving;
    private final ObservableValue<@Nullable OpenProject> project;
    private final Jobs jobs;
    private final ObservableSet<ExportFormat> formats =
            FXCollections.observableSet(ExportFormat.ONNX);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyObjectWrapper<@Nullable ExportResult> result =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();

    /** Exports {@code leaving}, and compares on the validation pictures of the open project. */
    public ExportViewModel(
            Exporting exporting,
            LeavingModel leaving,
            ObservableValue<@Nullable OpenProject> project,
            Jobs jobs) {
        this.exporting = exporting;
        this.leaving = leaving;
        this.project = project;
        this.jobs = jobs;
        // what was shown of another model must not stand beside this one
        leaving.bundleProperty().addListener(_ -> forget());
    }

    /** Forgets what came of the last export. */
    public void dismiss() {
        forget();
    }

    private void forget() {
        if (state.get() != State.EXPORTING) {
            result.set(null);
            saved.set(null);
            error.set(null);
            state.set(State.READY);
        }
    }

    /** Exports into a new folder in {@code parent}. */
    public void export(Path parent) {
        var bundle = leaving.bundleProperty().get();
        if (bundle == null || formats.isEmpty() || state.get() == State.EXPORTING) {
            return;
        }
        forget();
        state.set(State.EXPORTING);
        var chosen = Set.copyOf(formats);
        var pictures = pictures();
        jobs.<ExportResult>start(
                "job.exporting",
                (progress, stop) ->
                        exporting.export(bundle, chosen, parent, pictures, progress, stop),
                this::ended);
    }

    private void ended(Outcome<ExportResult> outcome) {
        switch (outcome) {
            case Outcome.Success<ExportResult>(var written) -> {
                result.set(written);
                state.set(State.DONE);
            }
            case Outcome.Failure<ExportResult>(var cause) -> fail(cause);
            case Outcome.Cancelled<ExportResult> _ -> state.set(State.READY);
        }
    }

    private void fail(Throwable cause) {
        error.set(Failures.sentence(cause));
        state.set(State.FAILED);
    }

    /** Writes the model for this program, with the names that its classes have now. */
    public void save(Path file) {
        var bundle = leaving.bundleProperty().get();
        if (bundle == null || state.get() == State.EXPORTING) {
            return;
        }
        forget();
        jobs.<Path>quietly(
                _ -> {
                    exporting.save(bundle, file);
                    return file;
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Success<Path>(var written) -> {
                            saved.set(written);
                            state.set(State.DONE);
                        }
                        case Outcome.Failure<Path>(var cause) -> fail(cause);
                        case Outcome.Cancelled<Path> _ -> {}
                    }
                });
    }

    /** Pictures that no model of the project learnt from; none without a project. */
    public List<Path> pictures() {
        var open = project.getValue();
        return open == null
                ? List.of()
                : open.split().validation().stream().map(ImageSample::file).toList();
    }

    /** The open project, whose pictures are compared on. */
    public ObservableValue<@Nullable OpenProject> projectProperty() {
        return project;
    }

    /** The model that is taken away. */
    public LeavingModel model() {
        return leaving;
    }

    /** The forms that are chosen. */
    public ObservableSet<ExportFormat> formats() {
        return formats;
    }

    /** How far it is; told after what came of it. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What was written last; null where nothing is. */
    public ReadOnlyObjectProperty<@Nullable ExportResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The model file that was written last; null where none is. */
    public ReadOnlyObjectProperty<@Nullable Path> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Why nothing was written; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }
}
