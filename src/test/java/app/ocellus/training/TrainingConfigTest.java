package app.ocellus.training;

import static app.ocellus.training.Optimisation.Optimizer.ADAMW;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.training.Optimisation.LearningRate;
import app.ocellus.training.Regularisation.ClassWeights;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingConfigTest {

    private static final Preprocessing INPUT = new Preprocessing(224, Fit.CROP);

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
        assertEquals(TrainingConfig.NormalisationSource.DATASET, tutorial.input().normalisation());
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
}
