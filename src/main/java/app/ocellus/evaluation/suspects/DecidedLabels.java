package app.ocellus.evaluation.suspects;

import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.edit.EditHistory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Labels that a person has looked at: whatever speaks against them, nobody need ask again. */
public final class DecidedLabels {

    /** What {@link Edit.Keep} calls the search for wrong labels. */
    public static final String CHECK = "label";

    private DecidedLabels() {}

    /**
     * The images whose label a person said to be right and has not changed since, and those that a
     * person gave another label after the search.
     *
     * @param searched what had been done when the labels were looked at
     */
    public static Set<SampleId> of(EditHistory now, EditHistory searched) {
        int known = common(now.done(), searched.done());
        var decided = new HashSet<SampleId>();
        for (int i = 0; i < now.done().size(); i++) {
            switch (now.done().get(i)) {
                case Edit.Keep(var samples, var check) when check.equals(CHECK) ->
                        decided.addAll(samples);
                case Edit.Relabel(var samples, _) -> relabelled(decided, samples, i >= known);
                case Edit.RelabelEach(var samples, _) -> relabelled(decided, samples, i >= known);
                case Edit.Keep _,
                        Edit.Add _,
                        Edit.Exclude _,
                        Edit.Include _,
                        Edit.Move _,
                        Edit.CreateClass _,
                        Edit.RenameClass _,
                        Edit.MergeClass _ -> {}
            }
        }
        return decided;
    }

    /** A label that was kept and changed later is judged anew by the next search. */
    private static void relabelled(
            Set<SampleId> decided, List<SampleId> samples, boolean afterwards) {
        if (afterwards) {
            decided.addAll(samples);
        } else {
            samples.forEach(decided::remove);
        }
    }

    private static int common(List<Edit> one, List<Edit> other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size())
                && one.get(common).equals(other.get(common))) {
            common++;
        }
        return common;
    }
}
