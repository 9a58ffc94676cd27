package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.ocellus.training.TrainingConfig.Optimisation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingConfigTest {

    @Test
    void quickHasTheDefaultsThatWereMeasured() {
        assertEquals(new Optimisation(30, 64, 1e-3, 0.01, 0.5, 0.1), Optimisation.QUICK);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 64, 1e-3, 0, 0, 0",
        "1, 0, 1e-3, 0, 0, 0",
        "1, 64, 0, 0, 0, 0",
        "1, 64, -1, 0, 0, 0",
        "1, 64, NaN, 0, 0, 0",
        "1, 64, Infinity, 0, 0, 0",
        "1, 64, 1e-3, -1, 0, 0",
        "1, 64, 1e-3, NaN, 0, 0",
        "1, 64, 1e-3, 0, 1, 0",
        "1, 64, 1e-3, 0, -0.1, 0",
        "1, 64, 1e-3, 0, 0, 1",
        "1, 64, 1e-3, 0, 0, NaN"
    })
    void whatCannotBeMeantIsRefused(
            int epochs, int batch, double rate, double decay, double dropout, double smoothing) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Optimisation(epochs, batch, rate, decay, dropout, smoothing));
    }

    @Test
    void aChangedCopyChangesNothingElse() {
        var changed = Optimisation.QUICK.withEpochs(5).withBatch(8).withLearningRate(0.1);
        assertEquals(new Optimisation(5, 8, 0.1, 0.01, 0.5, 0.1), changed);
    }
}
