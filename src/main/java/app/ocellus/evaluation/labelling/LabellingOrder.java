package app.ocellus.evaluation.labelling;

/** Which pictures a person is asked about first. */
public enum LabellingOrder {
    /** Those that teach the most: the guess is next to even, and they are unlike each other. */
    LEAST_SURE,
    /** Those that are quickly confirmed. */
    SUREST
}
