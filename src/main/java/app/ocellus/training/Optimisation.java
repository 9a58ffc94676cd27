package app.ocellus.training;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/**
 * How the weights move.
 *
 * @param epochs at most
 * @param batch samples a step
 * @param optimizer the rule of a step
 * @param weightDecay share of a weight that a step takes away, times the learning rate
 * @param clipNorm the longest gradient of a step, all weights taken together; 0 for any length
 * @param rate how far a step goes
 */
public record Optimisation(
        int epochs,
        int batch,
        Optimizer optimizer,
        double weightDecay,
        double clipNorm,
        LearningRate rate) {

    /** The rule of a step. */
    public enum Optimizer {
        /** Adam with decoupled weight decay. */
        ADAMW,
        /** Adam; its weight decay is part of the gradient. */
        ADAM,
        /** Stochastic gradient descent with momentum 0.9. */
        SGD;

        /** The name on the command line and in files. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The learning rate.
     *
     * @param value the highest of the schedule
     * @param headRatio the head's rate for 1 of the backbone
     * @param schedule how it changes over the run
     */
    public record LearningRate(double value, double headRatio, Schedule schedule) {

        /** Refuses a rate that is none. */
        public LearningRate {
            if (!(value > 0 && Double.isFinite(value))
                    || !(headRatio > 0 && Double.isFinite(headRatio))) {
                throw new IllegalArgumentException("a learning rate must be positive");
            }
        }
    }

    /** The regularised head of Quick. */
    public static final Optimisation QUICK =
            new Optimisation(
                    30, 64, Optimizer.ADAMW, 0.01, 0, new LearningRate(1e-3, 1, Schedule.COSINE));

    /** Fine-tune. */
    public static final Optimisation FINE_TUNE =
            new Optimisation(
                    4, 32, Optimizer.ADAMW, 0.01, 1, new LearningRate(2e-4, 1, Schedule.ONE_CYCLE));

    /** Refuses what cannot be meant. */
    public Optimisation {
        if (epochs < 1 || batch < 1) {
            throw new IllegalArgumentException("epochs and batch must be positive");
        }
        if (!(weightDecay >= 0 && Double.isFinite(weightDecay))
                || !(clipNorm >= 0 && Double.isFinite(clipNorm))) {
            throw new IllegalArgumentException("weight decay and clip must not be negative");
        }
    }

    /** The same with another number of epochs. */
    public Optimisation withEpochs(int other) {
        return new Optimisation(other, batch, optimizer, weightDecay, clipNorm, rate);
    }

    /** The same with another batch size. */
    public Optimisation withBatch(int other) {
        return new Optimisation(epochs, other, optimizer, weightDecay, clipNorm, rate);
    }

    /** The same with another rate. */
    public Optimisation withRate(LearningRate other) {
        return new Optimisation(epochs, batch, optimizer, weightDecay, clipNorm, other);
    }

    /** The same with another height of the learning rate. */
    public Optimisation withLearningRate(double other) {
        return withRate(new LearningRate(other, rate.headRatio(), rate.schedule()));
    }
}
