package app.ocellus.ui.control;

/** A place of a confusion matrix, headers included: the corner is (-1, -1). */
record MatrixCursor(int row, int column) {

    /** The index of the headers. */
    static final int HEADER = -1;

    /** The place some steps away, held within a matrix of {@code size} classes. */
    MatrixCursor moved(int rows, int columns, int size) {
        return new MatrixCursor(
                Math.clamp(row + rows, HEADER, size - 1),
                Math.clamp(column + columns, HEADER, size - 1));
    }

    /** What choosing this place means. */
    MatrixSelection selection() {
        if (row == HEADER) {
            return column == HEADER
                    ? new MatrixSelection.Errors()
                    : new MatrixSelection.Column(column);
        }
        return column == HEADER
                ? new MatrixSelection.Row(row)
                : new MatrixSelection.Cell(row, column);
    }

    boolean isOnDiagonal() {
        return row == column && row != HEADER;
    }
}
