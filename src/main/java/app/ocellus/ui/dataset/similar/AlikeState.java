package app.ocellus.ui.dataset.similar;

/** How far comparing is. */
public enum AlikeState {
    /** Nothing is asked. */
    NONE,
    /** Pictures are compared. */
    LOOKING,
    /** It is found out. */
    FOUND,
    /** There is a sentence instead. */
    FAILED
}
