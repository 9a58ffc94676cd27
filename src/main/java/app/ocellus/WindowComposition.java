package app.ocellus;

import app.ocellus.dataset.copy.DatasetCopy;
import app.ocellus.evaluation.sorting.FolderSorting;
import app.ocellus.file.FileOps;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.DatasetTabs;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.ProjectsViewModel;
import app.ocellus.ui.evaluation.ClassFigures;
import app.ocellus.ui.evaluation.EvaluationTabs;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.evaluation.SampleActivation;
import app.ocellus.ui.evaluation.comparison.ComparisonViewModel;
import app.ocellus.ui.evaluation.suspects.SuspectsViewModel;
import app.ocellus.ui.export.ExportViewModel;
import app.ocellus.ui.export.LeavingModel;
import app.ocellus.ui.help.HelpViewModel;
import app.ocellus.ui.main.HintsViewModel;
import app.ocellus.ui.main.MainViewModel;
import app.ocellus.ui.prediction.AnswerActivation;
import app.ocellus.ui.prediction.AnswerParts;
import app.ocellus.ui.prediction.CorrectionViewModel;
import app.ocellus.ui.prediction.NearestViewModel;
import app.ocellus.ui.prediction.PredictionViewModel;
import app.ocellus.ui.runs.RunsViewModel;
import app.ocellus.ui.settings.BackbonesViewModel;
import app.ocellus.ui.settings.DeviceViewModel;
import app.ocellus.ui.settings.SettingsViewModel;
import app.ocellus.ui.settings.StorageViewModel;
import app.ocellus.ui.training.FormAids;
import app.ocellus.ui.training.Training;
import app.ocellus.ui.training.TrainingForm;
import app.ocellus.ui.training.TrainingViewModel;
import app.ocellus.workspace.project.ProjectTraining;
import app.ocellus.workspace.project.RunModels;
import app.ocellus.workspace.settings.Settings;
import app.ocellus.workspace.storage.PastedPictures;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Builds the view models of the window on top of the program, by hand, once. */
public final class WindowComposition implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WindowComposition.class);
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(2);

    private final Composition program;
    private final ProjectAccess access;
    private final TaskRunner runner;
    private final Jobs jobs;
    private final DatasetViewModel dataset;
    private final DatasetTabs tabs;
    private final ProjectsViewModel projects;
    private final TrainingViewModel training;
    private final FormAids aids;
    private final EvaluationViewModel evaluation;
    private final EvaluationTabs evaluationTabs;
    private final PredictionViewModel prediction;
    private final AnswerParts answer;
    private final SampleActivation activation;
    private final RunsViewModel runs;
    private final ExportViewModel export;
    private final SettingsViewModel settings;
    private final BackbonesViewModel backbones;
    private final DeviceViewModel device;
    private final StorageViewModel storage;
    private final MainViewModel main;
    private final HintsViewModel hints;
    private final HelpViewModel help = new HelpViewModel();

    /** The window's view models, told of outcomes on {@code ui}. */
    public WindowComposition(Composition program, Executor ui) {
        this.program = program;
        var bundles = new OpenModels<>(program.models()::read);
        var openModels = new OpenModels<>(file -> program.open(bundles.of(file)));
        var work = Executors.newCachedThreadPool(Composition.daemons("work"));
        this.runner = new TaskRunner(work, ui);
        this.jobs = new Jobs(runner);
        this.settings = new SettingsViewModel(keeping(), runner);
        this.device = new DeviceViewModel(program.devices(), settings, runner);
        this.access = new ProjectAccess(program);
        this.storage = new StorageViewModel(access, settings, runner);
        this.dataset =
                new DatasetViewModel(
                        access, new DatasetCopy(FileOps.REAL, program.drafts())::write, jobs);
        this.projects = new ProjectsViewModel(access, dataset, jobs, runner);
        this.training =
                new TrainingViewModel(
                        trainer(),
                        new TrainingForm(program.backbones().all()),
                        dataset.projectProperty(),
                        jobs,
                        runner);
        this.tabs = WindowParts.tabs(program, training.form(), dataset, jobs, runner);
        this.aids = WindowParts.aids(program, training, dataset, jobs, runner);
        this.backbones =
                new BackbonesViewModel(
                        program.newBackbones(), training.busyProperty(), jobs, runner);
        backbones.installed().subscribe(training.form().networks()::offer);
        var asking = WindowParts.evaluationWork(program);
        this.evaluation =
                new EvaluationViewModel(
                        asking, training.runProperty(), dataset.projectProperty(), jobs);
        evaluation.reports().healthProperty().bind(tabs.health().reportProperty());
        new WindowRemarks(
                dataset.samples(), tabs.health().reportProperty(), evaluation.evaluatedProperty());
        this.prediction =
                new PredictionViewModel(
                        new PredictionWork(
                                openModels,
                                program.files(),
                                new FolderSorting(FileOps.REAL, program.drafts()),
                                new PastedPictures(
                                        program.directories().pasted(), program.files())),
                        program.directories().everydayModel(),
                        training.runProperty(),
                        jobs,
                        runner);
        this.answer =
                new AnswerParts(
                        new AnswerActivation(
                                prediction, WindowParts.activation(openModels, runner)),
                        new NearestViewModel(
                                WindowParts.nearest(program, bundles),
                                prediction,
                                dataset.projectProperty(),
                                runner),
                        new CorrectionViewModel(prediction, dataset, runner));
        this.activation =
                new SampleActivation(evaluation, WindowParts.activation(openModels, runner));
        var models = new RunModels(program.models(), program.backbones(), program.files());
        this.runs =
                new RunsViewModel(dataset.projectProperty(), training, evaluation, models, runner);
        this.export =
                new ExportViewModel(
                        new ExportWork(Exports.of(program), program.models()),
                        new LeavingModel(
                                bundles::of,
                                prediction.models(),
                                prediction.modelProperty(),
                                runner),
                        dataset.projectProperty(),
                        jobs);
        this.evaluationTabs =
                new EvaluationTabs(
                        new ClassFigures(evaluation, runner),
                        new SuspectsViewModel(tabs.check().finder(), dataset),
                        WindowParts.confidence(models, training, evaluation, runner),
                        new ComparisonViewModel(
                                asking.evaluating(), evaluation, models::open, jobs, runner));
        this.main =
                new MainViewModel(dataset, projects, training, evaluation, prediction, runs, jobs);
        this.hints = hints();
        storage.keepLimits();
        training.runProperty().addListener(_ -> storage.keepLimits());
    }

    private HintsViewModel hints() {
        return new HintsViewModel(
                main.stepProperty(),
                settings,
                dataset.projectProperty(),
                evaluation.reportProperty());
    }

    private Training trainer() {
        return new WindowTraining(
                new ProjectTraining(program.trainer(), program.backbones(), program.models()));
    }

    private SettingsViewModel.Keeping keeping() {
        var store = program.settings();
        return new SettingsViewModel.Keeping() {
            @Override
            public Settings load() {
                return store.load();
            }

            @Override
            public void save(Settings settings) {
                store.save(settings);
            }
        };
    }

    /** All of them. */
    public WindowModels all() {
        return new WindowModels(
                dataset,
                tabs,
                projects,
                training,
                aids,
                evaluation,
                evaluationTabs,
                prediction,
                answer,
                activation,
                runs,
                export,
                settings,
                backbones,
                device,
                storage,
                main,
                hints,
                help);
    }

    /** The dataset step. */
    public DatasetViewModel dataset() {
        return dataset;
    }

    /** The projects there are. */
    public ProjectsViewModel projects() {
        return projects;
    }

    /** The training step. */
    public TrainingViewModel training() {
        return training;
    }

    /** What helps to fill the form of a training. */
    public FormAids aids() {
        return aids;
    }

    /** The evaluation step. */
    public EvaluationViewModel evaluation() {
        return evaluation;
    }

    /** What stands beside the results of an evaluation. */
    public EvaluationTabs evaluationTabs() {
        return evaluationTabs;
    }

    /** The prediction step. */
    public PredictionViewModel prediction() {
        return prediction;
    }

    /** The runs of the project. */
    public RunsViewModel runs() {
        return runs;
    }

    /** What a person chose once. */
    public SettingsViewModel settings() {
        return settings;
    }

    /** The pretrained networks. */
    public BackbonesViewModel backbones() {
        return backbones;
    }

    /** The frame. */
    public MainViewModel main() {
        return main;
    }

    /** Writes down what was typed and chosen last; a disk that hangs is waited for only so long. */
    void saveLast() {
        try {
            CompletableFuture.allOf(runs.finish(), settings.finish())
                    .get(LONGEST_CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("What was changed last may not be saved", e);
        }
    }

    /** Leaves the open project to other windows; the end of the program does the same. */
    @Override
    public void close() {
        access.close();
    }
}
