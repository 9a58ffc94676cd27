package app.ocellus.ui.main;

import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.ProjectsViewModel;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.prediction.PredictionViewModel;
import app.ocellus.ui.runs.RunsViewModel;

import javafx.beans.property.ObjectProperty;

import java.nio.file.Path;
import java.util.List;

/** Where files go that were dropped together, by what they are and by where one is. */
final class DropRoute {

    private final DatasetViewModel dataset;
    private final ProjectsViewModel projects;
    private final PredictionViewModel prediction;
    private final EvaluationViewModel evaluation;
    private final RunsViewModel runs;
    private final ObjectProperty<Step> step;

    /** Routes to these, and sets {@code step} to where the files went. */
    DropRoute(
            DatasetViewModel dataset,
            ProjectsViewModel projects,
            PredictionViewModel prediction,
            EvaluationViewModel evaluation,
            RunsViewModel runs,
            ObjectProperty<Step> step) {
        this.dataset = dataset;
        this.projects = projects;
        this.prediction = prediction;
        this.evaluation = evaluation;
        this.runs = runs;
        this.step = step;
    }

    /** Takes some files, one at least. */
    void take(List<Path> paths) {
        switch (Dropped.of(paths)) {
            case PROJECT -> bring(paths.getFirst());
            case MODEL -> takeModel(paths.getFirst());
            case DATASET -> takeDataset(paths);
            case PICTURES -> predict(paths);
        }
    }

    private void bring(Path archive) {
        projects.bring(archive);
        step.set(Step.DATASET);
    }

    private void takeModel(Path file) {
        if (step.get() == Step.RUNS && dataset.projectProperty().get() != null) {
            runs.importModel(file);
        } else {
            prediction.openModel(file);
            step.set(Step.PREDICT);
        }
    }

    /**
     * Who predicts wants to know what is in a folder, who evaluates how good the model is on it.
     */
    private void takeDataset(List<Path> paths) {
        if (step.get() == Step.PREDICT) {
            predict(paths);
        } else if (step.get() == Step.EVALUATE && evaluation.runProperty().getValue() != null) {
            evaluation.data().choose(paths);
        } else {
            dataset.open(paths);
            step.set(Step.DATASET);
        }
    }

    private void predict(List<Path> paths) {
        prediction.predict(paths);
        step.set(Step.PREDICT);
    }
}
