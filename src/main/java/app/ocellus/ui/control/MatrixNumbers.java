package app.ocellus.ui.control;

import java.util.Arrays;
import java.util.List;

/** The sums and shares of a confusion matrix, computed once. */
final class MatrixNumbers {

    private final List<String> names;
    private final int[][] counts;
    private final long[] rowTotals;
    private final long[] columnTotals;

    MatrixNumbers(List<String> names, int[][] counts) {
        var size = names.size();
        if (counts.length != size || Arrays.stream(counts).anyMatch(row -> row.length != size)) {
            throw new IllegalArgumentException("not a matrix of " + size + " classes");
        }
        this.names = List.copyOf(names);
        this.counts = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        rowTotals = new long[size];
        columnTotals = new long[size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                rowTotals[row] += counts[row][column];
                columnTotals[column] += counts[row][column];
            }
        }
    }

    int size() {
        return names.size();
    }

    String name(int index) {
        return names.get(index);
    }

    List<String> names() {
        return names;
    }

    int count(int row, int column) {
        return counts[row][column];
    }

    long rowTotal(int row) {
        return rowTotals[row];
    }

    long columnTotal(int column) {
        return columnTotals[column];
    }

    long total() {
        return Arrays.stream(rowTotals).sum();
    }

    long errors() {
        var right = 0L;
        for (int i = 0; i < size(); i++) {
            right += counts[i][i];
        }
        return total() - right;
    }

    /** What the cell's colour stands for: a count, or a share in [0,1]. */
    double value(MatrixMode mode, int row, int column) {
        var count = counts[row][column];
        return switch (mode) {
            case COUNTS -> count;
            case ROW_SHARE -> share(count, rowTotals[row]);
            case COLUMN_SHARE -> share(count, columnTotals[column]);
        };
    }

    /** The largest value on the diagonal, or beside it. */
    double largest(MatrixMode mode, boolean diagonal) {
        var largest = 0.0;
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                if (row == column == diagonal) {
                    largest = Math.max(largest, value(mode, row, column));
                }
            }
        }
        return largest;
    }

    private static double share(long count, long total) {
        return total == 0 ? 0 : (double) count / total;
    }
}
