package app.ocellus.ui.dataset;

/** What a person may want to see the samples of that need a look. */
public enum SampleProblem {
    /** No class yet. */
    UNLABELLED,
    /** Left out by the person. */
    EXCLUDED,
    /** Of the same content as another. */
    TWIN,
    /** Something was found when the pictures were checked. */
    FINDING,
    /** The model answers something else. */
    WRONG
}
