package app.ocellus.dataset.edit;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person did to a dataset, with what was undone and can be done again.
 *
 * @param done in the order it was done
 * @param undone what was taken back, latest last; the next edit forgets it
 * @param steps how often anything was done, undone or redone; the version of the dataset counts it
 */
public record EditHistory(List<Edit> done, List<Edit> undone, long steps) {

    /** Nothing done yet. */
    public static final EditHistory NONE = new EditHistory(List.of(), List.of(), 0);

    /** Copies the lists. */
    public EditHistory {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    /** With one more edit. */
    public EditHistory with(Edit edit) {
        return new EditHistory(added(done, edit), List.of(), steps + 1);
    }

    /** Whether there is something to take back. */
    public boolean canUndo() {
        return !done.isEmpty();
    }

    /** Whether something was taken back that can be done again. */
    public boolean canRedo() {
        return !undone.isEmpty();
    }

    /** Without the last edit; the same where there is none. */
    public EditHistory undo() {
        return canUndo()
                ? new EditHistory(without(done), added(undone, done.getLast()), steps + 1)
                : this;
    }

    /** With the edit again that was taken back last; the same where there is none. */
    public EditHistory redo() {
        return canRedo()
                ? new EditHistory(added(done, undone.getLast()), without(undone), steps + 1)
                : this;
    }

    private static List<Edit> added(List<Edit> edits, Edit edit) {
        var all = new ArrayList<Edit>(edits.size() + 1);
        all.addAll(edits);
        all.add(edit);
        return all;
    }

    private static List<Edit> without(List<Edit> edits) {
        return edits.subList(0, edits.size() - 1);
    }

    /** The dataset as it is with what was done; its version is that of {@code base} plus steps. */
    public EditedDataset of(DatasetSnapshot base) {
        return of(base, List.of());
    }

    /**
     * The same of a dataset to which pictures were added.
     *
     * @param own pictures from elsewhere of which copies are kept; only those are in the dataset
     *     that an edit adds
     */
    public EditedDataset of(DatasetSnapshot base, List<ImageSample> own) {
        var editing = new Editing(base, own);
        done.forEach(editing::apply);
        return editing.result(base.version() + steps);
    }
}
