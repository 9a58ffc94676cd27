package app.ocellus.workspace.run;

/** How a run stands. */
public enum RunState {
    /** It is being worked on just now, by this program or another. */
    RUNNING,
    /** It ended without a word: the program was killed, or failed. It can be resumed. */
    INTERRUPTED,
    /** Somebody left it. It can be resumed. */
    CANCELLED,
    /** It ended, and its model is there. */
    FINISHED
}
