package app.ocellus.ui;

import app.ocellus.WindowModels;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.map.DatasetMap;
import app.ocellus.device.DeviceService;
import app.ocellus.evaluation.ActivationMap;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.evaluation.Explanation;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.PredictionCsv;
import app.ocellus.evaluation.sorting.FolderSorting;
import app.ocellus.evaluation.sorting.MadeFiles;
import app.ocellus.evaluation.sorting.SortRequest;
import app.ocellus.evaluation.sorting.SortResult;
import app.ocellus.evaluation.sorting.TakenAway;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Drafts;
import app.ocellus.file.FileOps;
import app.ocellus.image.InputArea;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.ModelFiles;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.activation.ActivationViewModel;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.DatasetOpener;
import app.ocellus.ui.dataset.DatasetTabs;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.ProjectsViewModel;
import app.ocellus.ui.dataset.health.HealthViewModel;
import app.ocellus.ui.dataset.label.CheckViewModel;
import app.ocellus.ui.dataset.label.LabelViewModel;
import app.ocellus.ui.dataset.map.MapJob;
import app.ocellus.ui.dataset.map.MapViewModel;
import app.ocellus.ui.dataset.similar.SimilarViewModel;
import app.ocellus.ui.dataset.similar.TwinsViewModel;
import app.ocellus.ui.dataset.split.SplitViewModel;
import app.ocellus.ui.dataset.suspects.SuspectFinder;
import app.ocellus.ui.evaluation.ClassFigures;
import app.ocellus.ui.evaluation.EvaluationTabs;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.evaluation.EvaluationWork;
import app.ocellus.ui.evaluation.SampleActivation;
import app.ocellus.ui.evaluation.comparison.ComparisonViewModel;
import app.ocellus.ui.evaluation.confidence.ConfidenceViewModel;
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
import app.ocellus.ui.training.LearningRateViewModel;
import app.ocellus.ui.training.OwnColours;
import app.ocellus.ui.training.PreviewViewModel;
import app.ocellus.ui.training.Training;
import app.ocellus.ui.training.TrainingForm;
import app.ocellus.ui.training.TrainingTimes;
import app.ocellus.ui.training.TrainingViewModel;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.project.RunModels;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The four steps and their frame, doing their work with fakes: any folder holds these pets. */
public final class FourSteps {

    /** The dataset that is found wherever one looks. */
    public static final OpenProject PETS = Given.project("pets", "cat", "dog", "fish");

    public final List<Path> opened = new ArrayList<>();

    /** What a model was asked about. */
    public final List<Path> asked = Collections.synchronizedList(new ArrayList<>());

    public final DatasetViewModel dataset;
    public final DatasetTabs tabs;
    public final TrainingViewModel training;
    public final LearningRateViewModel learningRate;
    public final FormAids aids;
    public final FakeFinder finder = new FakeFinder();
    public final EvaluationViewModel evaluation;
    public final ActivationViewModel lookedAt;
    public final EvaluationTabs evaluationTabs;
    public final FoldAnswers folds = new FoldAnswers();
    public final FakeLabelling labelling = new FakeLabelling();
    public final PredictionViewModel prediction;
    public final ActivationViewModel lookedAtNow;
    public final AnswerParts answered;
    public final SampleActivation activation;
    public final FakeNearest nearest = new FakeNearest();
    public final FakeComparing comparing = new FakeComparing();
    public final RunsViewModel runs;
    public final FakeExporting exporting = new FakeExporting();
    public final ExportViewModel export;
    public final SettingsViewModel settings;
    public final HelpViewModel help = new HelpViewModel();
    public final KnownBackbones shelf = new KnownBackbones();
    public final BackbonesViewModel backbones;
    public final DeviceViewModel device;
    public final StorageViewModel storage;
    public final FakeProjects keptProjects = new FakeProjects(PETS);
    public final ProjectsViewModel projects;
    public final MainViewModel main;

    /** What is found wherever one looks. */
    public OpenProject found = PETS;

    /** What is found outside of the project. */
    public DatasetScan other = Given.project("holiday", "cat", "dog").scan();

    /** The reports that were asked for. */
    public final List<Path> reports = new ArrayList<>();

    /** How long a training would take. */
    public Function<TrainingConfig, Duration> expected =
            config -> Duration.ofSeconds(config.mode() == Mode.QUICK ? 8 : 720);

    /** What the model says of a file: a class by its name. */
    public Function<Path, String> answer = NamedAnswers::folder;

    /** What was asked of a model beside its answers. */
    public final List<ActivationViewModel.Question> explained =
            Collections.synchronizedList(new ArrayList<>());

    /** Why a model does not show what it looked at. */
    public volatile @Nullable Sentence unexplained;

    /** Why no dataset can be opened. */
    public @Nullable Sentence broken;

    /** Steps that work on {@code background} and tell of it on {@code ui}. */
    public FourSteps(Training trainer, Executor background, Executor ui) {
        this(
                trainer,
                background,
                ui,
                new KeptInMemory(),
                new DeviceService(null, 2, _ -> Optional.empty()));
    }

    /** The same with settings and a device that are not the usual ones. */
    public FourSteps(
            Training trainer,
            Executor background,
            Executor ui,
            KeptInMemory kept,
            DeviceService devices) {
        var runner = new TaskRunner(background, ui);
        var jobs = new Jobs(runner);
        dataset = new DatasetViewModel(new Opening(), jobs);
        training =
                new TrainingViewModel(
                        trainer,
                        new TrainingForm(KnownBackbones.SHIPPED),
                        dataset.projectProperty(),
                        jobs,
                        runner);
        learningRate =
                new LearningRateViewModel(
                        finder,
                        training.form(),
                        dataset.projectProperty(),
                        training.busyProperty(),
                        jobs,
                        runner);
        aids =
                new FormAids(
                        learningRate,
                        new TrainingTimes(
                                (split, config, stop) -> expected.apply(config),
                                training.form(),
                                dataset.projectProperty(),
                                training.busyProperty(),
                                runner),
                        new PreviewViewModel(
                                Given::picture, training.form(), dataset.projectProperty(), runner),
                        new OwnColours(
                                (samples, progress, stop) -> Given.colours(),
                                training.form(),
                                dataset.projectProperty(),
                                training.busyProperty(),
                                runner));
        evaluation =
                new EvaluationViewModel(
                        new EvaluationWork(
                                (_, snapshot, samples, progress, stop) ->
                                        new Evaluator(model())
                                                .evaluate(snapshot, samples, progress, stop),
                                (_, _, _) -> other,
                                (file, _, _, _, _) -> reports.add(file)),
                        training.runProperty(),
                        dataset.projectProperty(),
                        jobs);
        var suspects =
                new SuspectFinder(
                        folds.means(training.form()), dataset.projectProperty(), jobs, runner);
        evaluationTabs =
                new EvaluationTabs(
                        new ClassFigures(evaluation, runner),
                        new SuspectsViewModel(suspects, dataset),
                        new ConfidenceViewModel(
                                evaluation,
                                training.selected(),
                                (run, threshold) ->
                                        new KeptRun(
                                                run.saved(), run.model().withThreshold(threshold)),
                                runner),
                        new ComparisonViewModel(
                                (_, snapshot, samples, progress, stop) ->
                                        new Evaluator(model())
                                                .evaluate(snapshot, samples, progress, stop),
                                evaluation,
                                models()::open,
                                jobs,
                                runner));
        prediction =
                new PredictionViewModel(
                        new Answering(),
                        Path.of("everyday.ocellus"),
                        training.runProperty(),
                        jobs,
                        runner);
        lookedAt = new ActivationViewModel(this::explain, runner, Duration.ZERO);
        lookedAtNow = new ActivationViewModel(this::explain, runner, Duration.ZERO);
        activation = new SampleActivation(evaluation, lookedAt);
        answered =
                new AnswerParts(
                        new AnswerActivation(prediction, lookedAtNow),
                        new NearestViewModel(
                                nearest, prediction, dataset.projectProperty(), runner),
                        new CorrectionViewModel(prediction, dataset, runner));
        runs = new RunsViewModel(dataset.projectProperty(), training, evaluation, models(), runner);
        export =
                new ExportViewModel(
                        exporting,
                        new LeavingModel(
                                _ -> Given.run(PETS, 1).model(),
                                prediction.models(),
                                prediction.modelProperty(),
                                runner),
                        dataset.projectProperty(),
                        jobs);
        settings = new SettingsViewModel(kept, runner);
        backbones = new BackbonesViewModel(shelf, training.busyProperty(), jobs, runner);
        backbones.installed().subscribe(training.form().networks()::offer);
        device = new DeviceViewModel(devices, settings, runner);
        storage = new StorageViewModel(new FakeDisk(), settings, runner);
        var similar =
                new SimilarViewModel(
                        comparing,
                        training.form()::config,
                        dataset.projectProperty(),
                        jobs,
                        runner);
        dataset.samples().alikeProperty().bind(similar.orderProperty());
        var twins =
                new TwinsViewModel(
                        comparing,
                        training.form()::config,
                        dataset.projectProperty(),
                        jobs,
                        runner);
        var health =
                new HealthViewModel(
                        (_, _, _, _) -> {},
                        dataset.projectProperty(),
                        dataset.edits()::make,
                        jobs,
                        runner);
        health.twinsProperty().bind(twins.pairsProperty());
        tabs =
                new DatasetTabs(
                        new LabelViewModel(labelling.means(), dataset, jobs, runner),
                        new CheckViewModel(suspects, dataset),
                        health,
                        new MapViewModel(
                                new MapJob(() -> (_, _, _) -> DatasetMap.NONE, jobs, runner),
                                dataset.projectProperty(),
                                dataset.samples()),
                        new SplitViewModel(
                                dataset.projectProperty(),
                                runner,
                                dataset::proposed,
                                dataset.edits()::replan),
                        similar,
                        twins);
        projects = new ProjectsViewModel(keptProjects, dataset, jobs, runner);
        main =
                new MainViewModel(
                        dataset, projects, training, evaluation, prediction, runs, export, jobs);
    }

    /** All of them, for a window. */
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
                answered,
                activation,
                runs,
                export,
                settings,
                backbones,
                device,
                storage,
                main,
                new HintsViewModel(
                        main.stepProperty(),
                        settings,
                        dataset.projectProperty(),
                        evaluation.reportProperty()),
                help);
    }

    private static RunModels models() {
        var files = new AtomicFiles(FileOps.REAL);
        var backbones = new BackboneStore(Path.of("assets/backbones"));
        return new RunModels(new ModelFiles(files), backbones, files);
    }

    /** The first class that is asked about is lit on the left, the second on the right. */
    private Explanation explain(ActivationViewModel.Question question, Cancellation stop) {
        explained.add(question);
        if (unexplained != null) {
            throw new UserException(unexplained);
        }
        var maps = new ArrayList<ActivationMap>();
        for (int i = 0; i < question.classes().size(); i++) {
            var left = new float[] {2, -1, 2, -1};
            var right = new float[] {-1, 1, -1, 1};
            maps.add(new ActivationMap(2, 2, i == 0 ? left : right));
        }
        return new Explanation(InputArea.WHOLE, maps);
    }

    private Classifier model() {
        return new NamedAnswers(
                PETS.split().classes(),
                file -> {
                    asked.add(file);
                    return answer.apply(file);
                });
    }

    /** Finds the same dataset wherever it looks. */
    private final class Opening implements DatasetOpener {
        @Override
        public OpenProject open(Path data, Progress.Listener progress, Cancellation stop) {
            return open(List.of(data), progress, stop);
        }

        @Override
        public OpenProject open(List<Path> folders, Progress.Listener progress, Cancellation stop) {
            if (broken != null) {
                throw new UserException(broken);
            }
            opened.addAll(folders);
            return found;
        }

        @Override
        public DatasetScan rescan(OpenProject open, Progress.Listener progress, Cancellation stop) {
            return open.scan();
        }

        @Override
        public Path sample(Progress.Listener progress, Cancellation stop) {
            return Path.of("sample");
        }
    }

    /** Answers for whatever is named, though nothing is there; what it writes is there. */
    private final class Answering implements PredictionViewModel.Predicting {

        private final FolderSorting sorting = new FolderSorting(FileOps.REAL, Drafts.NONE);

        @Override
        public Classifier open(Path file) {
            return model();
        }

        @Override
        public void save(
                Path csv,
                List<PredictedPicture> pictures,
                Progress.Listener progress,
                Cancellation cancellation) {
            new AtomicFiles(FileOps.REAL)
                    .write(csv, out -> PredictionCsv.write(pictures, out, progress, cancellation));
        }

        @Override
        public Path keep(byte[] picture) {
            return Path.of("pasted", "cat", picture.length + ".png");
        }

        @Override
        public SortResult sort(
                SortRequest request, Progress.Listener progress, Cancellation cancellation) {
            return sorting.sort(request, progress, cancellation);
        }

        @Override
        public TakenAway takeAway(
                MadeFiles made, Progress.Listener progress, Cancellation cancellation) {
            return sorting.takeAway(made, progress, cancellation);
        }
    }
}
