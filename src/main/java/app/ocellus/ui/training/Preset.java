package app.ocellus.ui.training;

/** A recipe that fills the form of a training. */
public enum Preset {
    /** The defaults of the mode. */
    DEFAULT,
    /** That of a well-known tutorial; it is a fine-tuning. */
    TUTORIAL,
    /** A person's own: something of it was changed. */
    OWN
}
