package app.ocellus.ui.training;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.BackboneInfo;
import app.ocellus.training.EarlyStopping;
import app.ocellus.training.Optimisation;
import app.ocellus.training.TrainingConfig;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;

/** What a person may choose before a run; everything has a default. */
public final class TrainingForm {

    private final List<BackboneInfo> backbones;
    private final ObjectProperty<BackboneInfo> backbone;
    private final ObjectProperty<Fit> fit = new SimpleObjectProperty<>(Fit.CROP);
    private final IntegerProperty epochs = new SimpleIntegerProperty(Optimisation.QUICK.epochs());
    private final IntegerProperty patience =
            new SimpleIntegerProperty(EarlyStopping.Rule.DEFAULT.patience());
    private final DoubleProperty learningRate =
            new SimpleDoubleProperty(Optimisation.QUICK.rate().value());
    private final IntegerProperty batch = new SimpleIntegerProperty(Optimisation.QUICK.batch());
    private final LongProperty seed = new SimpleLongProperty(1);

    /** A form that offers these backbones, the first of them chosen. */
    public TrainingForm(List<BackboneInfo> backbones) {
        this.backbones = List.copyOf(backbones);
        this.backbone = new SimpleObjectProperty<>(backbones.getFirst());
    }

    /** What was chosen; what cannot be meant is brought into its range. */
    public TrainingConfig config() {
        var chosen = backbone.get();
        var defaults = Optimisation.QUICK;
        var quick =
                TrainingConfig.quick(
                        chosen.id(), new Preprocessing(chosen.inputSize(), fit.get()), seed.get());
        return quick.withOptimisation(
                        defaults.withEpochs(Math.max(1, epochs.get()))
                                .withBatch(Math.max(1, batch.get()))
                                .withLearningRate(
                                        learningRate.get() > 0
                                                ? learningRate.get()
                                                : defaults.rate().value()))
                .withEarlyStopping(new EarlyStopping.Rule(Math.max(1, patience.get()), 0, 1));
    }

    /** The backbones to choose from. */
    public List<BackboneInfo> backbones() {
        return backbones;
    }

    /** The chosen backbone. */
    public ObjectProperty<BackboneInfo> backboneProperty() {
        return backbone;
    }

    /** How a picture becomes square. */
    public ObjectProperty<Fit> fitProperty() {
        return fit;
    }

    /** Epochs at most. */
    public IntegerProperty epochsProperty() {
        return epochs;
    }

    /** Epochs without a better validation loss before stopping. */
    public IntegerProperty patienceProperty() {
        return patience;
    }

    /** The rate at the start. */
    public DoubleProperty learningRateProperty() {
        return learningRate;
    }

    /** Samples a step. */
    public IntegerProperty batchProperty() {
        return batch;
    }

    /** Decides every random choice. */
    public LongProperty seedProperty() {
        return seed;
    }
}
