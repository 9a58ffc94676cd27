package app.ocellus.evaluation;

import static java.util.stream.Collectors.toMap;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Predictions joined to the labels of a dataset as they are today.
 *
 * @param version of the snapshot whose labels were used
 * @param samples in the order of the predictions
 */
public record Evaluation(
        long version, List<EvaluatedSample> samples, ConfusionMatrix matrix, Metrics metrics) {

    /**
     * Joins each prediction to its sample; a prediction whose sample is gone is left out. The
     * matrix has the model's classes, then those that the dataset alone knows.
     *
     * @param modelClasses in the order of the model's outputs
     */
    public static Evaluation of(
            List<Prediction> predictions, List<ClassLabel> modelClasses, DatasetSnapshot snapshot) {
        var labels = union(modelClasses, snapshot.classes());
        var samples =
                snapshot.samples().stream().collect(toMap(ImageSample::id, Function.identity()));
        var evaluated =
                predictions.stream()
                        .filter(prediction -> samples.containsKey(prediction.sample()))
                        .map(prediction -> joined(prediction, samples, labels))
                        .toList();
        var matrix = ConfusionMatrix.of(List.copyOf(labels.values()), evaluated);
        return new Evaluation(snapshot.version(), evaluated, matrix, Metrics.of(matrix.counts()));
    }

    private static Map<ClassId, ClassLabel> union(List<ClassLabel> first, List<ClassLabel> second) {
        var labels = new LinkedHashMap<ClassId, ClassLabel>();
        Stream.concat(first.stream(), second.stream())
                .forEach(label -> labels.put(label.id(), label));
        return labels;
    }

    private static EvaluatedSample joined(
            Prediction prediction,
            Map<app.ocellus.dataset.SampleId, ImageSample> samples,
            Map<ClassId, ClassLabel> labels) {
        var sample = required(samples, prediction.sample());
        return new EvaluatedSample(
                sample,
                required(labels, sample.classId()),
                required(labels, prediction.predicted()),
                prediction);
    }

    private static <K, V> V required(Map<K, V> map, K key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("nothing known of " + key);
        }
        return value;
    }

    /** The same classes with these of the samples alone. */
    public Evaluation part(List<EvaluatedSample> some) {
        var counted = ConfusionMatrix.of(matrix.classes(), some);
        return new Evaluation(version, List.copyOf(some), counted, Metrics.of(counted.counts()));
    }

    /** Mean cross-entropy in nats; 0 for no samples. */
    public double loss() {
        return samples.stream().mapToDouble(EvaluatedSample::loss).average().orElse(0);
    }

    /** The share of samples whose label is among the {@code k} most probable classes. */
    public double topK(int k) {
        return samples.stream().mapToDouble(s -> s.rank() < k ? 1 : 0).average().orElse(0);
    }
}
