package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.ui.dataset.EditsViewModel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes edits of guesses; what is on its way to the disk is not accepted once more. */
final class Acceptance {

    private final EditsViewModel edits;
    private final Set<SampleId> pending = new HashSet<>();

    Acceptance(EditsViewModel edits) {
        this.edits = edits;
    }

    /** Nothing is on its way any more. */
    void forget() {
        pending.clear();
    }

    /** What has arrived is not on its way any more. */
    void settle(DatasetSnapshot now) {
        if (!pending.isEmpty()) {
            pending.retainAll(
                    now.unlabelled().stream().map(ImageSample::id).collect(Collectors.toSet()));
        }
    }

    /** Whether a picture waits for a person's decision. */
    boolean isOpen(Asked asked) {
        return !asked.isDecided() && !pending.contains(asked.sample().id());
    }

    /** Accepts those that have a guess, in one step. */
    void accept(List<Asked> wanted) {
        var ids = new ArrayList<SampleId>();
        var classes = new ArrayList<ClassId>();
        for (var asked : wanted) {
            var guess = asked.guess();
            if (guess != null && isOpen(asked)) {
                ids.add(asked.sample().id());
                classes.add(guess.classId());
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        pending.addAll(ids);
        edits.make(Edit.relabel(ids, classes));
    }
}
