package app.ocellus.training;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.Subset;
import app.ocellus.image.Augmentation;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/**
 * Everything that decides how a run goes; with the same data, machine and threads it decides the
 * result.
 *
 * @param mode what learns
 * @param fineTuning which layers Fine-tune moves
 * @param backbone id of the pretrained network
 * @param input how a picture becomes the network's input
 * @param augmentation what Fine-tune does to a picture before each look
 * @param subset share of every class that is learnt from, in (0,1]; 1 for all
 * @param seed of every random choice
 */
public record TrainingConfig(
        Mode mode,
        FineTuning fineTuning,
        String backbone,
        ModelInput input,
        Optimisation optimisation,
        Regularisation regularisation,
        Augmentation augmentation,
        EarlyStopping.Rule earlyStopping,
        double subset,
        long seed) {

    private static final int TUTORIAL_SIZE = 299;

    /** What learns. */
    public enum Mode {
        /** The head alone, on features that are computed once. */
        QUICK,
        /** The head first, then the later layers of the backbone with it. */
        FINE_TUNE;

        /** The name on the command line and in files. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How much of the backbone learns, counted from its end. */
    public enum Depth {
        /** The stages at the lowest resolution. */
        LAST,
        /** One stage more. */
        LAST_TWO,
        /** Every layer. */
        ALL;

        /** The name on the command line and in files. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Which layers Fine-tune moves.
     *
     * @param headFirst whether the head learns alone before, as in Quick; otherwise it starts from
     *     zero together with the backbone
     */
    public record FineTuning(Depth depth, boolean headFirst) {

        /** The last two stages, below a head that has learnt already. */
        public static final FineTuning DEFAULT = new FineTuning(Depth.LAST_TWO, true);
    }

    /** Quick with its defaults. */
    public static TrainingConfig quick(String backbone, Preprocessing preprocessing, long seed) {
        return new TrainingConfig(
                Mode.QUICK,
                FineTuning.DEFAULT,
                backbone,
                ModelInput.plain(preprocessing),
                Optimisation.QUICK,
                Regularisation.QUICK,
                Augmentation.NONE,
                EarlyStopping.Rule.DEFAULT,
                1,
                seed);
    }

    /** Fine-tune with its defaults. */
    public static TrainingConfig fineTune(String backbone, Preprocessing preprocessing, long seed) {
        return new TrainingConfig(
                Mode.FINE_TUNE,
                FineTuning.DEFAULT,
                backbone,
                ModelInput.plain(preprocessing),
                Optimisation.FINE_TUNE,
                Regularisation.FINE_TUNE,
                Augmentation.FINE_TUNE,
                EarlyStopping.Rule.DEFAULT,
                1,
                seed);
    }

    /**
     * The recipe of a well-known tutorial: every layer from the start, plain Adam at a constant
     * rate that the learning-rate finder is to give, plain cross-entropy.
     */
    public static TrainingConfig tutorial(String backbone, long seed) {
        return new TrainingConfig(
                Mode.FINE_TUNE,
                new FineTuning(Depth.ALL, false),
                backbone,
                new ModelInput(
                        new Preprocessing(TUTORIAL_SIZE, Fit.STRETCH),
                        ModelInput.NormalisationSource.DATASET,
                        false),
                new Optimisation(
                        20,
                        32,
                        Optimisation.Optimizer.ADAM,
                        0,
                        0,
                        new Optimisation.LearningRate(1e-3, 1, Schedule.CONSTANT)),
                Regularisation.NONE,
                Augmentation.TUTORIAL,
                EarlyStopping.Rule.DEFAULT,
                1,
                seed);
    }

    /** Refuses a share that is none. */
    public TrainingConfig {
        if (!(subset > 0 && subset <= 1)) {
            throw new IllegalArgumentException("a subset lies in (0,1]");
        }
    }

    /** What is learnt from, and what is validated with: the subset of it. */
    public DatasetSplit partOf(DatasetSplit split) {
        return subset == 1 ? split : Subset.of(split, subset, seed);
    }

    /** How a picture becomes square. */
    public Preprocessing preprocessing() {
        return input.preprocessing();
    }

    /** The same with another way for the weights to move. */
    public TrainingConfig withOptimisation(Optimisation other) {
        return new TrainingConfig(
                mode,
                fineTuning,
                backbone,
                input,
                other,
                regularisation,
                augmentation,
                earlyStopping,
                subset,
                seed);
    }

    /** The same with another input. */
    public TrainingConfig withInput(ModelInput other) {
        return new TrainingConfig(
                mode,
                fineTuning,
                backbone,
                other,
                optimisation,
                regularisation,
                augmentation,
                earlyStopping,
                subset,
                seed);
    }

    /** The same with other means against learning by heart. */
    public TrainingConfig withRegularisation(Regularisation other) {
        return new TrainingConfig(
                mode,
                fineTuning,
                backbone,
                input,
                optimisation,
                other,
                augmentation,
                earlyStopping,
                subset,
                seed);
    }

    /** The same with another patience. */
    public TrainingConfig withEarlyStopping(EarlyStopping.Rule other) {
        return new TrainingConfig(
                mode,
                fineTuning,
                backbone,
                input,
                optimisation,
                regularisation,
                augmentation,
                other,
                subset,
                seed);
    }

    /** The same with another seed. */
    public TrainingConfig withSeed(long other) {
        return new TrainingConfig(
                mode,
                fineTuning,
                backbone,
                input,
                optimisation,
                regularisation,
                augmentation,
                earlyStopping,
                subset,
                other);
    }

    /** The same with other layers that learn. */
    public TrainingConfig withFineTuning(FineTuning other) {
        return new TrainingConfig(
                mode,
                other,
                backbone,
                input,
                optimisation,
                regularisation,
                augmentation,
                earlyStopping,
                subset,
                seed);
    }
}
