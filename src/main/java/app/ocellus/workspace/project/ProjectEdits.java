package app.ocellus.workspace.project;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.EditHistory;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a person did to the dataset of a project, and what it is without that.
 *
 * @param scan what was found, before any edit
 * @param history what was done
 * @param plan how samples are dealt out
 * @param dealt who was put where by the dealing; a person's own moves are not in it
 * @param kept what a person found right though a check complained: the images by the check's name
 */
public record ProjectEdits(
        DatasetScan scan,
        EditHistory history,
        SplitPlan plan,
        Map<SampleId, SplitRole> dealt,
        Map<String, Set<SampleId>> kept) {

    /** Copies the maps. */
    public ProjectEdits {
        dealt = Map.copyOf(dealt);
        kept = Map.copyOf(kept);
    }

    /** Nothing done. */
    static ProjectEdits none(DatasetScan scan, DatasetSplit split) {
        return new ProjectEdits(scan, EditHistory.NONE, SplitPlan.DEFAULT, split.roles(), Map.of());
    }

    /**
     * The project with these edits, dealt out by this plan: who has a place keeps it, though the
     * image be left out for a while.
     *
     * @param scan what was found, before any edit
     * @param dealt who was put where before
     */
    static OpenProject open(
            Project project,
            DatasetScan scan,
            EditHistory history,
            SplitPlan plan,
            Map<SampleId, SplitRole> dealt) {
        var edited = history.of(scan.snapshot());
        var split = new DatasetSplitter(plan).split(edited.snapshot(), dealt);
        var all = new HashMap<>(dealt);
        all.putAll(split.roles());
        return new OpenProject(
                project,
                new DatasetScan(edited.snapshot(), scan.problems()),
                split.moved(edited.moved()),
                new ProjectEdits(scan, history, plan, all, edited.kept()));
    }

    /** The project with another history. */
    OpenProject with(EditHistory other, Project project) {
        return open(project, scan, other, plan, dealt);
    }
}
