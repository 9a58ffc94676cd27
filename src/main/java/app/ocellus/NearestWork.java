package app.ocellus;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.Neighbour;
import app.ocellus.dataset.features.Neighbours;
import app.ocellus.dataset.features.PictureFeatures;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainedOn;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.prediction.NearestViewModel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Finds what a model learnt from that looks most like a picture; by the pretrained backbone,
 * whatever the model has made of it, so that the features that are remembered serve.
 *
 * @param sources what a backbone sees in the samples of a dataset
 * @param looks what it sees in other pictures
 */
final class NearestWork implements NearestViewModel.Finding {

    /** What is compared with, as long as neither the model nor the dataset changes. */
    private record Index(ModelBundle model, DatasetSnapshot dataset, Neighbours learnt) {}

    private final OpenModels<ModelBundle> models;
    private final BiFunction<String, Preprocessing, FeatureSource> sources;
    private final BiFunction<String, Preprocessing, PictureFeatures> looks;
    private volatile @Nullable Index index;

    NearestWork(
            OpenModels<ModelBundle> models,
            BiFunction<String, Preprocessing, FeatureSource> sources,
            BiFunction<String, Preprocessing, PictureFeatures> looks) {
        this.models = models;
        this.sources = sources;
        this.looks = looks;
    }

    @Override
    public List<Neighbour> nearest(
            NearestViewModel.Question question,
            int count,
            Progress.Listener progress,
            Cancellation cancellation) {
        var model = models.of(question.model());
        var learnt = learnt(model, question.dataset(), progress, cancellation);
        if (learnt.size() == 0) {
            return List.of();
        }
        var features =
                looks.apply(model.backbone().id(), model.preprocessing())
                        .features(question.picture(), cancellation);
        return learnt.nearest(features, count);
    }

    private Neighbours learnt(
            ModelBundle model,
            DatasetSnapshot dataset,
            Progress.Listener progress,
            Cancellation cancellation) {
        var known = index;
        if (known != null && known.model() == model && known.dataset() == dataset) {
            return known.learnt();
        }
        var samples = dataset.images().filter(ImageSample::isLabelled).toList();
        var table =
                sources.apply(model.backbone().id(), model.preprocessing())
                        .features(samples, progress, cancellation)
                        .of(hash -> model.trainedOn().contains(TrainedOn.mark(hash)));
        var now = new Index(model, dataset, new Neighbours(table));
        index = now;
        return now.learnt();
    }
}
