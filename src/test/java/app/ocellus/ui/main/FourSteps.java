package app.ocellus.ui.main;

import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.EndReason;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.NamedAnswers;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.prediction.PredictionViewModel;
import app.ocellus.ui.training.Training;
import app.ocellus.ui.training.TrainingForm;
import app.ocellus.ui.training.TrainingViewModel;
import app.ocellus.workspace.OpenProject;
import app.ocellus.workspace.ProjectTraining.Finished;
import app.ocellus.workspace.ProjectTraining.KeptRun;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The frame around four steps that do their work with fakes. */
final class FourSteps {

    final OpenProject pets = Given.project("pets", "cat", "dog");
    final Later background = new Later();
    final List<Path> opened = new ArrayList<>();
    final List<Path> predicted = new ArrayList<>();
    final TrainingViewModel training;
    final PredictionViewModel prediction;
    final MainViewModel main;
    Consumer<Consumer<TrainingEvent>> during = _ -> {};
    @Nullable Sentence broken;

    FourSteps() {
        var runner = new TaskRunner(background, Runnable::run);
        var jobs = new Jobs(runner);
        var dataset = new DatasetViewModel(new Opening(), jobs);
        var form = new TrainingForm(List.of(Given.backbone("small", "fast")));
        training =
                new TrainingViewModel(new AtOnce(), form, dataset.projectProperty(), jobs, runner);
        var evaluation =
                new EvaluationViewModel(
                        (run, samples, progress, stop) ->
                                new Evaluator(NamedAnswers.byFolder(run.model().classes()))
                                        .evaluate(
                                                run.project().scan().snapshot(),
                                                samples,
                                                progress,
                                                stop),
                        training.runProperty(),
                        jobs);
        prediction =
                new PredictionViewModel(
                        new Answering(),
                        Path.of("everyday.ocellus"),
                        training.runProperty(),
                        jobs,
                        runner);
        main = new MainViewModel(dataset, training, evaluation, prediction, jobs);
    }

    /** Finds the same dataset wherever it looks. */
    private final class Opening implements DatasetViewModel.Opener {
        @Override
        public OpenProject open(Path data, Progress.Listener progress, Cancellation stop) {
            if (broken != null) {
                throw new UserException(broken);
            }
            opened.add(data);
            return pets;
        }

        @Override
        public Path sample(Progress.Listener progress, Cancellation stop) {
            return Path.of("sample");
        }
    }

    /** Is done as soon as it begins. */
    private final class AtOnce implements Training {
        @Override
        public Finished train(
                OpenProject project,
                TrainingConfig config,
                Consumer<TrainingEvent> events,
                Cancellation cancellation) {
            cancellation.throwIfRequested();
            during.accept(events);
            return Given.finished(project, 1, EndReason.COMPLETED, 2);
        }

        @Override
        public Optional<KeptRun> newest(OpenProject project) {
            return Optional.empty();
        }
    }

    /** Answers for whatever is named, though nothing is there. */
    private final class Answering implements PredictionViewModel.Predicting {
        @Override
        public Classifier open(Path model) {
            return NamedAnswers.byFolder(pets.split().classes());
        }

        @Override
        public List<Path> pictures(List<Path> paths, Cancellation cancellation) {
            predicted.addAll(paths);
            return paths;
        }

        @Override
        public void save(Path csv, List<PredictedPicture> pictures) {}
    }
}
