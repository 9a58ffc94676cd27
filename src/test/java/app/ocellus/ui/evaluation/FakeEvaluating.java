package app.ocellus.ui.evaluation;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.Given;
import app.ocellus.ui.NamedAnswers;
import app.ocellus.ui.training.TrainedRun;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A model that calls every second cat of a split a dog and is right otherwise. */
final class FakeEvaluating implements EvaluationViewModel.Evaluating {

    final List<Cancellation> cancellations = new ArrayList<>();
    final List<List<Path>> scanned = new ArrayList<>();
    final List<Path> reports = new ArrayList<>();
    DatasetScan other = Given.project("other", "cat", "dog").scan();
    @Nullable Sentence failure;
    boolean brokenReports;

    @Override
    public Evaluator.Report evaluate(
            TrainedRun run,
            DatasetSnapshot snapshot,
            List<ImageSample> samples,
            Progress.Listener progress,
            Cancellation cancellation) {
        cancellations.add(cancellation);
        if (failure != null) {
            throw new UserException(failure);
        }
        return new Evaluator(new NamedAnswers(run.model().classes(), FakeEvaluating::name))
                .evaluate(snapshot, samples, progress, cancellation);
    }

    /** This, with other data that are always the same, and reports that are only counted. */
    EvaluationWork work() {
        return new EvaluationWork(
                this,
                (paths, _, _) -> {
                    scanned.add(paths);
                    return other;
                },
                (file, _, _, _, _) -> {
                    if (brokenReports) {
                        throw new UserException(Sentence.of("file.not-written", file, "full"));
                    }
                    reports.add(file);
                });
    }

    private static String name(Path file) {
        return file.endsWith("cat/0005.jpg") || file.endsWith("cat/0007.jpg")
                ? "dog"
                : NamedAnswers.folder(file);
    }
}
