package app.ocellus.ui.main;

import app.ocellus.ui.common.RunNames;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.prediction.ModelChoice;
import app.ocellus.ui.prediction.PredictionViewModel;
import app.ocellus.ui.training.TrainingViewModel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** What each step has come to, in a word or two for under its name. */
record StepNotes(
        DatasetViewModel dataset,
        TrainingViewModel training,
        EvaluationViewModel evaluation,
        PredictionViewModel prediction) {

    ObservableValue<Text> of(Step which) {
        return switch (which) {
            case DATASET -> datasetNote();
            case TRAIN -> trainingNote();
            case EVALUATE -> evaluationNote();
            case PREDICT -> predictionNote();
            case RUNS, EXPORT, SETTINGS -> new SimpleObjectProperty<>(Text.NONE);
        };
    }

    private ObjectBinding<Text> datasetNote() {
        return Bindings.createObjectBinding(
                () -> {
                    var project = dataset.projectProperty().get();
                    if (project == null) {
                        return Text.of("rail.start-here");
                    }
                    var snapshot = project.scan().snapshot();
                    return snapshot.samples().isEmpty() && !snapshot.unlabelled().isEmpty()
                            ? Text.of("rail.to-label", snapshot.unlabelled().size())
                            : Text.of("rail.images", snapshot.samples().size());
                },
                dataset.projectProperty());
    }

    private ObjectBinding<Text> trainingNote() {
        return Bindings.createObjectBinding(
                () -> {
                    var run = training.runProperty().get();
                    if (training.busyProperty().get()) {
                        return Text.of("rail.training", training.statusProperty().get().fraction());
                    }
                    if (run != null) {
                        var accuracy = run.saved().record().validationAccuracy();
                        return Text.of(
                                "rail.run",
                                RunNames.of(run.saved().record()),
                                accuracy == null ? 0 : accuracy);
                    }
                    return Text.of(
                            training.stateProperty().get() == TrainingViewModel.State.NO_DATA
                                    ? "rail.nothing"
                                    : "rail.not-trained");
                },
                training.stateProperty(),
                training.runProperty(),
                training.statusProperty());
    }

    private ObjectBinding<Text> evaluationNote() {
        return Bindings.createObjectBinding(
                () -> {
                    var report = evaluation.reportProperty().get();
                    return switch (evaluation.stateProperty().get()) {
                        case NO_MODEL -> Text.of("rail.nothing");
                        case EVALUATING -> Text.of("rail.evaluating");
                        case FAILED -> Text.of("rail.failed");
                        case READY ->
                                Text.of(
                                        "rail.images",
                                        report == null ? 0 : report.evaluation().samples().size());
                    };
                },
                evaluation.stateProperty(),
                evaluation.reportProperty());
    }

    private ObjectBinding<Text> predictionNote() {
        return Bindings.createObjectBinding(
                () ->
                        prediction.pictures().isEmpty()
                                ? modelNote()
                                : Text.of("rail.pictures", prediction.pictures().size()),
                prediction.pictures(),
                prediction.modelProperty());
    }

    private Text modelNote() {
        return switch (prediction.modelProperty().get()) {
            case ModelChoice.Everyday _ -> Text.of("rail.built-in");
            case ModelChoice.Run(var run) -> RunNames.of(run.saved().record());
            case ModelChoice.Saved(var run, _) -> RunNames.of(run.record());
            case ModelChoice.Opened(var file) ->
                    Text.of("rail.model-file", file.getFileName().toString());
        };
    }
}
