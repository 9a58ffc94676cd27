package app.ocellus.evaluation;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.evaluation.Classifier.Answer;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lets a classifier answer for samples whose labels are known. */
public final class Evaluator {

    /**
     * An evaluation and what happened on the way.
     *
     * @param matching how the model's classes met the dataset's
     * @param hashes of the files that were evaluated
     * @param skipped files that could not be read
     * @param elapsed time of the whole evaluation
     */
    public record Report(
            Evaluation evaluation,
            List<Prediction> predictions,
            ClassMatching matching,
            List<ContentHash> hashes,
            List<SkippedFile> skipped,
            Duration elapsed) {

        /** The same answers, joined to other labels. */
        public Report with(Evaluation joined) {
            return new Report(joined, predictions, matching, hashes, skipped, elapsed);
        }
    }

    private final Classifier classifier;

    /** An evaluator of this model. */
    public Evaluator(Classifier classifier) {
        this.classifier = classifier;
    }

    /**
     * Evaluates on {@code samples} of {@code snapshot}.
     *
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    public Report evaluate(
            DatasetSnapshot snapshot,
            List<ImageSample> samples,
            Progress.Listener progress,
            Cancellation cancellation) {
        long started = System.nanoTime();
        var matching = ClassMatching.of(classifier.classes(), snapshot.classes());
        var outputs = matching.outputIds();
        var predictions = new ArrayList<Prediction>();
        var hashes = new ArrayList<ContentHash>();
        var skipped = new ArrayList<SkippedFile>();
        var meter = new ProgressMeter(samples.size(), progress);
        var asked = samples.iterator();
        classifier.classify(
                samples.stream().map(ImageSample::file).iterator(),
                Classifier.Memory.REMEMBER,
                answer -> {
                    var sample = requireSame(asked.next(), answer);
                    switch (answer) {
                        case Answer.Classified(_, var hash, var probabilities) -> {
                            hashes.add(hash);
                            predictions.add(new Prediction(sample.id(), outputs, probabilities));
                        }
                        case Answer.Unreadable(var file, var reason) ->
                                skipped.add(new SkippedFile(file, reason));
                    }
                    meter.advance(1);
                },
                cancellation);
        return new Report(
                Evaluation.of(predictions, matching.outputs(), snapshot),
                List.copyOf(predictions),
                matching,
                List.copyOf(hashes),
                List.copyOf(skipped),
                Duration.ofNanos(System.nanoTime() - started));
    }

    /** An answer that is taken for another file's would be wrong without anybody noticing. */
    private static ImageSample requireSame(ImageSample asked, Answer answer) {
        if (!asked.file().equals(answer.file())) {
            throw new IllegalStateException(
                    "asked about " + asked.file() + ", answered about " + answer.file());
        }
        return asked;
    }
}
