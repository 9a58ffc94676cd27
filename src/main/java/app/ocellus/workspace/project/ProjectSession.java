package app.ocellus.workspace.project;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.workspace.journal.Journal;

import java.nio.file.Path;
import java.util.List;

/**
 * The one place where an open project changes: what a person does is written down first, and is
 * then to be seen. Its methods may be called on any thread, one at a time.
 */
public final class ProjectSession {

    private final Journal journal;
    private OpenProject now;

    /**
     * A session that begins with a project as it was opened.
     *
     * @throws app.ocellus.message.UserException when its journal cannot be read just now
     */
    public ProjectSession(OpenProject opened) {
        this.journal = opened.project().journal();
        this.now = opened;
    }

    /** The project as it is. */
    public synchronized OpenProject now() {
        return now;
    }

    /**
     * Makes an edit; when this returns it is on the disk.
     *
     * @return the project with it
     * @throws app.ocellus.message.UserException when the project may only be looked at, or the edit
     *     cannot be written down; nothing is changed then
     */
    public synchronized OpenProject make(Edit edit) {
        now.project().requireWritable();
        journal.append(edit);
        return changed();
    }

    /**
     * Adds pictures from elsewhere to the dataset; when this returns the project has copies of
     * them, and the files themselves are of no account.
     *
     * @return the project with them
     * @throws app.ocellus.message.UserException when the project may only be looked at, or a
     *     picture cannot be read or copied; nothing is changed then
     */
    public synchronized OpenProject add(List<Path> pictures, ClassId classId) {
        now.project().requireWritable();
        var kept = now.project().pictures();
        var added = pictures.stream().map(kept::keep).toList();
        journal.append(new Edit.Add(added, classId));
        now = new OpenProject(now.project(), now.scan(), now.split(), now.edits().with(kept.all()));
        return changed();
    }

    /**
     * Takes the last edit back, if there is one.
     *
     * @throws app.ocellus.message.UserException as {@link #make}
     */
    public synchronized OpenProject undo() {
        now.project().requireWritable();
        journal.undo();
        return changed();
    }

    /**
     * Does again what was taken back last, if nothing was done since.
     *
     * @throws app.ocellus.message.UserException as {@link #make}
     */
    public synchronized OpenProject redo() {
        now.project().requireWritable();
        journal.redo();
        return changed();
    }

    /**
     * Deals all samples out again by another plan; the person's own moves hold. By a plan that held
     * before, everybody is where it was then.
     *
     * @throws app.ocellus.message.UserException when the project may only be looked at, or the plan
     *     cannot be written down; nothing is changed then
     */
    public synchronized OpenProject replan(SplitPlan plan) {
        now.project().requireWritable();
        if (!plan.equals(now.edits().plan())) {
            var next = proposed(plan);
            next.project().savePlan(plan, next.edits().dealt());
            now = next;
        }
        return now;
    }

    /**
     * What {@link #replan} would come to; nothing is changed.
     *
     * @throws app.ocellus.message.UserException when the places of that plan cannot be read just
     *     now
     */
    public synchronized OpenProject proposed(SplitPlan plan) {
        var edits = now.edits();
        var places = plan.equals(edits.plan()) ? edits.dealt() : now.project().placesBy(plan);
        return edits.with(plan, places).open(now.project());
    }

    /**
     * Takes what a new scan found; the edits hold.
     *
     * @param scan with the identities of the project, before any edit
     */
    public synchronized OpenProject rescanned(DatasetScan scan) {
        return settled(now.edits().with(scan).open(now.project()));
    }

    private OpenProject changed() {
        return settled(now.edits().with(journal.content().history()).open(now.project()));
    }

    /** Who was dealt out for the first time keeps the place. */
    private OpenProject settled(OpenProject next) {
        if (!next.edits().dealt().equals(now.edits().dealt())) {
            next.project().saveSplit(next.edits().dealt());
        }
        now = next;
        return next;
    }
}
