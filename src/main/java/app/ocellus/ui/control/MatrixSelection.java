package app.ocellus.ui.control;

/** The part of a confusion matrix that was chosen; rows are actual classes, columns predicted. */
public sealed interface MatrixSelection {

    /** The images of one class that were given another, or rightly the same. */
    record Cell(int row, int column) implements MatrixSelection {}

    /** All images of an actual class. */
    record Row(int row) implements MatrixSelection {}

    /** All images that were called so. */
    record Column(int column) implements MatrixSelection {}

    /** Everything beside the diagonal. */
    record Errors() implements MatrixSelection {}

    /** Nothing. */
    record None() implements MatrixSelection {}
}
