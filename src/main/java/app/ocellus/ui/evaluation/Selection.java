package app.ocellus.ui.evaluation;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.Calibration;
import app.ocellus.evaluation.ConfusionMatrix;
import app.ocellus.evaluation.EvaluatedSample;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Which part of the confusion matrix is looked at. */
public sealed interface Selection {

    /** The samples of that part, worst first. */
    List<EvaluatedSample> samples(ConfusionMatrix matrix);

    /**
     * The sample that was looked at, among others than before; what has come to its place where it
     * is gone, and nothing where none was looked at.
     */
    static Optional<EvaluatedSample> nearest(
            List<EvaluatedSample> now, @Nullable EvaluatedSample before, int place) {
        if (before == null || now.isEmpty()) {
            return Optional.empty();
        }
        var same = now.stream().filter(one -> one.sample().id().equals(before.sample().id()));
        return same.findFirst()
                .or(() -> Optional.of(now.get(Math.clamp(place, 0, now.size() - 1))));
    }

    /** Everything that is wrong. */
    record Errors() implements Selection {
        @Override
        public List<EvaluatedSample> samples(ConfusionMatrix matrix) {
            return matrix.errors();
        }
    }

    /** One cell. */
    record Cell(ClassLabel actual, ClassLabel predicted) implements Selection {
        @Override
        public List<EvaluatedSample> samples(ConfusionMatrix matrix) {
            return matrix.at(actual.id(), predicted.id());
        }
    }

    /** All samples of an actual class. */
    record Row(ClassLabel actual) implements Selection {
        @Override
        public List<EvaluatedSample> samples(ConfusionMatrix matrix) {
            return matrix.row(actual.id());
        }
    }

    /** All samples predicted to be of a class. */
    record Column(ClassLabel predicted) implements Selection {
        @Override
        public List<EvaluatedSample> samples(ConfusionMatrix matrix) {
            return matrix.column(predicted.id());
        }
    }

    /** Samples that a model with this threshold is not sure of. */
    record Unsure(double threshold) implements Selection {
        @Override
        public List<EvaluatedSample> samples(ConfusionMatrix matrix) {
            return matrix.samples().stream()
                    .filter(sample -> sample.predictedProbability() < threshold)
                    .toList();
        }
    }

    /** Samples of one bar of the reliability diagram. */
    record Confident(Calibration.Bin bin) implements Selection {
        @Override
        public List<EvaluatedSample> samples(ConfusionMatrix matrix) {
            return matrix.samples().stream().filter(bin::holds).toList();
        }
    }

    /** Samples whose answer was right and is wrong, or the other way round. */
    record Flipped(List<EvaluatedSample> samples) implements Selection {

        /** Copies the list. */
        public Flipped {
            samples = List.copyOf(samples);
        }

        @Override
        public List<EvaluatedSample> samples(ConfusionMatrix matrix) {
            return samples;
        }
    }
}
