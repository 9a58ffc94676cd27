package app.ocellus.workspace.run;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.ocellus.model.ModelBundle;
import app.ocellus.training.EndReason;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What {@code run.json} says of a run: at its beginning, after each epoch, and how it ended.
 *
 * @param number counted from 1 within the project
 * @param name what a person called it; null for none
 * @param note what a person wrote down about it
 * @param started when, in UTC, ISO 8601
 * @param finished when it ended; null while it has not
 * @param epochs that were run
 * @param bestEpoch whose weights are worth keeping; 0 where the start's are, or none
 * @param endReason why it ended, as in {@code EndReason}; null while it has not
 * @param start what the model was worth before the first epoch; null where it knew nothing
 * @param validationLoss of the best epoch, or of the start
 * @param seconds spent on it in all, pauses left out
 * @param declined whether a person was asked to go on with it and did not want to
 * @param data what it learns from; null in a record of format 1, and of a model from elsewhere
 * @param config every choice; null where this version cannot read it, or nobody told it
 */
public record RunRecord(
        int format,
        int number,
        @Nullable String name,
        String note,
        String started,
        @Nullable String finished,
        String mode,
        String backbone,
        long seed,
        int epochs,
        int bestEpoch,
        @Nullable String endReason,
        @Nullable Validation start,
        @Nullable Double validationLoss,
        @Nullable Double validationAccuracy,
        double seconds,
        boolean declined,
        @Nullable RunData data,
        @Nullable TrainingConfig config) {

    /** The format that is written. */
    public static final int FORMAT = 2;

    /** Refuses a record that leaves something out or tells no time. */
    public RunRecord {
        Instant.parse(started);
        if (finished != null) {
            Instant.parse(finished);
        }
        requireNonNull(note);
        requireNonNull(mode);
        requireNonNull(backbone);
        if ((finished == null) != (endReason == null)) {
            throw new IllegalArgumentException("what has ended has a reason and a time");
        }
    }

    /** Of a run that begins now. */
    static RunRecord begun(int number, TrainingConfig config, RunData data) {
        return new RunRecord(
                FORMAT,
                number,
                null,
                "",
                now(),
                null,
                config.mode().text(),
                config.backbone(),
                config.seed(),
                0,
                0,
                null,
                null,
                null,
                null,
                0,
                false,
                data,
                config);
    }

    /** Of a model that comes from elsewhere: what it tells of its training, as if it ended now. */
    static RunRecord adopted(int number, String name, ModelBundle model) {
        var told = model.training();
        var now = now();
        return new RunRecord(
                FORMAT,
                number,
                name,
                "",
                now,
                now,
                requireNonNullElse(told.mode(), ""),
                model.backbone().id(),
                requireNonNullElse(told.seed(), 0L),
                requireNonNullElse(told.epochs(), 0),
                requireNonNullElse(told.bestEpoch(), 0),
                requireNonNullElse(told.endReason(), EndReason.COMPLETED.text()),
                null,
                told.validationLoss(),
                told.validationAccuracy(),
                0,
                false,
                null,
                null);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** When it began. */
    public Instant startedAt() {
        return Instant.parse(started);
    }

    /** When it ended; nothing while it has not. */
    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finished).map(Instant::parse);
    }

    /** Whether somebody left it. */
    boolean cancelled() {
        return EndReason.CANCELLED.text().equals(endReason);
    }

    /** The same with what a person calls it; a blank name is none. */
    RunRecord withName(String other) {
        var cleaned = other.isBlank() ? null : other.strip();
        return with(cleaned, note, finished, endReason, declined, data);
    }

    /** The same with another note. */
    RunRecord withNote(String other) {
        return with(name, other, finished, endReason, declined, data);
    }

    /** Unfinished again, on what the data are now. */
    RunRecord resumed(RunData today) {
        return with(name, note, null, null, false, today);
    }

    /** Ended now. */
    RunRecord ended(EndReason why) {
        return with(name, note, now(), why.text(), false, data);
    }

    /** The same when nobody wants to go on with it. */
    RunRecord asDeclined() {
        return with(name, note, finished, endReason, true, data);
    }

    private RunRecord with(
            @Nullable String newName,
            String newNote,
            @Nullable String newFinished,
            @Nullable String newReason,
            boolean nowDeclined,
            @Nullable RunData newData) {
        return new RunRecord(
                FORMAT,
                number,
                newName,
                newNote,
                started,
                newFinished,
                mode,
                backbone,
                seed,
                epochs,
                bestEpoch,
                newReason,
                start,
                validationLoss,
                validationAccuracy,
                seconds,
                nowDeclined,
                newData,
                config);
    }

    /** The same after these epochs. */
    RunRecord reached(TrainingHistory history, double spent) {
        var best = history.kept();
        return new RunRecord(
                FORMAT,
                number,
                name,
                note,
                started,
                finished,
                mode,
                backbone,
                seed,
                history.epochs().size(),
                history.bestEpoch(),
                endReason,
                history.start(),
                best.map(Validation::loss).orElse(null),
                best.map(Validation::accuracy).orElse(null),
                spent,
                declined,
                data,
                config);
    }
}
