package app.ocellus;

import app.ocellus.dataset.PictureFiles;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.OpenModel;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.PredictionCsv;
import app.ocellus.file.AtomicFiles;
import app.ocellus.task.Cancellation;
import app.ocellus.ui.prediction.PredictionViewModel;
import app.ocellus.workspace.storage.PastedPictures;

import java.nio.file.Path;
import java.util.List;

/** What the view of predictions has done for it. */
record PredictionWork(OpenModels<OpenModel> models, AtomicFiles files, PastedPictures pasted)
        implements PredictionViewModel.Predicting {

    @Override
    public Classifier open(Path model) {
        return models.of(model).classifier();
    }

    @Override
    public List<Path> pictures(List<Path> paths, Cancellation cancellation) {
        return PictureFiles.below(paths, cancellation);
    }

    @Override
    public Path keep(byte[] picture) {
        return pasted.keep(picture);
    }

    @Override
    public void save(Path csv, List<PredictedPicture> pictures) {
        files.write(csv, PredictionCsv.text(pictures));
    }
}
