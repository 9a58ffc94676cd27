package app.ocellus.training;

import static app.ocellus.training.Optimisation.Optimizer.ADAMW;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.Json;
import app.ocellus.image.Augmentation;
import app.ocellus.image.Fit;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.training.Optimisation.LearningRate;
import app.ocellus.training.Regularisation.ClassWeights;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class TrainingConfigTest {

    private static final Preprocessing INPUT = new Preprocessing(224, Fit.CROP);
    private static final TrainingConfig FINE_TUNE = TrainingConfig.fineTune("lite0", INPUT, 1);

    @Test
    void quickHasTheDefaultsThatWereMeasured() {
        var quick = TrainingConfig.quick("lite0", INPUT, 1);
        assertEquals(
                new Optimisation(
                        30, 64, ADAMW, 0.01, 0, new LearningRate(1e-3, 1, Schedule.COSINE)),
                quick.optimisation());
        assertEquals(new Regularisation(0.5, 0.1, ClassWeights.OFF), quick.regularisation());
        assertEquals(new EarlyStopping.Rule(7, 0, 1), quick.earlyStopping());
    }

    @Test
    void fineTuneHasTheDefaultsThatWereMeasured() {
        var fineTune = TrainingConfig.fineTune("lite0", INPUT, 1);
        assertEquals(
                new Optimisation(
                        4, 32, ADAMW, 0.01, 1, new LearningRate(2e-4, 1, Schedule.ONE_CYCLE)),
                fineTune.optimisation());
        assertEquals(
                new TrainingConfig.FineTuning(TrainingConfig.Depth.LAST_TWO, true),
                fineTune.fineTuning());
        assertEquals(0.1, fineTune.regularisation().labelSmoothing());
    }

    @Test
    void theTutorialsRecipeIsAllThatItSays() {
        var tutorial = TrainingConfig.tutorial("lite0", 1);
        assertEquals(Optimisation.Optimizer.ADAM, tutorial.optimisation().optimizer());
        assertEquals(Schedule.CONSTANT, tutorial.optimisation().rate().schedule());
        assertEquals(TrainingConfig.Depth.ALL, tutorial.fineTuning().depth());
        assertEquals(Regularisation.NONE, tutorial.regularisation());
        assertEquals(299, tutorial.preprocessing().size());
        assertEquals(ModelInput.NormalisationSource.DATASET, tutorial.input().normalisation());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 64, 1e-3, 0, 0",
        "1, 0, 1e-3, 0, 0",
        "1, 64, 0, 0, 0",
        "1, 64, -1, 0, 0",
        "1, 64, NaN, 0, 0",
        "1, 64, Infinity, 0, 0",
        "1, 64, 1e-3, -1, 0",
        "1, 64, 1e-3, NaN, 0",
        "1, 64, 1e-3, 0, -1",
        "1, 64, 1e-3, 0, NaN"
    })
    void stepsThatCannotBeMeantAreRefused(
            int epochs, int batch, double rate, double decay, double clip) {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new Optimisation(
                                epochs,
                                batch,
                                ADAMW,
                                decay,
                                clip,
                                new LearningRate(rate, 1, Schedule.CONSTANT)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "-0.1, 0", "NaN, 0", "0, 1", "0, -0.1", "0, NaN"})
    void sharesThatAreNoneAreRefused(double dropout, double smoothing) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Regularisation(dropout, smoothing, ClassWeights.OFF));
    }

    @Test
    void aChangedCopyChangesNothingElse() {
        var changed = Optimisation.QUICK.withEpochs(5).withBatch(8).withLearningRate(0.1);
        assertEquals(
                new Optimisation(5, 8, ADAMW, 0.01, 0, new LearningRate(0.1, 1, Schedule.COSINE)),
                changed);
    }

    static List<TrainingConfig> configs() {
        var own = new Normalisation(new float[] {.1f, .2f, .3f}, new float[] {.4f, .5f, .6f});
        var preprocessing = new Preprocessing(97, Fit.PAD, own);
        return List.of(
                FINE_TUNE,
                TrainingConfig.quick("lite2", new Preprocessing(260, Fit.STRETCH), -7),
                TrainingConfig.tutorial("lite0", Long.MAX_VALUE),
                FINE_TUNE
                        .withInput(ModelInput.plain(preprocessing))
                        .withEarlyStopping(new EarlyStopping.Rule(3, 1e-3, 2)),
                new TrainingConfig(
                        FINE_TUNE.mode(),
                        FINE_TUNE.fineTuning(),
                        "lite0",
                        FINE_TUNE.input(),
                        Optimisation.FINE_TUNE.withLearningRate(1.0 / 3e4),
                        Regularisation.NONE.withClassWeights(Regularisation.ClassWeights.AUTO),
                        new Augmentation(0.7, true, true, 9, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 7, 8),
                        EarlyStopping.Rule.DEFAULT,
                        0.1,
                        1));
    }

    @ParameterizedTest
    @MethodSource("configs")
    void aConfigurationIsTheSameAfterItWasWrittenAndRead(TrainingConfig config)
            throws JsonProcessingException {
        assertEquals(config, Json.read(Json.line(config), TrainingConfig.class));
        assertEquals(config, new TrainingSettings(config).config());
    }

    @Test
    void filesNameChoicesAsTheCommandLineDoes() {
        var line = Json.line(FINE_TUNE);
        for (var words :
                List.of(
                        "\"mode\":\"fine-tune\"",
                        "\"depth\":\"last-two\"",
                        "\"optimizer\":\"adamw\"",
                        "\"schedule\":\"one-cycle\"",
                        "\"classWeights\":\"off\"",
                        "\"normalisation\":\"backbone\"")) {
            assertTrue(line.contains(words), line);
        }
    }
}
