package app.ocellus;

import app.ocellus.dataset.PictureFiles;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.PredictionCsv;
import app.ocellus.task.Cancellation;
import app.ocellus.ui.prediction.PredictionViewModel;

import java.nio.file.Path;
import java.util.List;

/** What the prediction of the window needs, by the program's own means. */
final class WindowPredicting implements PredictionViewModel.Predicting {

    private final Composition program;
    private final OpenModels models;

    /** By the means of {@code program}. */
    WindowPredicting(Composition program) {
        this.program = program;
        this.models = new OpenModels(file -> program.classifier(program.models().read(file)));
    }

    @Override
    public Classifier open(Path model) {
        return models.of(model);
    }

    @Override
    public List<Path> pictures(List<Path> paths, Cancellation cancellation) {
        return PictureFiles.below(paths, cancellation);
    }

    @Override
    public void save(Path csv, List<PredictedPicture> pictures) {
        program.files().write(csv, PredictionCsv.text(pictures));
    }
}
