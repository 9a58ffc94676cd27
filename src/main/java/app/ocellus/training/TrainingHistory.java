package app.ocellus.training;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * The epochs of a run, in order.
 *
 * @param start what the model was worth before the first; null where it knew nothing
 * @param bestEpoch the epoch whose weights were kept; 0 where the start was, or nothing
 */
public record TrainingHistory(
        Learner.@Nullable Validation start, List<EpochRecord> epochs, int bestEpoch) {

    /** Copies the list. */
    public TrainingHistory {
        epochs = List.copyOf(epochs);
    }

    /** Of a model that knew nothing before. */
    public TrainingHistory(List<EpochRecord> epochs, int bestEpoch) {
        this(null, epochs, bestEpoch);
    }

    /** The epoch whose weights were kept. */
    public Optional<EpochRecord> best() {
        return epochs.stream().filter(record -> record.epoch() == bestEpoch).findFirst();
    }

    /** What the kept weights are worth; nothing where none were kept. */
    public Optional<Learner.Validation> kept() {
        return best().map(EpochRecord::validation).or(() -> Optional.ofNullable(start));
    }
}
