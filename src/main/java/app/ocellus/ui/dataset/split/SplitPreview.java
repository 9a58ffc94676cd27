package app.ocellus.ui.dataset.split;

import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitSummary;
import app.ocellus.workspace.project.OpenProject;

/**
 * What a plan comes to.
 *
 * @param summary of each class and split, with warnings
 * @param moving samples that would go to another split than now
 * @param ownFolders whether folders or a list of the person's say who is where
 */
public record SplitPreview(SplitPlan plan, SplitSummary summary, int moving, boolean ownFolders) {

    static SplitPreview of(OpenProject now, OpenProject proposed) {
        var plan = proposed.edits().plan();
        var snapshot = proposed.scan().snapshot();
        return new SplitPreview(
                plan,
                SplitSummary.of(proposed.split(), snapshot, plan),
                moving(now, proposed),
                snapshot.samples().stream().anyMatch(sample -> sample.folderSplit() != null));
    }

    private static int moving(OpenProject now, OpenProject proposed) {
        var roles = now.split().roles();
        return (int)
                proposed.split().roles().entrySet().stream()
                        .filter(entry -> roles.get(entry.getKey()) != entry.getValue())
                        .count();
    }
}
