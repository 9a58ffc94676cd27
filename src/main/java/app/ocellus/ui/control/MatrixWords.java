package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

/** What a place of a confusion matrix says, for eyes and for screen readers. */
final class MatrixWords {

    private MatrixWords() {}

    /** A whole sentence: "51 of 384 glacier called mountain". */
    static String sentence(MatrixNumbers numbers, MatrixSelection selection) {
        return switch (selection) {
            case MatrixSelection.Cell(var row, var column) -> cell(numbers, row, column);
            case MatrixSelection.Row(var row) ->
                    Messages.get(
                            "heatmap.row",
                            numbers.rowTotal(row),
                            numbers.name(row),
                            numbers.count(row, row));
            case MatrixSelection.Column(var column) ->
                    Messages.get(
                            "heatmap.column",
                            numbers.columnTotal(column),
                            numbers.name(column),
                            numbers.count(column, column));
            case MatrixSelection.Errors() ->
                    Messages.get("heatmap.errors", numbers.errors(), numbers.total());
            case MatrixSelection.None() -> "";
        };
    }

    /** What a screen reader says: "actual glacier, predicted mountain, 12 images". */
    static String spoken(MatrixNumbers numbers, MatrixCursor cursor) {
        return switch (cursor.selection()) {
            case MatrixSelection.Cell(var row, var column) ->
                    Messages.get(
                            "heatmap.spoken",
                            numbers.name(row),
                            numbers.name(column),
                            numbers.count(row, column));
            case MatrixSelection other -> sentence(numbers, other);
        };
    }

    /** The number in a cell: a count, or whole percent without the sign. */
    static String number(MatrixNumbers numbers, MatrixMode mode, int row, int column) {
        var value = numbers.value(mode, row, column);
        if (mode == MatrixMode.COUNTS) {
            return Numbers.count((long) value);
        }
        return value < 0.005 ? "<1" : Numbers.count(Math.round(value * 100));
    }

    private static String cell(MatrixNumbers numbers, int row, int column) {
        return row == column
                ? Messages.get(
                        "heatmap.right",
                        numbers.count(row, row),
                        numbers.rowTotal(row),
                        numbers.name(row))
                : Messages.get(
                        "heatmap.wrong",
                        numbers.count(row, column),
                        numbers.rowTotal(row),
                        numbers.name(row),
                        numbers.name(column));
    }
}
