package app.ocellus.evaluation;

import static java.util.stream.Collectors.groupingBy;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Samples by (actual, predicted); rows are actual, columns predicted. A count is always the size of
 * the list that its cell opens.
 */
public final class ConfusionMatrix {

    private record Cell(ClassId actual, ClassId predicted) {}

    private static final Comparator<EvaluatedSample> WORST_FIRST =
            Comparator.comparingDouble(EvaluatedSample::loss)
                    .reversed()
                    .thenComparing(evaluated -> evaluated.sample().id().value());

    private final List<ClassLabel> classes;
    private final Map<Cell, List<EvaluatedSample>> cells;

    private ConfusionMatrix(List<ClassLabel> classes, Map<Cell, List<EvaluatedSample>> cells) {
        this.classes = classes;
        this.cells = cells;
    }

    /** Sorts the samples into the cells of {@code classes}, worst first. */
    public static ConfusionMatrix of(List<ClassLabel> classes, List<EvaluatedSample> samples) {
        return new ConfusionMatrix(
                List.copyOf(classes),
                samples.stream()
                        .sorted(WORST_FIRST)
                        .collect(
                                groupingBy(
                                        s -> new Cell(s.actual().id(), s.predicted().id()),
                                        Collectors.toUnmodifiableList())));
    }

    /** The classes of rows and columns, in order. */
    public List<ClassLabel> classes() {
        return classes;
    }

    /** The samples of one cell, worst first. */
    public List<EvaluatedSample> at(ClassId actual, ClassId predicted) {
        return cells.getOrDefault(new Cell(actual, predicted), List.of());
    }

    /** How many samples {@link #at} gives. */
    public int count(ClassId actual, ClassId predicted) {
        return at(actual, predicted).size();
    }

    /** All samples of an actual class, worst first. */
    public List<EvaluatedSample> row(ClassId actual) {
        return gathered(classes.stream().map(c -> at(actual, c.id())).toList());
    }

    /** All samples predicted to be of a class, worst first. */
    public List<EvaluatedSample> column(ClassId predicted) {
        return gathered(classes.stream().map(c -> at(c.id(), predicted)).toList());
    }

    /** All samples, worst first. */
    public List<EvaluatedSample> samples() {
        return gathered(List.copyOf(cells.values()));
    }

    /** Everything that the model got wrong, worst first. */
    public List<EvaluatedSample> errors() {
        return gathered(
                cells.entrySet().stream()
                        .filter(e -> !e.getKey().actual().equals(e.getKey().predicted()))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    /** Every cell beside the diagonal that is not empty, the largest first. */
    public List<ConfusedPair> confusedPairs() {
        var pairs = new ArrayList<ConfusedPair>();
        for (var actual : classes) {
            int support = row(actual.id()).size();
            for (var predicted : classes) {
                int count = count(actual.id(), predicted.id());
                if (count > 0 && !actual.equals(predicted)) {
                    pairs.add(new ConfusedPair(actual, predicted, count, support));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(ConfusedPair::count).reversed());
        return List.copyOf(pairs);
    }

    /** The counts, row by row, in the order of the classes. */
    public int[][] counts() {
        return counts(classes);
    }

    /** The counts, row by row, in another order of the classes. */
    public int[][] counts(List<ClassLabel> order) {
        return order.stream()
                .map(a -> order.stream().mapToInt(p -> count(a.id(), p.id())).toArray())
                .toArray(int[][]::new);
    }

    private static List<EvaluatedSample> gathered(List<List<EvaluatedSample>> lists) {
        return lists.stream().flatMap(List::stream).sorted(WORST_FIRST).toList();
    }
}
