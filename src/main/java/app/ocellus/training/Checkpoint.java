package app.ocellus.training;

import app.ocellus.image.Preprocessing;

import org.jspecify.annotations.Nullable;

/**
 * A run between two epochs, from where it can go on as if it had never been broken off.
 *
 * @param input what the network was shown of a picture, down to the numbers of the normalisation;
 *     null where nobody noted it
 */
public record Checkpoint(
        LearnerState learner,
        TrainingHistory history,
        EarlyStopping.State stopping,
        @Nullable Preprocessing input) {

    /** One of which nobody has noted yet what the network was shown. */
    public Checkpoint(LearnerState learner, TrainingHistory history, EarlyStopping.State stopping) {
        this(learner, history, stopping, null);
    }

    /** The same with what the network was shown of a picture. */
    public Checkpoint withInput(Preprocessing shown) {
        return new Checkpoint(learner, history, stopping, shown);
    }

    /** The epoch after which it was taken; 0 for the start. */
    public int epoch() {
        return history.epochs().size();
    }

    /**
     * The same when the weights of the best epoch are lost: what it has now is the best that is
     * left.
     */
    public Checkpoint withoutBest() {
        var now =
                history.epochs().isEmpty()
                        ? history.start()
                        : history.epochs().getLast().validation();
        double loss = now == null ? Double.POSITIVE_INFINITY : now.loss();
        return new Checkpoint(
                new LearnerState(learner.weights(), learner.weights(), learner.optimizer()),
                new TrainingHistory(history.start(), history.epochs(), epoch()),
                new EarlyStopping.State(loss, epoch(), epoch(), 0),
                input);
    }
}
