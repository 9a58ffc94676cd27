package app.ocellus.report;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.ConfusionMatrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which classes are taken for which, and how often. */
final class Confusions {

    /**
     * One class called another.
     *
     * @param count how often, at least once
     * @param of how many samples of the actual class there are
     */
    record Confusion(ClassLabel actual, ClassLabel predicted, int count, int of) {}

    private final List<ClassLabel> classes;
    private final int[][] counts;

    private Confusions(ConfusionMatrix matrix) {
        this.classes = matrix.classes();
        this.counts = matrix.counts();
    }

    /** All of them, the most frequent first; equals in the order of the matrix. */
    static List<Confusion> of(ConfusionMatrix matrix) {
        var confusions = new Confusions(matrix);
        var all = new ArrayList<Confusion>();
        for (int row = 0; row < confusions.classes.size(); row++) {
            all.addAll(confusions.of(row));
        }
        all.sort(Comparator.comparingInt(Confusion::count).reversed());
        return all;
    }

    /** What each class is most often taken for, in the order of the matrix. */
    static List<Optional<Confusion>> most(ConfusionMatrix matrix) {
        var confusions = new Confusions(matrix);
        return IntStream.range(0, confusions.classes.size())
                .mapToObj(
                        row ->
                                confusions.of(row).stream()
                                        .max(Comparator.comparingInt(Confusion::count)))
                .toList();
    }

    private List<Confusion> of(int row) {
        int support = IntStream.of(counts[row]).sum();
        return IntStream.range(0, classes.size())
                .filter(column -> column != row && counts[row][column] > 0)
                .mapToObj(
                        column ->
                                new Confusion(
                                        classes.get(row),
                                        classes.get(column),
                                        counts[row][column],
                                        support))
                .toList();
    }
}
