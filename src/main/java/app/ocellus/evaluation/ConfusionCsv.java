package app.ocellus.evaluation;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.file.Csv;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A confusion matrix as CSV: a heading of predicted classes, then a line for each actual class. */
public final class ConfusionCsv {

    private static final String CORNER = "actual\\predicted";

    private ConfusionCsv() {}

    /** The counts, with rows and columns in this order. */
    public static String text(ConfusionMatrix matrix, List<ClassLabel> order) {
        var names = order.stream().map(ClassLabel::name);
        var text = new StringBuilder(line(CORNER, names));
        var counts = matrix.counts(order);
        for (int row = 0; row < counts.length; row++) {
            text.append(line(order.get(row).name(), IntStream.of(counts[row]).boxed()));
        }
        return text.toString();
    }

    private static String line(String first, Stream<?> others) {
        return Csv.line(Stream.concat(Stream.of(first), others).toArray());
    }
}
