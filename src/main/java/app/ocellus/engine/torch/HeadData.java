package app.ocellus.engine.torch;

import ai.djl.ndarray.NDManager;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.TrainingConfig;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a head learns from: the features of the training and the validation samples. */
record HeadData(
        FeatureTable table, LabelledFeatures training, LabelledFeatures validation, int classes) {

    /**
     * Computes the features, or reads them.
     *
     * @throws UserException when a class has no sample that can be read
     */
    static HeadData of(
            FeatureSource features,
            DatasetSplit split,
            Progress.Listener progress,
            Cancellation cancellation) {
        var samples =
                Stream.concat(split.training().stream(), split.validation().stream()).toList();
        var table = features.features(samples, progress, cancellation);
        return new HeadData(
                table,
                part(table, split.training(), split, "dataset.class-without-training"),
                part(table, split.validation(), split, "dataset.class-without-validation"),
                split.classes().size());
    }

    /** Damage shows only when files are decoded, so every class is counted once more. */
    private static LabelledFeatures part(
            FeatureTable table, List<ImageSample> samples, DatasetSplit split, String tooFew) {
        var ids = split.classes().stream().map(ClassLabel::id).toList();
        var part = LabelledFeatures.of(table, samples, sample -> ids.indexOf(sample.classId()));
        for (int c = 0; c < ids.size(); c++) {
            int wanted = c;
            if (Arrays.stream(part.labels()).noneMatch(label -> label == wanted)) {
                throw new UserException(Sentence.of(tooFew, split.classes().get(c).name()));
            }
        }
        return part;
    }

    /** A head of zeros that learns from this, as {@code config} says. */
    HeadLearner learner(NDManager manager, TrainingConfig config) {
        return new HeadLearner(manager, training, validation, classes, config);
    }

    /** The content of the files that are learnt from. */
    List<ContentHash> trainedOn() {
        return Arrays.stream(training.rows()).mapToObj(table.hashes()::get).toList();
    }
}
