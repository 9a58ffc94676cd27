package app.ocellus.training;

import java.util.List;
import java.util.Optional;

/**
 * The epochs of a run, in order.
 *
 * @param bestEpoch the epoch whose weights were kept; 0 where there was none
 */
public record TrainingHistory(List<EpochRecord> epochs, int bestEpoch) {

    /** Copies the list. */
    public TrainingHistory {
        epochs = List.copyOf(epochs);
    }

    /** The epoch whose weights were kept. */
    public Optional<EpochRecord> best() {
        return epochs.stream().filter(record -> record.epoch() == bestEpoch).findFirst();
    }
}
