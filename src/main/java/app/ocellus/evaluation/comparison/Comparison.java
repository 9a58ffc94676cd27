package app.ocellus.evaluation.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.ConfusionMatrix;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.evaluation.Evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two models on the samples that both answered for.
 *
 * @param pairs both answers for each of them, in the order of the first model
 * @param first figures of the first model
 * @param second figures of the second model
 * @param classes of the rows and columns of the difference, in order
 * @param difference counts of the second confusion matrix minus those of the first, a row an actual
 *     class
 * @param onlyFirstRight both answers for each sample that the first model alone got right
 * @param onlySecondRight the same of the second model
 * @param test whether the accuracies differ by more than chance
 */
public record Comparison(
        List<Pair> pairs,
        Figures first,
        Figures second,
        List<ClassLabel> classes,
        List<List<Integer>> difference,
        List<Pair> onlyFirstRight,
        List<Pair> onlySecondRight,
        McNemarTest test) {

    /** What both models said of a sample. */
    public record Pair(EvaluatedSample first, EvaluatedSample second) {}

    /** Copies the lists. */
    public Comparison {
        pairs = List.copyOf(pairs);
        classes = List.copyOf(classes);
        difference = difference.stream().map(List::copyOf).toList();
        onlyFirstRight = List.copyOf(onlyFirstRight);
        onlySecondRight = List.copyOf(onlySecondRight);
    }

    /**
     * Compares two evaluations.
     *
     * @throws IllegalArgumentException when they were joined to different labels
     */
    public static Comparison of(Evaluation first, Evaluation second) {
        var pairs = pairs(first, second);
        var one = first.part(pairs.stream().map(Pair::first).toList());
        var other = second.part(pairs.stream().map(Pair::second).toList());
        var classes = union(first.matrix().classes(), second.matrix().classes());
        var onlyFirst = pairs.stream().filter(Comparison::onlyFirst).toList();
        var onlySecond = pairs.stream().filter(Comparison::onlySecond).toList();
        return new Comparison(
                pairs,
                Figures.of(one),
                Figures.of(other),
                classes,
                difference(classes, one.matrix(), other.matrix()),
                onlyFirst,
                onlySecond,
                McNemarTest.of(onlyFirst.size(), onlySecond.size()));
    }

    /** How many samples both answered for. */
    public int samples() {
        return pairs.size();
    }

    /** The cells that do not hold the same images of both, those with the most changes first. */
    public List<ChangedCell> changedCells() {
        var ofFirst = pairs.stream().collect(groupingBy(pair -> Place.of(pair.first())));
        var ofSecond = pairs.stream().collect(groupingBy(pair -> Place.of(pair.second())));
        return pairs.stream()
                .filter(pair -> !Place.of(pair.first()).equals(Place.of(pair.second())))
                .flatMap(pair -> Stream.of(Place.of(pair.first()), Place.of(pair.second())))
                .distinct()
                .map(
                        place ->
                                new ChangedCell(
                                        place.actual(),
                                        place.predicted(),
                                        ofFirst.getOrDefault(place, List.of()),
                                        ofSecond.getOrDefault(place, List.of())))
                .sorted(Comparator.comparingInt(cell -> -cell.changed().size()))
                .toList();
    }

    private record Place(ClassLabel actual, ClassLabel predicted) {
        static Place of(EvaluatedSample sample) {
            return new Place(sample.actual(), sample.predicted());
        }
    }

    private static boolean onlyFirst(Pair pair) {
        return !pair.first().isWrong() && pair.second().isWrong();
    }

    private static boolean onlySecond(Pair pair) {
        return pair.first().isWrong() && !pair.second().isWrong();
    }

    private static List<Pair> pairs(Evaluation first, Evaluation second) {
        Map<SampleId, EvaluatedSample> others =
                second.samples().stream().collect(toMap(s -> s.sample().id(), Function.identity()));
        var pairs = new ArrayList<Pair>();
        for (var one : first.samples()) {
            var other = others.get(one.sample().id());
            if (other == null) {
                continue;
            }
            if (!one.actual().id().equals(other.actual().id())) {
                throw new IllegalArgumentException("two labels for " + one.sample().id());
            }
            pairs.add(new Pair(one, other));
        }
        return pairs;
    }

    private static List<ClassLabel> union(List<ClassLabel> first, List<ClassLabel> second) {
        var labels = new LinkedHashMap<ClassId, ClassLabel>();
        Stream.concat(first.stream(), second.stream())
                .forEach(label -> labels.putIfAbsent(label.id(), label));
        return List.copyOf(labels.values());
    }

    private static List<List<Integer>> difference(
            List<ClassLabel> classes, ConfusionMatrix first, ConfusionMatrix second) {
        return classes.stream()
                .map(
                        actual ->
                                classes.stream()
                                        .map(
                                                predicted ->
                                                        second.count(actual.id(), predicted.id())
                                                                - first.count(
                                                                        actual.id(),
                                                                        predicted.id()))
                                        .toList())
                .toList();
    }
}
