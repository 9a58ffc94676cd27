package app.ocellus.training;

import app.ocellus.image.Preprocessing;

/**
 * Everything that decides how a run goes; with the same data, machine and threads it decides the
 * result.
 *
 * @param backbone id of the pretrained network
 * @param preprocessing how a picture becomes the network's input
 * @param seed of every random choice
 */
public record TrainingConfig(
        Mode mode,
        String backbone,
        Preprocessing preprocessing,
        Optimisation optimisation,
        EarlyStopping.Rule earlyStopping,
        long seed) {

    /** What learns. */
    public enum Mode {
        /** The head alone, on features that are computed once. */
        QUICK;

        /** The name on the command line and in files. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How the weights move.
     *
     * @param epochs at most
     * @param batch samples a step
     * @param learningRate at the start of the cosine
     * @param weightDecay decoupled, a step, times the learning rate
     * @param dropout share of the features hidden in a step
     * @param labelSmoothing share of the target that is spread over all classes
     */
    public record Optimisation(
            int epochs,
            int batch,
            double learningRate,
            double weightDecay,
            double dropout,
            double labelSmoothing) {

        /** The regularised head of Quick. */
        public static final Optimisation QUICK = new Optimisation(30, 64, 1e-3, 0.01, 0.5, 0.1);

        /** Refuses what cannot be meant. */
        public Optimisation {
            if (epochs < 1 || batch < 1 || !(learningRate > 0 && Double.isFinite(learningRate))) {
                throw new IllegalArgumentException(
                        "epochs, batch and learning rate must be positive");
            }
            if (!(weightDecay >= 0 && Double.isFinite(weightDecay))
                    || !(dropout >= 0 && dropout < 1)
                    || !(labelSmoothing >= 0 && labelSmoothing < 1)) {
                throw new IllegalArgumentException(
                        "weight decay must not be negative, dropout and smoothing lie in [0,1)");
            }
        }

        /** The same with another number of epochs. */
        public Optimisation withEpochs(int other) {
            return new Optimisation(
                    other, batch, learningRate, weightDecay, dropout, labelSmoothing);
        }

        /** The same with another batch size. */
        public Optimisation withBatch(int other) {
            return new Optimisation(
                    epochs, other, learningRate, weightDecay, dropout, labelSmoothing);
        }

        /** The same with another learning rate. */
        public Optimisation withLearningRate(double other) {
            return new Optimisation(epochs, batch, other, weightDecay, dropout, labelSmoothing);
        }
    }

    /** Quick with its defaults. */
    public static TrainingConfig quick(String backbone, Preprocessing preprocessing, long seed) {
        return new TrainingConfig(
                Mode.QUICK,
                backbone,
                preprocessing,
                Optimisation.QUICK,
                EarlyStopping.Rule.DEFAULT,
                seed);
    }

    /** The same with another way for the weights to move. */
    public TrainingConfig withOptimisation(Optimisation other) {
        return new TrainingConfig(mode, backbone, preprocessing, other, earlyStopping, seed);
    }
}
