package app.ocellus.cli;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.BackboneStore;
import app.ocellus.training.LearningRateRange;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.training.TrainingSettings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;

/** What learns from what: the options that a training and a search for its rate share. */
final class NetworkOptions {

    /** A recipe that the other options change. */
    enum Preset {
        /** What does best. */
        DEFAULT,
        /** Every layer with plain Adam at a constant rate that is searched for. */
        TUTORIAL
    }

    private static final int TUTORIAL_STEPS = 500;

    @Option(
            names = "--preset",
            defaultValue = "default",
            paramLabel = "default|tutorial",
            converter = Values.Presets.class,
            description =
                    "the recipe that the other options change (${DEFAULT-VALUE}; tutorial: Adam,"
                            + " all layers, a constant rate that is searched for)")
    private Preset preset = Preset.DEFAULT;

    @Option(
            names = "--mode",
            paramLabel = "quick|fine-tune",
            converter = Values.Modes.class,
            description =
                    "what learns: the head alone, or the later layers of the network with it"
                            + " (quick)")
    private @Nullable Mode mode;

    @Option(
            names = "--depth",
            paramLabel = "last|last-two|all",
            converter = Values.Depths.class,
            description = "how many stages learn with fine-tune (last-two)")
    private @Nullable Depth depth;

    @Mixin private BackboneOptions network = new BackboneOptions();

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
            description = "samples a step (64 with quick, 32 with fine-tune)")
    private @Nullable Integer batch;

    @Option(
            names = "--subset",
            paramLabel = "SHARE",
            converter = Values.Part.class,
            description = "learn from this share of every class, to try something out (1)")
    private @Nullable Double subset;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "any other setting, such as rotation=15, schedule=constant, class-weights=auto;"
                            + " an unknown name lists them all")
    private Map<String, String> others = new LinkedHashMap<>();

    /**
     * The network that was chosen, or the one that is usual.
     *
     * @throws app.ocellus.message.UserException when it is not installed
     */
    BackboneInfo backbone(BackboneStore backbones) {
        var other = others.get("backbone");
        return other == null ? network.chosen(backbones) : backbones.find(other);
    }

    /** Whose images validation gets unless something else is asked for. */
    SplitOptions.Source validationSource() {
        return preset == Preset.TUTORIAL ? SplitOptions.Source.TEST : SplitOptions.Source.TRAIN;
    }

    /** Whether the rate is searched for unless one is given. */
    boolean searchesRate() {
        return preset == Preset.TUTORIAL;
    }

    /** The rates that a search tries. */
    LearningRateRange range() {
        var range = LearningRateRange.DEFAULT;
        return preset == Preset.TUTORIAL
                ? new LearningRateRange(range.start(), range.end(), TUTORIAL_STEPS)
                : range;
    }

    /**
     * A training as these options say, all else at its default.
     *
     * @param more settings by name; null where one was not given
     * @throws app.ocellus.message.UserException when a setting does not exist or cannot be so
     */
    TrainingConfig config(BackboneInfo info, long seed, Map<String, @Nullable Object> more) {
        var given = new LinkedHashMap<>(more);
        given.put("mode", mode == null ? null : mode.text());
        given.put("depth", depth == null ? null : depth.text());
        given.put("fit", network.fit().map(Fit::text).orElse(null));
        given.put("size", size);
        given.put("batch", batch);
        given.put("subset", subset);
        given.putAll(others);
        var settings = new TrainingSettings(recipe(info, seed));
        given.forEach((name, value) -> set(settings, name, value));
        return settings.config();
    }

    private static void set(TrainingSettings settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.set(name, value.toString());
        }
    }

    private TrainingConfig recipe(BackboneInfo info, long seed) {
        var input = new Preprocessing(info.inputSize(), Fit.CROP);
        return switch (preset) {
            case TUTORIAL -> TrainingConfig.tutorial(info.id(), seed);
            case DEFAULT ->
                    chosenMode().equals(Mode.FINE_TUNE.text())
                            ? TrainingConfig.fineTune(info.id(), input, seed)
                            : TrainingConfig.quick(info.id(), input, seed);
        };
    }

    /** The recipe follows the mode, whichever way it is given. */
    private String chosenMode() {
        var given = mode == null ? "" : mode.text();
        return others.getOrDefault("mode", given);
    }
}
