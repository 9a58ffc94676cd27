package app.ocellus.ui.main;

import app.ocellus.ui.common.Text;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.ProjectsViewModel;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.export.ExportViewModel;
import app.ocellus.ui.prediction.PredictionViewModel;
import app.ocellus.ui.runs.RunsViewModel;
import app.ocellus.ui.training.TrainingViewModel;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** What happened last, whichever step it happened in, in a sentence for the status line. */
final class News {

    private static final Text EXPORTING = Text.of("status.exporting");

    private final DatasetViewModel dataset;
    private final ProjectsViewModel projects;
    private final TrainingViewModel training;
    private final EvaluationViewModel evaluation;
    private final PredictionViewModel prediction;
    private final ExportViewModel export;
    private final ReadOnlyObjectWrapper<Text> last =
            new ReadOnlyObjectWrapper<>(Text.of("status.ready"));

    /** Tells what these steps come to. */
    News(
            DatasetViewModel dataset,
            ProjectsViewModel projects,
            TrainingViewModel training,
            EvaluationViewModel evaluation,
            PredictionViewModel prediction,
            RunsViewModel runs,
            ExportViewModel export) {
        this.dataset = dataset;
        this.projects = projects;
        this.training = training;
        this.evaluation = evaluation;
        this.prediction = prediction;
        this.export = export;
        projects.noticeProperty().addListener((_, _, now) -> tell(now));
        runs.noticeProperty().addListener((_, _, now) -> tell(now));
        dataset.edits().noticeProperty().addListener((_, _, now) -> tell(now));
        dataset.stateProperty().addListener((_, _, now) -> tell(datasetStatus(now)));
        training.stateProperty().addListener((_, _, now) -> tell(trainingStatus(now)));
        evaluation.stateProperty().addListener((_, _, now) -> tell(evaluationStatus(now)));
        prediction.stateProperty().addListener((_, _, now) -> tell(predictionStatus(now)));
        export.stateProperty().addListener((_, _, now) -> tell(exportStatus(now)));
    }

    void tell(Text now) {
        last.set(now);
    }

    /** The newest of it. */
    ReadOnlyObjectProperty<Text> lastProperty() {
        return last.getReadOnlyProperty();
    }

    private Text datasetStatus(DatasetViewModel.State state) {
        var error = dataset.errorProperty().get();
        var project = dataset.projectProperty().get();
        return switch (state) {
            case EMPTY -> Text.of("status.ready");
            case DRAWING -> Text.of("status.drawing");
            case OPENING -> Text.of("status.opening");
            case READY ->
                    project == null
                            ? Text.NONE
                            : projects.takeArrival().orElseGet(() -> opened(project));
            case FAILED -> error == null ? Text.NONE : Text.of("status.sentence", error);
        };
    }

    private static Text opened(OpenProject project) {
        int problems = project.scan().problems().size();
        int samples = project.scan().snapshot().samples().size();
        return problems == 0
                ? Text.of("status.opened", samples)
                : Text.of("status.opened-with-problems", samples, problems);
    }

    private Text trainingStatus(TrainingViewModel.State state) {
        return switch (state) {
            case NO_DATA, READY -> last.get();
            case PREPARING -> startedFor("status.preparing");
            case RUNNING -> startedFor("status.training");
            case ENDING -> Text.of("status.ending");
            case FINISHED, CANCELLED, FAILED ->
                    training.ending().isEmpty()
                            ? Text.NONE
                            : Text.of("status.sentence", training.ending().getFirst());
        };
    }

    /** Why a run goes on that nobody asked for is what one wants to know of it. */
    private Text startedFor(String otherwise) {
        var reason = training.reasonProperty().get();
        return reason.equals(Text.NONE) ? Text.of(otherwise) : reason;
    }

    private Text evaluationStatus(EvaluationViewModel.State state) {
        var report = evaluation.reportProperty().get();
        var error = evaluation.errorProperty().get();
        return switch (state) {
            case NO_MODEL -> last.get();
            case EVALUATING -> Text.of("status.evaluating");
            case READY ->
                    report == null
                            ? Text.NONE
                            : Text.of("status.evaluated", report.evaluation().samples().size());
            case FAILED -> error == null ? Text.NONE : Text.of("status.sentence", error);
        };
    }

    private Text predictionStatus(PredictionViewModel.State state) {
        var error = prediction.errorProperty().get();
        return switch (state) {
            case EMPTY -> last.get();
            case PREDICTING -> Text.of("status.predicting");
            case DONE -> Text.of("status.predicted", prediction.pictures().size());
            case FAILED -> error == null ? Text.NONE : Text.of("status.sentence", error);
        };
    }

    private Text exportStatus(ExportViewModel.State state) {
        var error = export.errorProperty().get();
        return switch (state) {
            // one that was cancelled is not going on
            case READY -> last.get().equals(EXPORTING) ? Text.of("status.ready") : last.get();
            case EXPORTING -> EXPORTING;
            case DONE -> Text.of("status.exported", String.valueOf(exported()));
            case FAILED -> error == null ? Text.NONE : Text.of("status.sentence", error);
        };
    }

    private @Nullable Path exported() {
        var result = export.resultProperty().get();
        return result == null ? export.savedProperty().get() : result.folder();
    }
}
