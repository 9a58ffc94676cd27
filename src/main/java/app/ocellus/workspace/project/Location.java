package app.ocellus.workspace.project;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.workspace.content.SampleContents;

/**
 * What a folder has of the samples of a project whose dataset was somewhere else.
 *
 * @param remembered samples that the project knows of
 * @param byPath of these, the ones that lie where they lay within the dataset
 * @param byContent of these, the ones that lie elsewhere and hold the same
 */
public record Location(
        Project project,
        DatasetScan scan,
        SampleContents contents,
        int remembered,
        int byPath,
        int byContent) {

    /** Those that were not found. */
    public int missing() {
        return remembered - byPath - byContent;
    }

    /** Whether this can hardly be the dataset: more than half of it is not there. */
    public boolean isDoubtful() {
        return missing() * 2L > remembered;
    }
}
