package app.ocellus.workspace.project;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.EditHistory;
import app.ocellus.dataset.edit.EditedDataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person did to the dataset of a project, and what it is without that.
 *
 * @param scan what was found, before any edit
 * @param history what was done
 * @param plan how samples are dealt out
 * @param dealt who was put where by the dealing; a person's own moves are not in it
 * @param own pictures from elsewhere of which the project keeps copies
 * @param kept what a person found right though a check complained: the images by the check's name
 */
public record ProjectEdits(
        DatasetScan scan,
        EditHistory history,
        SplitPlan plan,
        Map<SampleId, SplitRole> dealt,
        List<ImageSample> own,
        Map<String, Set<SampleId>> kept) {

    /** Copies the lists and maps. */
    public ProjectEdits {
        own = List.copyOf(own);
        dealt = Map.copyOf(dealt);
        kept = Map.copyOf(kept);
    }

    /** Nothing done. */
    static ProjectEdits none(DatasetScan scan, DatasetSplit split) {
        return new ProjectEdits(
                scan, EditHistory.NONE, SplitPlan.DEFAULT, split.roles(), List.of(), Map.of());
    }

    /** What was found, with what was done to it. */
    public EditedDataset edited() {
        return history.of(scan.snapshot(), own);
    }

    /**
     * The project with all this: who has a place keeps it, though the image be left out for a
     * while.
     */
    OpenProject open(Project project) {
        var edited = edited();
        var split = new DatasetSplitter(plan).split(edited.snapshot(), dealt);
        var all = new HashMap<>(dealt);
        all.putAll(split.roles());
        return new OpenProject(
                project,
                new DatasetScan(edited.snapshot(), scan.problems()),
                split.moved(edited.moved()),
                new ProjectEdits(scan, history, plan, all, own, edited.kept()));
    }

    /** The same with another history. */
    ProjectEdits with(EditHistory other) {
        return new ProjectEdits(scan, other, plan, dealt, own, kept);
    }

    /** The same of what another scan found. */
    ProjectEdits with(DatasetScan other) {
        return new ProjectEdits(other, history, plan, dealt, own, kept);
    }

    /** The same with other pictures from elsewhere. */
    ProjectEdits with(List<ImageSample> other) {
        return new ProjectEdits(scan, history, plan, dealt, other, kept);
    }

    /** The same by another plan, which had put them there before. */
    ProjectEdits with(SplitPlan other, Map<SampleId, SplitRole> places) {
        return new ProjectEdits(scan, history, other, places, own, kept);
    }
}
