package app.ocellus.workspace.project;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.workspace.journal.Journal;

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
        var project = now.project();
        project.requireWritable();
        var edits = now.edits();
        if (!plan.equals(edits.plan())) {
            var next =
                    ProjectEdits.open(
                            project, edits.scan(), edits.history(), plan, project.placesBy(plan));
            project.savePlan(plan, next.edits().dealt());
            now = next;
        }
        return now;
    }

    /**
     * Takes what a new scan found; the edits hold.
     *
     * @param scan with the identities of the project, before any edit
     */
    public synchronized OpenProject rescanned(DatasetScan scan) {
        var edits = now.edits();
        return settled(
                ProjectEdits.open(
                        now.project(), scan, edits.history(), edits.plan(), edits.dealt()));
    }

    private OpenProject changed() {
        return settled(now.edits().with(journal.content().history(), now.project()));
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
