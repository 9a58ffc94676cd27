package app.ocellus.cli;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.BackboneInfo;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Optimisation;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** What learns from what: the options that a training and a search for its rate share. */
final class NetworkOptions {

    @Option(
            names = "--mode",
            defaultValue = "quick",
            paramLabel = "quick",
            converter = Values.Modes.class,
            description = "what learns (${DEFAULT-VALUE}: the head alone)")
    private TrainingConfig.Mode mode = TrainingConfig.Mode.QUICK;

    @Option(
            names = "--backbone",
            defaultValue = "efficientnet-lite0",
            paramLabel = "ID",
            description =
                    "the pretrained network (${DEFAULT-VALUE}; efficientnet-lite2 is more"
                            + " accurate)")
    private String backbone = "";

    @Option(
            names = "--fit",
            defaultValue = "crop",
            paramLabel = "crop|pad|stretch",
            converter = Values.Fits.class,
            description = "how a picture becomes square (${DEFAULT-VALUE})")
    private Fit fit = Fit.CROP;

    @Option(
            names = "--size",
            paramLabel = "N",
            converter = Values.Size.class,
            description =
                    "side of the square in pixels; larger for small things in the picture (the"
                            + " backbone's)")
    private @Nullable Integer size;

    @Option(
            names = "--batch",
            paramLabel = "N",
            converter = Values.Count.class,
            description = "samples a step (64)")
    private @Nullable Integer batch;

    String backbone() {
        return backbone;
    }

    /** A training as these options say, all else at its default. */
    TrainingConfig config(BackboneInfo info, long seed) {
        var defaults = TrainingConfig.quick(info.id(), preprocessing(info), seed);
        return new TrainingConfig(
                mode,
                info.id(),
                preprocessing(info),
                batch == null ? Optimisation.QUICK : Optimisation.QUICK.withBatch(batch),
                defaults.earlyStopping(),
                seed);
    }

    private Preprocessing preprocessing(BackboneInfo info) {
        return new Preprocessing(size == null ? info.inputSize() : size, fit);
    }
}
