package app.ocellus.training;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Where a run ended, however it ended.
 *
 * @param weights of the best epoch, or of the start where none was better; null when there is
 *     neither
 * @param input what the network was shown of a picture, down to the numbers of the normalisation
 * @param classes the classes of the head's rows, in order
 * @param trainedOn the content of the files that it learnt from
 * @param skipped files that could not be used
 * @param temperature that logits are divided by, so that the confidence is right on validation
 */
public record TrainingResult(
        EndReason reason,
        TrainingHistory history,
        List<ClassLabel> classes,
        @Nullable LearntWeights weights,
        Preprocessing input,
        List<ContentHash> trainedOn,
        List<SkippedFile> skipped,
        double temperature) {

    /** A result whose confidence is as the head says it. */
    public TrainingResult(
            EndReason reason,
            TrainingHistory history,
            List<ClassLabel> classes,
            @Nullable LearntWeights weights,
            Preprocessing input,
            List<ContentHash> trainedOn,
            List<SkippedFile> skipped) {
        this(reason, history, classes, weights, input, trainedOn, skipped, 1);
    }

    /** Copies the lists. */
    public TrainingResult {
        classes = List.copyOf(classes);
        trainedOn = List.copyOf(trainedOn);
        skipped = List.copyOf(skipped);
    }

    /** The same with another temperature. */
    public TrainingResult withTemperature(double other) {
        return new TrainingResult(
                reason, history, classes, weights, input, trainedOn, skipped, other);
    }

    /** The same of a run that was left at the last moment. */
    public TrainingResult cancelled() {
        return new TrainingResult(
                EndReason.CANCELLED,
                history,
                classes,
                weights,
                input,
                trainedOn,
                skipped,
                temperature);
    }

    /** Why it ended, then which weights were kept; of a run that was left nothing is kept. */
    public List<Sentence> ending() {
        int epochs = history.epochs().size();
        var why = reason.sentence(epochs, epochs - history.bestEpoch());
        if (reason == EndReason.CANCELLED && history.kept().isPresent()) {
            return List.of(why);
        }
        var kept =
                history.best()
                        .map(
                                best ->
                                        Sentence.of(
                                                "training.kept",
                                                best.epoch(),
                                                best.validationLoss()))
                        .orElseGet(this::withoutBestEpoch);
        return List.of(why, kept);
    }

    private Sentence withoutBestEpoch() {
        return history.kept()
                .map(start -> Sentence.of("training.kept-start", start.loss()))
                .orElseGet(() -> Sentence.of("training.nothing-kept"));
    }
}
