package app.ocellus.training;

/**
 * What one epoch came to.
 *
 * @param epoch counted from 1
 * @param trainingLoss mean loss of the batches, with dropout and smoothing
 * @param trainingAccuracy in [0,1], with dropout
 * @param validationLoss plain mean cross-entropy
 * @param validationAccuracy in [0,1]
 * @param learningRate of the last step
 */
public record EpochRecord(
        int epoch,
        double trainingLoss,
        double trainingAccuracy,
        double validationLoss,
        double validationAccuracy,
        double learningRate) {

    /** What the validation samples said after it. */
    public Learner.Validation validation() {
        return new Learner.Validation(validationLoss, validationAccuracy);
    }
}
