package app.ocellus.ui.main;

import app.ocellus.message.Sentence;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.EditsViewModel;
import app.ocellus.ui.dataset.ProjectsViewModel;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.export.ExportViewModel;
import app.ocellus.ui.prediction.PredictionViewModel;
import app.ocellus.ui.runs.RunRow;
import app.ocellus.ui.runs.RunsViewModel;
import app.ocellus.ui.training.TrainingViewModel;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The frame: where one is, what each step has come to, and where dropped files go. */
public final class MainViewModel {

    private final DatasetViewModel dataset;
    private final TrainingViewModel training;
    private final EvaluationViewModel evaluation;
    private final PredictionViewModel prediction;
    private final RunsViewModel runs;
    private final Jobs jobs;
    private final ProjectsViewModel projects;
    private final StepNotes notes;
    private final DropRoute route;
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.DATASET);
    private final News news;

    /** Frames these steps and the runs. */
    public MainViewModel(
            DatasetViewModel dataset,
            ProjectsViewModel projects,
            TrainingViewModel training,
            EvaluationViewModel evaluation,
            PredictionViewModel prediction,
            RunsViewModel runs,
            ExportViewModel export,
            Jobs jobs) {
        this.dataset = dataset;
        this.training = training;
        this.evaluation = evaluation;
        this.prediction = prediction;
        this.runs = runs;
        this.jobs = jobs;
        this.projects = projects;
        this.notes = new StepNotes(dataset, training, evaluation, prediction);
        this.route = new DropRoute(dataset, projects, prediction, evaluation, runs, step);
        this.news = new News(dataset, projects, training, evaluation, prediction, runs, export);
        runs.setOnGone(prediction::withdraw);
        runs.list().rowsProperty().addListener((_, _, now) -> offer(now));
    }

    /** Whatever the project has learnt can be asked. */
    private void offer(List<RunRow> rows) {
        var open = dataset.projectProperty().get();
        prediction.offer(
                rows.stream().map(RunRow::saved).filter(SavedRun::hasModel).toList(),
                open == null ? "" : open.name());
    }

    /** Takes files that were dropped anywhere or named at the start, and goes where they belong. */
    public void take(List<Path> paths) {
        if (!paths.isEmpty()) {
            route.take(paths);
        }
    }

    /**
     * Takes a picture that has no file, and says what it is.
     *
     * @param encoded makes its content, on any thread
     */
    public void takePicture(Supplier<byte[]> encoded) {
        prediction.predict(encoded);
        step.set(Step.PREDICT);
    }

    /** Says what a person has to know before anything is done. */
    public void warn(Sentence warning) {
        news.tell(Text.of("status.sentence", warning));
    }

    /** Says that an address alone is no picture. */
    public void refuseAddress() {
        news.tell(Text.of("status.only-address"));
    }

    /** Opens a dataset and goes there. */
    public void open(Path data) {
        dataset.open(data);
        step.set(Step.DATASET);
    }

    /** Goes to the list of projects; what is open stays open. */
    public void browse() {
        step.set(Step.DATASET);
        projects.browsingProperty().set(true);
    }

    /** Goes to the training and starts a run; without a dataset the view says what is missing. */
    public void startTraining() {
        step.set(Step.TRAIN);
        training.start();
    }

    /** Cancels the job that is shown; false when nothing runs. */
    public boolean cancelJob() {
        var job = jobs.shownProperty().get();
        if (job != null) {
            job.cancellation().cancel();
        }
        return job != null;
    }

    /** Fetches back what was deleted last, where one sees it; else takes the last edit back. */
    public void undo() {
        if (step.get() == Step.RUNS) {
            runs.trash().undo();
        } else {
            dataset.edits().undo();
        }
    }

    /** Makes the edit again that was taken back last. */
    public void redo() {
        dataset.edits().redo();
    }

    /** Looks for files of the dataset that came or went. */
    public void rescan() {
        dataset.rescan();
    }

    /** Asks how a copy of the dataset is to be written. */
    public void copy() {
        step.set(Step.DATASET);
        projects.browsingProperty().set(false);
        dataset.copy().openProperty().set(true);
    }

    /** What a person does to the dataset. */
    public EditsViewModel edits() {
        return dataset.edits();
    }

    /** What a step has come to, in a word or two under its name. */
    public ObservableValue<Text> note(Step which) {
        return notes.of(which);
    }

    /** Where one is. */
    public ObjectProperty<Step> stepProperty() {
        return step;
    }

    /** What happened last. */
    public ReadOnlyObjectProperty<Text> statusProperty() {
        return news.lastProperty();
    }

    /** The projects there are. */
    public ProjectsViewModel projects() {
        return projects;
    }

    /** The open project, for the title. */
    public ReadOnlyObjectProperty<@Nullable OpenProject> projectProperty() {
        return dataset.projectProperty();
    }

    /** The job that is shown in every view; null when nothing runs. */
    public ReadOnlyObjectProperty<Jobs.@Nullable Job> jobProperty() {
        return jobs.shownProperty();
    }
}
