package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.image.Fit;
import app.ocellus.training.EarlyStopping;
import app.ocellus.training.Optimisation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.Given;
import app.ocellus.ui.training.TrainingForm.Preset;

import org.junit.jupiter.api.Test;

import java.util.List;

class TrainingFormTest {

    private final TrainingForm form =
            new TrainingForm(
                    List.of(Given.backbone("small", "fast"), Given.backbone("large", "accurate")));

    @Test
    void everythingHasADefault() {
        var config = form.config();
        assertEquals("small", config.backbone());
        assertEquals(Optimisation.QUICK, config.optimisation());
        assertEquals(EarlyStopping.Rule.DEFAULT, config.earlyStopping());
        assertEquals(Fit.CROP, config.preprocessing().fit());
    }

    @Test
    void whatCannotBeMeantLeavesTheLastGoodValue() {
        form.epochsProperty().set(12);
        form.epochsProperty().set(0);
        form.batchProperty().set(-1);
        form.learningRateProperty().set(0);
        form.patienceProperty().set(0);
        assertEquals(12, form.epochsProperty().get());
        assertEquals(64, form.batchProperty().get());
        var config = form.config();
        assertEquals(12, config.optimisation().epochs());
        assertEquals(64, config.optimisation().batch());
        assertEquals(1e-3, config.optimisation().rate().value());
        assertEquals(7, config.earlyStopping().patience());
    }

    @Test
    void eachModeHasItsDefaultsAndKeepsWhatWasTypedForIt() {
        form.epochsProperty().set(12);
        form.modeProperty().set(Mode.FINE_TUNE);
        assertEquals(4, form.epochsProperty().get());
        assertEquals(32, form.batchProperty().get());
        assertEquals(2e-4, form.learningRateProperty().get());
        form.learningRateProperty().set(5e-4);
        form.depthProperty().set(Depth.ALL);
        form.modeProperty().set(Mode.QUICK);
        assertEquals(12, form.epochsProperty().get());
        assertEquals(1e-3, form.learningRateProperty().get());
        form.modeProperty().set(Mode.FINE_TUNE);
        assertEquals(5e-4, form.config().optimisation().rate().value());
        assertEquals(Depth.ALL, form.config().fineTuning().depth());
    }

    @Test
    void howAPictureIsSeenIsCommonToBothModes() {
        form.fitProperty().set(Fit.PAD);
        form.seedProperty().set(42);
        form.subsetProperty().set(0.1);
        form.networks().chosenProperty().set(form.networks().named().get(1));
        form.modeProperty().set(Mode.FINE_TUNE);
        var config = form.config();
        assertEquals(Fit.PAD, config.preprocessing().fit());
        assertEquals(42, config.seed());
        assertEquals(0.1, config.subset());
        assertEquals("large", config.backbone());
    }

    @Test
    void aPresetFillsTheFormAndAChangeMakesItOnesOwn() {
        form.seedProperty().set(3);
        form.presetProperty().set(Preset.TUTORIAL);
        assertEquals(Mode.FINE_TUNE, form.modeProperty().get());
        assertEquals(TrainingConfig.tutorial("small", 3), form.config());
        assertEquals(20, form.epochsProperty().get());
        form.learningRateProperty().set(3e-5);
        assertEquals(Preset.TUTORIAL, form.presetProperty().get());
        form.depthProperty().set(Depth.LAST);
        assertEquals(Preset.OWN, form.presetProperty().get());
        form.presetProperty().set(Preset.DEFAULT);
        assertEquals(Optimisation.FINE_TUNE, form.config().optimisation());
        form.modeProperty().set(Mode.QUICK);
        assertEquals(Optimisation.QUICK, form.config().optimisation());
        assertEquals(Preset.DEFAULT, form.presetProperty().get());
    }

    @Test
    void aBackboneBringsItsInputSizeUnlessAnotherWasChosen() {
        var larger = Given.backbone("large", "accurate", 260);
        var both = new TrainingForm(List.of(Given.backbone("small", "fast"), larger));
        both.networks().chosenProperty().set(larger);
        assertEquals(260, both.config(Mode.FINE_TUNE).preprocessing().size());
        var size = both.whole("input.preprocessing.size", c -> c.preprocessing().size());
        size.set(320);
        both.networks().chosenProperty().set(both.networks().named().getFirst());
        assertEquals(320, both.config(Mode.QUICK).preprocessing().size());
    }

    @Test
    void aStrengthIsKeptWhileItIsOff() {
        form.modeProperty().set(Mode.FINE_TUNE);
        var setting = AugmentationPane.number(form, "rotation");
        var rotation = new Strength(setting, 0, 5);
        assertTrue(rotation.onProperty().get());
        rotation.valueProperty().set(20);
        assertEquals(20, form.config().augmentation().rotation());
        rotation.onProperty().set(false);
        assertEquals(0, form.config().augmentation().rotation());
        rotation.onProperty().set(true);
        assertEquals(20, form.config().augmentation().rotation());
        var erasing = new Strength(AugmentationPane.number(form, "erasing"), 0, 0.25);
        erasing.onProperty().set(true);
        assertEquals(0.25, form.config().augmentation().erasing());
    }
}
