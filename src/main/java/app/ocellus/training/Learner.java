package app.ocellus.training;

/** A model that is being trained, as the {@link TrainingLoop} sees it; an engine implements it. */
public interface Learner {

    /**
     * What a step came to.
     *
     * @param loss mean over the batch
     * @param right samples whose most probable class was theirs
     * @param samples in the batch
     */
    record Step(double loss, int right, int samples) {}

    /**
     * What the validation samples say.
     *
     * @param loss plain mean cross-entropy
     * @param accuracy in [0,1]
     */
    record Validation(double loss, double accuracy) {}

    /** A stretch of learning that leaves no trace. */
    interface Rehearsal extends AutoCloseable {

        /** Puts everything back, bit for bit, however the stretch ended. */
        @Override
        void close();
    }

    /** Steps an epoch. */
    int batches();

    /** Samples an epoch. */
    int samples();

    /** Puts the samples into the order of this epoch, counted from 1. */
    void beginEpoch(int epoch);

    /** Learns from batch {@code batch}, counted from 0. */
    Step step(int batch, double learningRate);

    /** Looks at the validation samples. */
    Validation validate();

    /** Whether it knows something before the first step, so that its start may be the best. */
    default boolean startsTrained() {
        return false;
    }

    /** Remembers the present weights as the best. */
    void keep();

    /** A copy of all that it needs to go on after this epoch; it was told to keep something. */
    LearnerState state();

    /** Goes on from there. */
    void resume(LearnerState state);

    /**
     * Begins a rehearsal with a fresh optimizer: until it is closed the learner may take any steps,
     * each epoch begun with {@link #beginEpoch}.
     */
    Rehearsal rehearse();
}
