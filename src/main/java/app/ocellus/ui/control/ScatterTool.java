package app.ocellus.ui.control;

/** What drawing with the mouse does on a scatter plot. */
public enum ScatterTool {
    /** Moves the picture. */
    MOVE,
    /** Chooses what a line is drawn around. */
    LASSO,
    /** Chooses what lies in a rectangle. */
    RECTANGLE
}
