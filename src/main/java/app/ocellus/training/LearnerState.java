package app.ocellus.training;

/**
 * All that a learner needs to go on between two epochs. Random numbers have no state: every draw
 * comes from the seed, the epoch and the sample.
 *
 * @param weights that it has now
 * @param best that it was last told to keep
 */
public record LearnerState(LearntWeights weights, LearntWeights best, OptimizerState optimizer) {}
