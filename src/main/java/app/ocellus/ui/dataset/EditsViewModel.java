package app.ocellus.ui.dataset;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Text;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectSession;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a person does to the open dataset. An edit is written down in the background and seen when
 * it is on the disk; those made meanwhile wait their turn.
 */
public final class EditsViewModel {

    /** A step that waits for its turn, and what is said when it is done. */
    private record Step(
            ProjectSession session, Function<ProjectSession, OpenProject> work, Text notice) {}

    private final DatasetViewModel dataset;
    private final Jobs jobs;
    private final Deque<Step> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Text> notice = new ReadOnlyObjectWrapper<>(Text.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private boolean working;

    /** Edits of the dataset that {@code dataset} shows. */
    EditsViewModel(DatasetViewModel dataset, Jobs jobs) {
        this.dataset = dataset;
        this.jobs = jobs;
        dataset.projectProperty().addListener((_, before, now) -> opened(before, now));
    }

    private void opened(@Nullable OpenProject before, @Nullable OpenProject now) {
        var history = now == null ? null : now.edits().history();
        boolean writable = now != null && !now.project().isReadOnly();
        readOnly.set(!writable);
        canUndo.set(writable && history != null && history.canUndo());
        canRedo.set(writable && history != null && history.canRedo());
        if (now == null || !now.continues(before)) {
            error.set(null);
        }
    }

    /** Makes these samples of a class. */
    public void relabel(List<ImageSample> samples, ClassLabel label) {
        var others = samples.stream().filter(s -> !s.classId().equals(label.id())).toList();
        if (!others.isEmpty()) {
            make(
                    new Edit.Relabel(ids(others), label.id()),
                    Text.of("edit.relabelled", others.size(), label.name()));
        }
    }

    /** Makes these samples of a class by its name, which is made where there is none. */
    public void relabel(List<ImageSample> samples, String name) {
        var known = named(name);
        if (known != null) {
            relabel(samples, known);
        } else if (!samples.isEmpty() && create(name)) {
            relabel(samples, new ClassLabel(newId(name), name.strip()));
        }
    }

    /**
     * Adds pictures from elsewhere, of a class by its name, which is made where there is none;
     * false when the name will not do, and why is said.
     */
    public boolean add(List<Path> pictures, String name) {
        var known = named(name);
        if (known == null && !create(name)) {
            return false;
        }
        var label = known == null ? new ClassLabel(newId(name), name.strip()) : known;
        begin(
                session -> session.add(pictures, label.id()),
                Text.of("edit.added", pictures.size(), label.name()));
        return true;
    }

    /** Leaves these samples out. */
    public void exclude(List<ImageSample> samples) {
        make(samples, new Edit.Exclude(ids(samples)));
    }

    /** Uses these samples again. */
    public void include(List<ImageSample> samples) {
        make(samples, new Edit.Include(ids(samples)));
    }

    /** Uses these samples for that. */
    public void move(List<ImageSample> samples, SplitRole role) {
        make(samples, new Edit.Move(ids(samples), role));
    }

    /** Makes a class without samples; false when the name will not do, and why is said. */
    public boolean create(String name) {
        var id = newId(name);
        return withName(name, null, clean -> make(new Edit.CreateClass(id, clean)));
    }

    /** Calls a class something else; false when the name will not do, and why is said. */
    public boolean rename(ClassLabel label, String name) {
        return label.name().equals(name.strip())
                || withName(
                        name, label.id(), clean -> make(new Edit.RenameClass(label.id(), clean)));
    }

    /** Makes everything of one class of another, and the first class is gone. */
    public void merge(ClassLabel gone, ClassLabel into) {
        make(new Edit.MergeClass(gone.id(), into.id()));
    }

    private boolean withName(String name, @Nullable ClassId besides, Consumer<String> then) {
        var problem = ClassNames.problem(name, classes(), besides);
        error.set(problem);
        if (problem == null) {
            then.accept(name.strip());
        }
        return problem == null;
    }

    private @Nullable ClassLabel named(String name) {
        return ClassNames.find(name, classes());
    }

    private ClassId newId(String name) {
        return ClassNames.newId(name, classes());
    }

    private List<ClassLabel> classes() {
        var open = dataset.projectProperty().get();
        return open == null ? List.of() : open.scan().snapshot().classes();
    }

    private static List<SampleId> ids(List<ImageSample> samples) {
        return samples.stream().map(ImageSample::id).toList();
    }

    private void make(List<ImageSample> samples, Edit edit) {
        if (!samples.isEmpty()) {
            make(edit);
        }
    }

    /** Makes an edit that was decided elsewhere. */
    public void make(Edit edit) {
        make(edit, EditNotice.of(edit, classes()));
    }

    /** Makes an edit; {@code done} is said of it. */
    private void make(Edit edit, Text done) {
        begin(session -> session.make(edit), done);
    }

    /** Takes the last edit back, though it be still on its way to the disk. */
    public void undo() {
        if (canUndo.get() || working) {
            begin(ProjectSession::undo, Text.of("edit.undone"));
        }
    }

    /** Does again what was taken back last. */
    public void redo() {
        if (canRedo.get()) {
            begin(ProjectSession::redo, Text.of("edit.redone"));
        }
    }

    /** Deals the samples out by another plan. */
    public void replan(SplitPlan plan) {
        begin(session -> session.replan(plan), Text.of("edit.replanned"));
    }

    private void begin(Function<ProjectSession, OpenProject> work, Text done) {
        var session = dataset.session();
        if (session != null) {
            waiting.add(new Step(session, work, done));
            next();
        }
    }

    private void next() {
        var step = working ? null : waiting.poll();
        if (step != null) {
            working = true;
            jobs.<OpenProject>quietly(
                    _ -> step.work().apply(step.session()), outcome -> ended(step, outcome));
        }
    }

    private void ended(Step step, Outcome<OpenProject> outcome) {
        working = false;
        switch (outcome) {
            case Outcome.Success<OpenProject>(var now) -> {
                error.set(null);
                dataset.edited(step.session(), now);
                notice.set(step.notice());
            }
            case Outcome.Failure<OpenProject>(var cause) -> error.set(Failures.sentence(cause));
            case Outcome.Cancelled<OpenProject> _ -> {}
        }
        next();
    }

    /** Whether nothing may be changed: no project is open, or it may only be looked at. */
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /** Whether there is something to take back. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether something can be done again. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** What was done last. */
    public ReadOnlyObjectProperty<Text> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Why the last edit was not made; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Forgets why the last edit was not made. */
    public void dismissError() {
        error.set(null);
    }
}
