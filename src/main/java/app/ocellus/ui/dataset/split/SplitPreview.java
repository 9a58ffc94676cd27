package app.ocellus.ui.dataset.split;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitSummary;
import app.ocellus.workspace.project.OpenProject;

import java.util.List;

/**
 * What a plan comes to.
 *
 * @param summary of each class and split, with warnings
 * @param moving samples that would go to another split than now
 * @param own samples that are where the person moved them, by any plan
 * @param classes of the dataset, in its order
 */
public record SplitPreview(
        SplitPlan plan, SplitSummary summary, int moving, int own, List<ClassLabel> classes) {

    /** Copies the list. */
    public SplitPreview {
        classes = List.copyOf(classes);
    }

    static SplitPreview of(OpenProject now, OpenProject proposed) {
        var plan = proposed.edits().plan();
        var snapshot = proposed.scan().snapshot();
        return new SplitPreview(
                plan,
                SplitSummary.of(proposed.split(), snapshot, plan),
                moving(now, proposed),
                own(proposed),
                snapshot.classes());
    }

    private static int moving(OpenProject now, OpenProject proposed) {
        var roles = now.index().roles();
        return (int)
                proposed.index().roles().entrySet().stream()
                        .filter(entry -> roles.get(entry.getKey()) != entry.getValue())
                        .count();
    }

    private static int own(OpenProject proposed) {
        var edits = proposed.edits();
        var roles = proposed.index().roles();
        var moved = edits.edited().moved().keySet();
        return (int) moved.stream().filter(roles::containsKey).count();
    }
}
