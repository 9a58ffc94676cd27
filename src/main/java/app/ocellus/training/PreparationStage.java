package app.ocellus.training;

/** What is done before the first epoch; which of them depends on the configuration. */
public enum PreparationStage {
    /** The mean and the standard deviation of the pixels are measured; counted in pictures. */
    PIXELS,
    /** What the files hold is noted, for a run that goes on; counted in pictures. */
    FILES,
    /** Features are computed, or read; counted in pictures. */
    FEATURES,
    /** The head learns alone, before the backbone learns with it; counted in epochs. */
    HEAD
}
