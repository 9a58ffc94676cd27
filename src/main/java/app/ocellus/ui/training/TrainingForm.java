package app.ocellus.ui.training;

import app.ocellus.image.Fit;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.TrainingConfig.Mode;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a person may choose before a run. Each mode has a configuration of its own and so keeps what
 * was typed for it; how a picture is seen is common to both. A field is a property that reads one
 * setting and writes it by its name.
 */
public final class TrainingForm {

    /** A recipe that fills the form. */
    public enum Preset {
        /** The defaults of the mode. */
        DEFAULT,
        /** That of a well-known tutorial; it is a fine-tuning. */
        TUTORIAL,
        /** A person's own: something of it was changed. */
        OWN
    }

    private static final Set<String> COMMON =
            Set.of(
                    "backbone",
                    Recipes.SIZE,
                    "input.preprocessing.fit",
                    "input.normalisation",
                    "input.flipAveraging",
                    Recipes.SUBSET,
                    "seed");

    private final NetworkChoice networks;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.QUICK);
    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.DEFAULT);
    private final Map<Mode, TrainingConfig> configs = new EnumMap<>(Mode.class);
    private final ReadOnlyObjectWrapper<TrainingConfig> config = new ReadOnlyObjectWrapper<>();
    private final Map<String, Property<?>> fields = new HashMap<>();

    /** A form that offers these backbones, the first of them chosen. */
    public TrainingForm(List<BackboneInfo> backbones) {
        this.networks = new NetworkChoice(backbones);
        for (var one : Mode.values()) {
            configs.put(one, Recipes.defaults(one, backbone(), 1));
        }
        mode.subscribe(now -> config.set(config(now)));
        networks.chosenProperty().addListener((_, old, now) -> changeBackbone(old, now));
        config.addListener((_, _, _) -> preset.set(matching()));
        preset.addListener((_, _, chosen) -> fill(chosen));
    }

    private void changeBackbone(BackboneInfo old, BackboneInfo now) {
        for (var one : Mode.values()) {
            var before = config(one);
            var changed = Recipes.with(before, "backbone", now.id());
            // another size was somebody's choice
            put(
                    one,
                    before.preprocessing().size() == old.inputSize()
                            ? Recipes.with(changed, Recipes.SIZE, Integer.toString(now.inputSize()))
                            : changed);
        }
    }

    private Preset matching() {
        return Stream.of(Preset.DEFAULT, Preset.TUTORIAL)
                .filter(one -> Recipes.alike(filled(one), config.get()))
                .findFirst()
                .orElse(Preset.OWN);
    }

    private void fill(Preset chosen) {
        if (chosen != Preset.OWN && chosen != matching()) {
            var filled = filled(chosen);
            configs.put(filled.mode(), filled);
            mode.set(filled.mode());
            put(filled.mode(), filled);
        }
    }

    private TrainingConfig filled(Preset which) {
        return Recipes.of(which, config.get(), backbone());
    }

    private void put(Mode which, TrainingConfig now) {
        configs.put(which, now);
        if (which == mode.get()) {
            config.set(now);
        }
    }

    /** Changes a setting; what it cannot be leaves it as it was. */
    private void set(String name, String value) {
        try {
            for (var one : COMMON.contains(name) ? Mode.values() : new Mode[] {mode.get()}) {
                put(one, Recipes.with(config(one), name, value));
            }
        } catch (UserException _) {
            // the field goes back to what the setting is
        }
    }

    private <T, P extends Property<T>> P field(
            String name, P made, Function<TrainingConfig, T> value, Function<T, String> text) {
        @SuppressWarnings("unchecked") // of one name there is one kind
        var known = (P) fields.putIfAbsent(name, made);
        if (known != null) {
            return known;
        }
        made.setValue(value.apply(config.get()));
        made.addListener(
                (_, _, now) -> {
                    if (!Objects.equals(now, value.apply(config.get()))) {
                        set(name, text.apply(now));
                        made.setValue(value.apply(config.get()));
                    }
                });
        config.addListener((_, _, now) -> made.setValue(value.apply(now)));
        return made;
    }

    /** A whole number among the settings. */
    IntegerProperty whole(String name, Function<TrainingConfig, Integer> value) {
        return field(name, new SimpleIntegerProperty(), value::apply, Number::toString);
    }

    /** A number among the settings. */
    DoubleProperty number(String name, Function<TrainingConfig, Double> value) {
        return field(name, new SimpleDoubleProperty(), value::apply, Number::toString);
    }

    /** A yes or no among the settings. */
    BooleanProperty flag(String name, Function<TrainingConfig, Boolean> value) {
        return field(name, new SimpleBooleanProperty(), value, Object::toString);
    }

    /** One of a few among the settings. */
    <E extends Enum<E>> ObjectProperty<E> choice(String name, Function<TrainingConfig, E> value) {
        return field(
                name,
                new SimpleObjectProperty<E>(),
                value,
                now -> now.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What was chosen. */
    public TrainingConfig config() {
        return config.get();
    }

    /** What was chosen for one of the modes. */
    public TrainingConfig config(Mode which) {
        return Objects.requireNonNull(configs.get(which));
    }

    /** What was chosen; another configuration with every change. */
    public ReadOnlyObjectProperty<TrainingConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    /** What learns. */
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** The recipe that fills the form now; another one fills it. */
    public ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    /** The backbones to choose from, and the chosen one. */
    public NetworkChoice networks() {
        return networks;
    }

    private BackboneInfo backbone() {
        return networks.chosenProperty().get();
    }

    /** How much of the backbone learns. */
    public ObjectProperty<Depth> depthProperty() {
        return choice("fineTuning.depth", c -> c.fineTuning().depth());
    }

    /** How a picture becomes square. */
    public ObjectProperty<Fit> fitProperty() {
        return choice("input.preprocessing.fit", c -> c.preprocessing().fit());
    }

    /** Epochs at most. */
    public IntegerProperty epochsProperty() {
        return whole("optimisation.epochs", c -> c.optimisation().epochs());
    }

    /** Epochs without a better validation loss before stopping. */
    public IntegerProperty patienceProperty() {
        return whole("earlyStopping.patience", c -> c.earlyStopping().patience());
    }

    /** The highest rate of the schedule; that of the backbone where it learns. */
    public DoubleProperty learningRateProperty() {
        return number(Recipes.RATE, c -> c.optimisation().rate().value());
    }

    /** Samples a step. */
    public IntegerProperty batchProperty() {
        return whole("optimisation.batch", c -> c.optimisation().batch());
    }

    /** The share of the images that is learnt from, in (0,1]. */
    public DoubleProperty subsetProperty() {
        return number(Recipes.SUBSET, TrainingConfig::subset);
    }

    /** Decides every random choice. */
    public LongProperty seedProperty() {
        return field("seed", new SimpleLongProperty(), TrainingConfig::seed, Number::toString);
    }
}
