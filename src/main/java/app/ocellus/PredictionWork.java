package app.ocellus;

import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.OpenModel;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.PredictionCsv;
import app.ocellus.evaluation.sorting.FolderSorting;
import app.ocellus.evaluation.sorting.MadeFiles;
import app.ocellus.evaluation.sorting.SortRequest;
import app.ocellus.evaluation.sorting.SortResult;
import app.ocellus.evaluation.sorting.TakenAway;
import app.ocellus.file.AtomicFiles;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.prediction.PredictionViewModel;
import app.ocellus.workspace.storage.PastedPictures;

import java.nio.file.Path;
import java.util.List;

/** What the view of predictions has done for it. */
record PredictionWork(
        OpenModels<OpenModel> models,
        AtomicFiles files,
        FolderSorting sorting,
        PastedPictures pasted)
        implements PredictionViewModel.Predicting {

    @Override
    public Classifier open(Path model) {
        return models.of(model).classifier();
    }

    @Override
    public void save(
            Path csv,
            List<PredictedPicture> pictures,
            Progress.Listener progress,
            Cancellation cancellation) {
        files.write(csv, out -> PredictionCsv.write(pictures, out, progress, cancellation));
    }

    @Override
    public Path keep(byte[] picture) {
        return pasted.keep(picture);
    }

    @Override
    public SortResult sort(
            SortRequest request, Progress.Listener progress, Cancellation cancellation) {
        return sorting.sort(request, progress, cancellation);
    }

    @Override
    public TakenAway takeAway(
            MadeFiles made, Progress.Listener progress, Cancellation cancellation) {
        return sorting.takeAway(made, progress, cancellation);
    }
}
