package app.ocellus.evaluation;

import app.ocellus.dataset.ClassId;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well the probability of a class sorts its samples before all others, whatever the threshold:
 * the area under the ROC curve, one class against the rest. 1 is perfect, 0.5 is chance.
 *
 * @param perClass in the order of the matrix; nothing where a class has no samples, or all
 * @param macro mean over the classes that have one
 */
public record RocAuc(List<OptionalDouble> perClass, OptionalDouble macro) {

    /** Copies the list. */
    public RocAuc {
        perClass = List.copyOf(perClass);
    }

    /** The areas of an evaluation. */
    public static RocAuc of(Evaluation evaluation) {
        var samples = evaluation.samples();
        var perClass =
                evaluation.matrix().classes().stream()
                        .map(
                                label ->
                                        area(
                                                scores(samples, label.id()),
                                                i ->
                                                        samples.get(i)
                                                                .actual()
                                                                .id()
                                                                .equals(label.id())))
                        .toList();
        return new RocAuc(
                perClass,
                perClass.stream()
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .average());
    }

    /** The probability of a class, sample by sample; its place is sought once a list of classes. */
    private static double[] scores(List<EvaluatedSample> samples, ClassId id) {
        var scores = new double[samples.size()];
        List<ClassId> known = List.of();
        int index = -1;
        for (int i = 0; i < scores.length; i++) {
            var prediction = samples.get(i).prediction();
            if (prediction.classes() != known) {
                known = prediction.classes();
                index = known.indexOf(id);
            }
            scores[i] = index < 0 ? 0 : prediction.probabilities()[index];
        }
        return scores;
    }

    /**
     * The area by ranks, those of equals averaged: the probability that a positive has the higher
     * score than a negative, a tie counting half. Source: Hanley and McNeil, The Meaning and Use of
     * the Area under a ROC Curve, 1982.
     */
    static OptionalDouble area(double[] scores, java.util.function.IntPredicate positive) {
        var order =
                IntStream.range(0, scores.length)
                        .boxed()
                        .sorted(java.util.Comparator.comparingDouble(i -> scores[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double ranks = 0;
        long positives = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            int inTie = 0;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                inTie += positive.test(order[to]) ? 1 : 0;
                to++;
            }
            ranks += inTie * (from + 1 + to) / 2.0;
            positives += inTie;
            from = to;
        }
        double pairs = (double) positives * (scores.length - positives);
        return pairs == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((ranks - positives * (positives + 1) / 2.0) / pairs);
    }
}
