package app.ocellus.ui.dataset.map;

/** What the colours of the points say. */
public enum MapColoring {
    /** Of which class an image is. */
    CLASS,
    /** What it is used for. */
    SPLIT,
    /** Whether the model is right about it. */
    ANSWER
}
