package app.ocellus.training;

/** A run between two epochs, from where it can go on as if it had never been broken off. */
public record Checkpoint(
        LearnerState learner, TrainingHistory history, EarlyStopping.State stopping) {

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
                new EarlyStopping.State(loss, epoch(), epoch(), 0));
    }
}
