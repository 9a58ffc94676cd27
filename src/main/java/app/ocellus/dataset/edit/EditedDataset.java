package app.ocellus.dataset.edit;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;

import java.util.Map;
import java.util.Set;

/**
 * A dataset as it is with a person's edits.
 *
 * @param moved images whose split the person chose
 * @param kept what a person found right though a check complained: the images by the check's name
 */
public record EditedDataset(
        DatasetSnapshot snapshot, Map<SampleId, SplitRole> moved, Map<String, Set<SampleId>> kept) {

    /** Copies the maps. */
    public EditedDataset {
        moved = Map.copyOf(moved);
        kept = Map.copyOf(kept);
    }

    /** A dataset that nobody has edited. */
    public static EditedDataset unedited(DatasetSnapshot snapshot) {
        return new EditedDataset(snapshot, Map.of(), Map.of());
    }
}
