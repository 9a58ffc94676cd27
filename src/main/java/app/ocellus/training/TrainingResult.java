package app.ocellus.training;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.message.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Where a run ended, however it ended.
 *
 * @param head the best epoch's weights; null when no epoch was finished
 * @param classes the classes of the head's rows, in order
 * @param trainedOn the content of the files that it learnt from
 * @param skipped files that could not be used
 */
public record TrainingResult(
        EndReason reason,
        TrainingHistory history,
        List<ClassLabel> classes,
        @Nullable Head head,
        List<ContentHash> trainedOn,
        List<SkippedFile> skipped) {

    /** Copies the lists. */
    public TrainingResult {
        classes = List.copyOf(classes);
        trainedOn = List.copyOf(trainedOn);
        skipped = List.copyOf(skipped);
    }

    /** Why it ended, then which weights were kept; of a run that was left nothing is kept. */
    public List<Sentence> ending() {
        int epochs = history.epochs().size();
        var why = reason.sentence(epochs, epochs - history.bestEpoch());
        if (reason == EndReason.CANCELLED && history.bestEpoch() > 0) {
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
                        .orElseGet(() -> Sentence.of("training.nothing-kept"));
        return List.of(why, kept);
    }
}
