package app.ocellus.workspace.project;

/**
 * What a person chose once for a project.
 *
 * @param retrain whether a Quick run begins by itself when the data have changed
 */
public record ProjectChoices(int format, boolean retrain) {

    /** The format that is written. */
    public static final int FORMAT = 1;

    /** Nothing chosen yet. */
    public static final ProjectChoices DEFAULT = new ProjectChoices(FORMAT, false);

    /** The same with another choice of whether to train again. */
    public ProjectChoices withRetrain(boolean other) {
        return new ProjectChoices(format, other);
    }
}
