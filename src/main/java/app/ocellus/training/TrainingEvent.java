package app.ocellus.training;

import app.ocellus.message.Sentence;
import app.ocellus.task.Progress;

/** What a run tells the outside world, in the order in which it happens. */
public sealed interface TrainingEvent {

    /** What comes before the epochs is being done. */
    record Preparing(PreparationStage stage, Progress progress) implements TrainingEvent {}

    /** The epochs begin. */
    record Started(int epochs, int batchesPerEpoch, int samplesPerEpoch) implements TrainingEvent {}

    /** What a model that does not begin at nothing is worth before the first epoch. */
    record StartValidated(Learner.Validation validation) implements TrainingEvent {}

    /** It goes on from where it was left; these epochs lie behind it. */
    record Resumed(TrainingHistory history) implements TrainingEvent {}

    /** Something to know about the run that does not end it. */
    record Remark(Sentence sentence) implements TrainingEvent {}

    /** Memory was short: from here on a step is made in parts of at most {@code samples}. */
    record MemoryShort(int samples) implements TrainingEvent {}

    /**
     * A step was made.
     *
     * @param epoch counted from 1
     * @param batch counted from 1 within the epoch
     * @param loss mean over the batch
     */
    record BatchCompleted(int epoch, int batch, double loss) implements TrainingEvent {}

    /**
     * An epoch and its validation were finished; {@code best} when its weights are the ones to
     * keep.
     */
    record EpochCompleted(EpochRecord record, boolean best) implements TrainingEvent {}
}
