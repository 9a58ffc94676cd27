package app.ocellus;

import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.evaluation.OpenModel;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.activation.ActivationViewModel;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.DatasetTabs;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.health.HealthViewModel;
import app.ocellus.ui.dataset.label.CheckViewModel;
import app.ocellus.ui.dataset.label.LabelMeans;
import app.ocellus.ui.dataset.label.LabelViewModel;
import app.ocellus.ui.dataset.map.MapJob;
import app.ocellus.ui.dataset.map.MapMaking;
import app.ocellus.ui.dataset.map.MapViewModel;
import app.ocellus.ui.dataset.similar.SimilarViewModel;
import app.ocellus.ui.dataset.similar.TwinsViewModel;
import app.ocellus.ui.dataset.split.SplitViewModel;
import app.ocellus.ui.dataset.suspects.SuspectFinder;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.evaluation.EvaluationWork;
import app.ocellus.ui.evaluation.confidence.ConfidenceViewModel;
import app.ocellus.ui.training.FormAids;
import app.ocellus.ui.training.LearningRateViewModel;
import app.ocellus.ui.training.OwnColours;
import app.ocellus.ui.training.PreviewViewModel;
import app.ocellus.ui.training.TrainingForm;
import app.ocellus.ui.training.TrainingTimes;
import app.ocellus.ui.training.TrainingViewModel;
import app.ocellus.workspace.project.RunModels;

import java.time.Duration;

/** Parts of the window that are made of several view models. */
final class WindowParts {

    /** Labels that come in a row are learnt from together. */
    private static final Duration LABEL_REST = Duration.ofMillis(250);

    /** Always the same, so that one finds one's way on a map that is made again. */
    private static final long MAP_SEED = 1;

    private WindowParts() {}

    /** What stands beside the samples. */
    static DatasetTabs tabs(
            Composition program,
            TrainingForm form,
            DatasetViewModel dataset,
            Jobs jobs,
            TaskRunner runner) {
        var project = dataset.projectProperty();
        var edits = dataset.edits();
        var comparing = new SimilarWork(program::features, program::pictureFeatures);
        var similar = new SimilarViewModel(comparing, form::config, project, jobs, runner);
        dataset.samples().alikeProperty().bind(similar.orderProperty());
        var twins = new TwinsViewModel(comparing, form::config, project, jobs, runner);
        var health =
                new HealthViewModel(
                        program.looks().quietPass()::run, project, edits::make, jobs, runner);
        health.twinsProperty().bind(twins.pairsProperty());
        return new DatasetTabs(
                new LabelViewModel(
                        new LabelMeans(
                                () -> features(program, form.config()),
                                program.fewLabels(),
                                LABEL_REST),
                        dataset,
                        jobs,
                        runner),
                new CheckViewModel(suspects(program, form, dataset, jobs, runner), dataset),
                health,
                new MapViewModel(
                        new MapJob(() -> maps(program, form.config()), jobs, runner),
                        project,
                        dataset.samples()),
                new SplitViewModel(project, runner, dataset::proposed, edits::replan),
                similar,
                twins);
    }

    private static FeatureSource features(Composition program, TrainingConfig config) {
        return program.features(config.backbone(), config.preprocessing());
    }

    /** By what the backbone of a training would see, so that it need not be computed twice. */
    private static MapMaking maps(Composition program, TrainingConfig config) {
        return new MapWork(() -> program.maps(config.backbone(), config.preprocessing(), MAP_SEED));
    }

    /** Finds what a model learnt from that looks like another picture. */
    static NearestWork nearest(Composition program, OpenModels<ModelBundle> models) {
        return new NearestWork(models, program::features, program::pictureFeatures);
    }

    /** What a model looked at in one large picture. */
    static ActivationViewModel activation(OpenModels<OpenModel> models, TaskRunner runner) {
        return new ActivationViewModel(
                (question, stop) ->
                        models.of(question.model())
                                .explainer()
                                .explain(question.file(), question.classes(), stop),
                runner,
                ActivationViewModel.REST);
    }

    /** Finds labels that look wrong; by the backbone and the input of the form of a training. */
    private static SuspectFinder suspects(
            Composition program,
            TrainingForm form,
            DatasetViewModel dataset,
            Jobs jobs,
            TaskRunner runner) {
        return new SuspectFinder(
                new SuspectFinder.Means(
                        program.crossValidation(), program.trainingEstimate(), form::config),
                dataset.projectProperty(),
                jobs,
                runner);
    }

    /** How far a model's confidence can be trusted; a threshold is kept in the run's model. */
    static ConfidenceViewModel confidence(
            RunModels models,
            TrainingViewModel training,
            EvaluationViewModel evaluation,
            TaskRunner runner) {
        return new ConfidenceViewModel(
                evaluation,
                training.selected(),
                (run, threshold) ->
                        models.setThreshold(
                                run.project().project(), run.saved(), run.model(), threshold),
                runner);
    }

    /** What helps to fill the form of a training. */
    static FormAids aids(
            Composition program,
            TrainingViewModel training,
            DatasetViewModel dataset,
            Jobs jobs,
            TaskRunner runner) {
        var form = training.form();
        var project = dataset.projectProperty();
        var busy = training.busyProperty();
        var finder = program.learningRateFinder();
        return new FormAids(
                new LearningRateViewModel(finder, form, project, busy, jobs, runner),
                new TrainingTimes(program.trainingEstimate(), form, project, busy, runner),
                new PreviewViewModel(program.decoder()::decode, form, project, runner),
                new OwnColours(program.pixelMeter()::measure, form, project, busy, runner));
    }

    /** What the evaluation has done in the background. */
    static EvaluationWork evaluationWork(Composition program) {
        return new EvaluationWork(
                (run, snapshot, samples, progress, stop) ->
                        new Evaluator(program.classifier(run.model()))
                                .evaluate(snapshot, samples, progress, stop),
                (paths, progress, stop) ->
                        program.scanner().scan(program.together(paths), progress, stop),
                new WindowReports(new Reports(program)));
    }
}
