package app.ocellus.evaluation.suspects;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.evaluation.Prediction;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds labels that are probably wrong. Source: Northcutt, Jiang and Chuang, Confident Learning:
 * Estimating Uncertainty in Dataset Labels, 2021.
 */
public final class LabelIssues {

    private static final Comparator<LabelIssue> LEAST_PROBABLE_FIRST =
            Comparator.comparingDouble(LabelIssue::labelProbability)
                    .thenComparing(issue -> issue.sample().id().value());

    private LabelIssues() {}

    /**
     * The suspects among the samples that were predicted, the least probable label first. The
     * threshold of a class is the mean of its probability over the samples that bear its label. Of
     * all classes that reach their threshold the most probable counts: a sample is suspect if that
     * is not its own.
     *
     * @param predictions by models that have not learnt from the sample
     * @param snapshot whose labels are looked at; a prediction whose sample is gone is left out
     */
    public static List<LabelIssue> of(List<Prediction> predictions, DatasetSnapshot snapshot) {
        var samples = snapshot.samples().stream().collect(toMap(ImageSample::id, identity()));
        var judged =
                predictions.stream()
                        .flatMap(
                                prediction ->
                                        Optional.ofNullable(samples.get(prediction.sample()))
                                                .map(sample -> new Judged(sample, prediction))
                                                .stream())
                        .toList();
        var thresholds =
                judged.stream()
                        .collect(
                                groupingBy(
                                        Judged::label, averagingDouble(Judged::labelProbability)));
        var labels = snapshot.labels();
        return judged.stream()
                .flatMap(sample -> issue(sample, thresholds, labels).stream())
                .sorted(LEAST_PROBABLE_FIRST)
                .toList();
    }

    /** A sample as it is labelled today, and what was said of it. */
    private record Judged(ImageSample sample, Prediction prediction) {

        ClassId label() {
            return sample.classId();
        }

        double labelProbability() {
            return prediction.probability(label());
        }
    }

    private static Optional<LabelIssue> issue(
            Judged judged, Map<ClassId, Double> thresholds, Map<ClassId, ClassLabel> labels) {
        var prediction = judged.prediction();
        int likeliest = -1;
        for (int c = 0; c < prediction.classes().size(); c++) {
            double probability = prediction.probabilities()[c];
            var threshold = thresholds.get(prediction.classes().get(c));
            if (threshold != null
                    && probability >= threshold
                    && (likeliest < 0 || probability > prediction.probabilities()[likeliest])) {
                likeliest = c;
            }
        }
        if (likeliest < 0 || prediction.classes().get(likeliest).equals(judged.label())) {
            return Optional.empty();
        }
        return Optional.of(
                new LabelIssue(
                        judged.sample(),
                        requireNonNull(labels.get(judged.label())),
                        requireNonNull(labels.get(prediction.classes().get(likeliest))),
                        judged.labelProbability(),
                        prediction.probabilities()[likeliest]));
    }
}
