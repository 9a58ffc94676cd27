package app.ocellus.workspace;

import static java.util.Objects.requireNonNull;

import app.ocellus.training.TrainingConfig;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What {@code run.json} says of a finished run.
 *
 * @param number counted from 1 within the project
 * @param finished when, in UTC, ISO 8601
 * @param endReason why it ended, as in {@code EndReason}
 * @param seconds that it took
 * @param config every choice; null in a record of an earlier version
 */
public record RunRecord(
        int format,
        int number,
        String finished,
        String mode,
        String backbone,
        long seed,
        int epochs,
        int bestEpoch,
        String endReason,
        @Nullable Double validationLoss,
        @Nullable Double validationAccuracy,
        double seconds,
        @Nullable TrainingConfig config) {

    /** The format that is written. */
    public static final int FORMAT = 1;

    /** Refuses a record that leaves something out or tells no time. */
    public RunRecord {
        Instant.parse(finished);
        requireNonNull(mode);
        requireNonNull(backbone);
        requireNonNull(endReason);
    }

    /** When it was finished. */
    public Instant finishedAt() {
        return Instant.parse(finished);
    }
}
