package app.ocellus.ui.control;

/** What a cell of a confusion matrix says. */
public enum MatrixMode {
    /** How many images. */
    COUNTS,
    /** Their share of the actual class. */
    ROW_SHARE,
    /** Their share of all that were called so. */
    COLUMN_SHARE
}
