package app.ocellus;

import app.ocellus.dataset.copy.DatasetCopy;
import app.ocellus.evaluation.sorting.FolderSorting;
import app.ocellus.file.FileOps;
import app.ocellus.task.Daemons;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Jobs;
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
    private final WindowModels all;

    /** The window's view models, told of outcomes on {@code ui}. */
    public WindowComposition(Composition program, Executor ui) {
        this.program = program;
        var bundles = new OpenModels<>(program.models()::read);
        var openModels = new OpenModels<>(file -> program.open(bundles.of(file)));
        var work = Executors.newCachedThreadPool(Daemons.givingWay("work"));
        var runner = new TaskRunner(work, ui);
        var jobs = new Jobs(runner);
        var settings = new SettingsViewModel(keeping(), runner);
        var device = new DeviceViewModel(program.devices(), settings, runner);
        this.access = new ProjectAccess(program);
        var storage = new StorageViewModel(access, settings, runner);
        var dataset =
                new DatasetViewModel(
                        access, new DatasetCopy(FileOps.REAL, program.drafts())::write, jobs);
        var projects = new ProjectsViewModel(access, dataset, jobs, runner);
        var training =
                new TrainingViewModel(
                        trainer(),
                        new TrainingForm(program.backbones().all()),
                        dataset.projectProperty(),
                        jobs,
                        runner);
        var tabs = WindowParts.tabs(program, training.form(), dataset, jobs, runner);
        var aids = WindowParts.aids(program, training, dataset, jobs, runner);
        var backbones =
                new BackbonesViewModel(
                        program.newBackbones(), training.busyProperty(), jobs, runner);
        backbones.installed().subscribe(training.form().networks()::offer);
        var asking = WindowParts.evaluationWork(program);
        var evaluation =
                new EvaluationViewModel(
                        asking, training.runProperty(), dataset.projectProperty(), jobs);
        evaluation.reports().healthProperty().bind(tabs.health().reportProperty());
        new WindowRemarks(
                dataset.samples(), tabs.health().reportProperty(), evaluation.evaluatedProperty());
        var prediction =
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
        var answer =
                new AnswerParts(
                        new AnswerActivation(
                                prediction, WindowParts.activation(openModels, runner)),
                        new NearestViewModel(
                                WindowParts.nearest(program, bundles),
                                prediction,
                                dataset.projectProperty(),
                                runner),
                        new CorrectionViewModel(prediction, dataset, runner));
        var activation =
                new SampleActivation(evaluation, WindowParts.activation(openModels, runner));
        var models = new RunModels(program.models(), program.backbones(), program.files());
        var runs =
                new RunsViewModel(dataset.projectProperty(), training, evaluation, models, runner);
        var export =
                new ExportViewModel(
                        new ExportWork(Exports.of(program), program.models()),
                        new LeavingModel(
                                bundles::of,
                                prediction.models(),
                                prediction.modelProperty(),
                                runner),
                        dataset.projectProperty(),
                        jobs);
        var evaluationTabs =
                new EvaluationTabs(
                        new ClassFigures(evaluation, runner),
                        new SuspectsViewModel(tabs.check().finder(), dataset),
                        WindowParts.confidence(models, training, evaluation, runner),
                        new ComparisonViewModel(
                                asking.evaluating(), evaluation, models::open, jobs, runner));
        var main =
                new MainViewModel(
                        dataset, projects, training, evaluation, prediction, runs, export, jobs);
        program.directories().obstacle().ifPresent(main::warn);
        var hints =
                new HintsViewModel(
                        main.stepProperty(),
                        settings,
                        dataset.projectProperty(),
                        evaluation.reportProperty());
        storage.keepLimits();
        training.runProperty().addListener(_ -> storage.keepLimits());
        this.all =
                new WindowModels(
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
                        new HelpViewModel());
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
        return all;
    }

    /** Writes down what was typed and chosen last; a disk that hangs is waited for only so long. */
    void saveLast() {
        try {
            CompletableFuture.allOf(all.runs().finish(), all.settings().finish())
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
