package app.ocellus.ui.training;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.BackboneInfo;
import app.ocellus.training.EarlyStopping;
import app.ocellus.training.Optimisation.LearningRate;
import app.ocellus.training.Schedule;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.training.TrainingSettings;

import java.util.Set;

/** The configurations that a form is filled with. */
final class Recipes {

    static final String SIZE = "input.preprocessing.size";
    static final String RATE = "optimisation.rate.value";
    static final String SUBSET = "subset";
    private static final String BACKBONE = "backbone";

    /** How a picture is seen, and which: common to all modes. */
    static final Set<String> COMMON =
            Set.of(
                    BACKBONE,
                    SIZE,
                    "input.preprocessing.fit",
                    "input.normalisation",
                    "input.flipAveraging",
                    SUBSET,
                    "seed");

    private Recipes() {}

    /** The defaults of a mode. */
    static TrainingConfig defaults(Mode mode, BackboneInfo backbone, long seed) {
        var input = new Preprocessing(backbone.inputSize(), Fit.CROP);
        return switch (mode) {
            case QUICK -> TrainingConfig.quick(backbone.id(), input, seed);
            case FINE_TUNE -> TrainingConfig.fineTune(backbone.id(), input, seed);
        };
    }

    /** A recipe for what is learnt from now. */
    static TrainingConfig of(Preset preset, TrainingConfig now, BackboneInfo backbone) {
        var recipe =
                switch (preset) {
                    case OWN -> now;
                    case DEFAULT -> defaults(now.mode(), backbone, now.seed());
                    case TUTORIAL -> TrainingConfig.tutorial(now.backbone(), now.seed());
                };
        return with(recipe, SUBSET, Double.toString(now.subset()));
    }

    /** Whether two differ in nothing but the learning rate. */
    static boolean alike(TrainingConfig one, TrainingConfig other) {
        double rate = one.optimisation().rate().value();
        return one.equals(other.withOptimisation(other.optimisation().withLearningRate(rate)));
    }

    /** What a curve of rates depends on: all but the rate itself, and what comes later in a run. */
    static TrainingConfig measured(TrainingConfig config) {
        var how = config.optimisation();
        var rate = new LearningRate(1, how.rate().headRatio(), Schedule.CONSTANT);
        return config.withOptimisation(how.withEpochs(1).withRate(rate))
                .withEarlyStopping(EarlyStopping.Rule.DEFAULT);
    }

    /**
     * A configuration with another value of a setting.
     *
     * @throws app.ocellus.message.UserException when it cannot have that value
     */
    static TrainingConfig with(TrainingConfig config, String name, String value) {
        return new TrainingSettings(config).set(name, value).config();
    }

    /** A configuration on another backbone; a size that was the old one's becomes the new one's. */
    static TrainingConfig onBackbone(TrainingConfig before, BackboneInfo old, BackboneInfo now) {
        var changed = with(before, BACKBONE, now.id());
        // another size was somebody's choice
        return before.preprocessing().size() == old.inputSize()
                ? with(changed, SIZE, Integer.toString(now.inputSize()))
                : changed;
    }

    /** A configuration that sees as another one does: with its {@link #COMMON} settings. */
    static TrainingConfig seeing(TrainingConfig config, TrainingConfig other) {
        return with(
                with(
                        config.withInput(other.input()).withSeed(other.seed()),
                        BACKBONE,
                        other.backbone()),
                SUBSET,
                Double.toString(other.subset()));
    }
}
