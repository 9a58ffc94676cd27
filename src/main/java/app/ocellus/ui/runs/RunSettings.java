package app.ocellus.ui.runs;

import app.ocellus.image.Augmentation;
import app.ocellus.image.Fit;
import app.ocellus.model.BackboneInfo;
import app.ocellus.training.EarlyStopping;
import app.ocellus.training.ModelInput;
import app.ocellus.training.ModelInput.NormalisationSource;
import app.ocellus.training.Optimisation;
import app.ocellus.training.Regularisation;
import app.ocellus.training.Regularisation.ClassWeights;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.training.Terms;

import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of a run in words, each by the name that the form of a training gives it. */
final class RunSettings {

    private static final int DIGITS = 6;

    private final Map<String, String> words = new LinkedHashMap<>();

    private RunSettings() {}

    /**
     * All that decided how a run went, in the order of the form; what its mode does not look at,
     * and what is off, is left out.
     */
    static Map<String, String> of(@Nullable TrainingConfig config, List<BackboneInfo> installed) {
        var settings = new RunSettings();
        if (config != null) {
            settings.network(config, installed);
            settings.steps(config.optimisation(), config.earlyStopping());
            settings.regularisation(config.regularisation());
            settings.input(config.input());
            if (config.mode() == Mode.FINE_TUNE) {
                settings.augmentation(config.augmentation());
            }
            settings.put("training.seed", Long.toString(config.seed()));
        }
        return settings.words;
    }

    private void network(TrainingConfig config, List<BackboneInfo> installed) {
        put("training.how", RunWords.mode(config.mode().text()));
        put("training.backbone", RunWords.backbone(config.backbone(), installed));
        if (config.mode() == Mode.FINE_TUNE) {
            put("training.depth", depth(config.fineTuning().depth()));
            number("training.head-ratio", config.optimisation().rate().headRatio(), 1);
        }
        if (config.subset() < 1) {
            put("runs.share", Numbers.percent(config.subset()));
        }
    }

    private static String depth(Depth depth) {
        return switch (depth) {
            case LAST -> Messages.get("training.depth-last");
            case LAST_TWO -> Messages.get("training.depth-last-two");
            case ALL -> Messages.get("training.depth-all");
        };
    }

    private void steps(Optimisation how, EarlyStopping.Rule stopping) {
        put("training.epochs", Numbers.count(how.epochs()));
        put("training.patience", Numbers.count(stopping.patience()));
        put("training.learning-rate", Numbers.rate(how.rate().value()));
        put("training.schedule", Terms.name(how.rate().schedule()));
        put("training.optimizer", Terms.name(how.optimizer()));
        put("training.batch", Numbers.count(how.batch()));
        number("training.weight-decay", how.weightDecay(), 0);
        number("training.clip", how.clipNorm(), 0);
        number("training.minimum-change", stopping.delta(), 0);
    }

    private void regularisation(Regularisation how) {
        number("training.smoothing", how.labelSmoothing(), 0);
        number("training.dropout", how.dropout(), 0);
        if (how.classWeights() == ClassWeights.AUTO) {
            put("training.class-weights", Messages.get("training.weights-auto"));
        }
    }

    private void input(ModelInput input) {
        put("training.size", Numbers.count(input.preprocessing().size()));
        put("training.fit", fit(input.preprocessing().fit()));
        if (input.normalisation() == NormalisationSource.DATASET) {
            put("training.normalisation", Messages.get("training.normalisation-dataset"));
        }
        flag("training.flip-averaging", input.flipAveraging());
    }

    private static String fit(Fit fit) {
        return switch (fit) {
            case CROP -> Messages.get("training.fit-crop");
            case PAD -> Messages.get("training.fit-pad");
            case STRETCH -> Messages.get("training.fit-stretch");
        };
    }

    private void augmentation(Augmentation how) {
        number("training.crop", how.cropArea(), 1);
        flag("training.flip", how.flip());
        flag("training.vertical-flip", how.verticalFlip());
        number("training.rotation", how.rotation(), 0);
        number("training.brightness", how.brightness(), 0);
        number("training.contrast", how.contrast(), 0);
        number("training.saturation", how.saturation(), 0);
        number("training.erasing", how.erasing(), 0);
        number("training.mix-up", how.mixUp(), 0);
        number("training.cut-mix", how.cutMix(), 0);
        number("training.stretch", how.stretch(), 0);
        number("training.margin", how.margin(), 0);
    }

    private void flag(String key, boolean on) {
        if (on) {
            put(key, Messages.get("runs.on"));
        }
    }

    /** A number, unless it is the one that does nothing. */
    private void number(String key, double value, double nothing) {
        if (value != nothing) {
            var format = NumberFormat.getNumberInstance(Messages.locale());
            format.setMaximumFractionDigits(DIGITS);
            put(key, format.format(value));
        }
    }

    private void put(String key, String value) {
        words.put(Messages.get(key), value);
    }
}
