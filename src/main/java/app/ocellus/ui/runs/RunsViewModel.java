package app.ocellus.ui.runs;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Newest;
import app.ocellus.ui.common.Openings;
import app.ocellus.ui.common.RunNames;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.training.TrainingViewModel;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.project.RunModels;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The runs of the open project: what they are, which are looked at, and what is done with them. */
public final class RunsViewModel {

    private final ObservableValue<@Nullable OpenProject> project;
    private final TrainingViewModel training;
    private final RunModels models;
    private final ProjectWork work;
    private final RunList list;
    private final UsedRun used;
    private final RunTrash trash;
    private final Retraining retraining;
    private final RunNotes notes;
    private final DeletedRuns deleted;
    private final Newest<RunDetail> detail;
    private Consumer<List<SavedRun>> whenGone = _ -> {};

    /** Shows the runs of whatever {@code project} holds. */
    public RunsViewModel(
            ObservableValue<@Nullable OpenProject> project,
            TrainingViewModel training,
            EvaluationViewModel evaluation,
            RunModels models,
            TaskRunner runner) {
        this.project = project;
        this.training = training;
        this.models = models;
        this.list = new RunList(project, runner);
        this.work = new ProjectWork(project, runner, this::refresh);
        this.used = new UsedRun(project, training.selected());
        this.trash = new RunTrash(runner, this::changed);
        this.deleted = new DeletedRuns(project, work, runner, trash::forget);
        this.retraining = new Retraining(project, training, runner);
        this.detail = new Newest<>(runner);
        this.notes = new RunNotes(project, runner, work::tell);
        new EvaluationRecorder(evaluation, runner, work::tell);
        Openings.listen(project, _ -> opened());
        list.chosenProperty().addListener((_, _, _) -> askForDetail());
        retraining.errorProperty().addListener((_, _, now) -> work.tell(now));
        list.follow(training);
    }

    private void opened() {
        work.forget();
        trash.dismiss();
        deleted.opened();
        detail.forget();
        askForDetail();
    }

    private void askForDetail() {
        var open = project.getValue();
        var rows = list.chosenProperty().get();
        if (open != null) {
            detail.ask(_ -> RunDetail.of(open, rows, models));
        }
    }

    /** Gives a run a name; a blank one takes it away. */
    public void rename(RunRow row, String name) {
        work.start(open -> open.project().runs().rename(row.saved(), name), used::describe);
    }

    /** Writes down what was typed last; done when it is on the disk. */
    public CompletableFuture<Void> finish() {
        return CompletableFuture.allOf(notes.finish(), retraining.finish());
    }

    /** Makes a run's model the one that the next steps work on. */
    public void use(RunRow row) {
        work.start(_ -> models.open(row.saved()), kept -> use(row, kept));
    }

    private void use(RunRow row, KeptRun kept) {
        used.select(kept);
        work.notice().set(Text.of("runs.used", RunNames.of(row.record())));
    }

    /** Fills the training's form with the settings of a run; false where they are not to be had. */
    public boolean takeSettings(RunRow row) {
        try {
            var name = RunNames.of(row.record());
            var config = row.record().config();
            if (config == null) {
                throw new UserException(Sentence.of("ui.run-without-settings", name.spoken()));
            }
            training.form().take(config, name);
            work.error().set(null);
            return true;
        } catch (UserException e) {
            work.error().set(e.sentence());
            return false;
        }
    }

    /** Goes on with a run that was left; of one that has ended, trains the model further. */
    public void goOn(RunRow row) {
        training.resume(row.saved());
    }

    /** Whether a training goes on now. */
    public ReadOnlyBooleanProperty busyProperty() {
        return training.busyProperty();
    }

    /** Moves runs to the trash. */
    public void delete(List<RunRow> rows) {
        var open = project.getValue();
        if (open != null) {
            trash.delete(open, rows.stream().map(RunRow::saved).toList(), used.run());
        }
    }

    private void changed(RunTrash.Change change) {
        used.leave(change.gone());
        whenGone.accept(change.gone());
        var back = change.back();
        if (back != null) {
            work.start(_ -> models.open(back), used::select);
        }
        work.error().set(change.problem());
        refresh();
    }

    private void refresh() {
        list.refresh();
        deleted.refresh();
    }

    /** Hears of runs that are in the trash now. */
    public void setOnGone(Consumer<List<SavedRun>> listener) {
        whenGone = listener;
    }

    /** Writes a copy of a run's model. */
    public void export(RunRow row, Path target) {
        work.start(
                _ -> {
                    models.export(row.saved(), target);
                    return target;
                },
                file -> work.notice().set(Text.of("runs.exported", file.toString())));
    }

    /** Takes a model file in as a run and chooses it. */
    public void importModel(Path file) {
        work.start(
                open -> models.take(open.project(), file),
                run -> {
                    list.choose(run.record().number());
                    work.notice().set(Text.of("runs.imported", RunNames.of(run.record())));
                });
    }

    /** Calls a class of a run's model by another name. */
    public void renameClass(RunRow row, String name, String other) {
        work.start(
                open -> models.renameClass(open.project(), row.saved(), name, other),
                kept -> {
                    if (used.is(row.saved())) {
                        used.select(kept);
                    }
                    askForDetail();
                });
    }

    /** Forgets why something did not work. */
    public void dismissError() {
        work.error().set(null);
    }

    /** The backbones that are installed, for their names. */
    List<BackboneInfo> backbones() {
        return training.form().networks().all();
    }

    /** The runs, and which of them are chosen. */
    public RunList list() {
        return list;
    }

    /** What was deleted, and the way back. */
    public RunTrash trash() {
        return trash;
    }

    /** All that is in the trash. */
    public DeletedRuns deleted() {
        return deleted;
    }

    /** What is noted on runs. */
    public RunNotes notes() {
        return notes;
    }

    /** Runs that start by themselves. */
    public Retraining retraining() {
        return retraining;
    }

    /** What is shown of the chosen runs; nothing before it is read. */
    public ReadOnlyObjectProperty<Optional<RunDetail>> detailProperty() {
        return detail.answerProperty();
    }

    /** The run whose model the next steps work on. */
    public UsedRun used() {
        return used;
    }

    /** Why something did not work; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return work.error().getReadOnlyProperty();
    }

    /** What was done last, for the status line. */
    public ReadOnlyObjectProperty<Text> noticeProperty() {
        return work.notice().getReadOnlyProperty();
    }
}
