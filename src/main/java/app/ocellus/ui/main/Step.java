package app.ocellus.ui.main;

/** A place of the window that one goes to by the rail. */
public enum Step {
    DATASET,
    TRAIN,
    EVALUATE,
    PREDICT,
    RUNS,
    EXPORT,
    SETTINGS
}
