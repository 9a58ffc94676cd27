package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class CalibrationTest {

    @Test
    void confidenceThatComesTrueAsOftenAsItSaysHasNoError() {
        var answers = new Answers("a", "b");
        for (int i = 0; i < 4; i++) {
            answers.add(i < 3 ? "a" : "b", 0.75f, 0.25f);
        }
        assertEquals(0, Calibration.expectedError(answers.evaluation().samples()), 1e-9);
    }

    @Test
    void theErrorIsTheGapOfEachOfFifteenBinsByItsShare() {
        // 0.70 and 0.72 share a bin from 10/15 to 11/15: 1.42 said, 1 right; 0.95 is in the last
        var answers =
                new Answers("a", "b")
                        .add("a", 0.70f, 0.30f)
                        .add("b", 0.72f, 0.28f)
                        .add("a", 0.95f, 0.05f);
        assertEquals(
                (0.42 + 0.05) / 3, Calibration.expectedError(answers.evaluation().samples()), 1e-6);
    }

    @Test
    void answersOnBothSidesOfABoundaryDoNotMakeUpForEachOther() {
        // bin 9 ends at 2/3: one is right at 0.65, the other wrong at 0.68
        var apart = new Answers("a", "b").add("a", 0.65f, 0.35f).add("b", 0.68f, 0.32f);
        assertEquals(
                (0.35 + 0.68) / 2, Calibration.expectedError(apart.evaluation().samples()), 1e-6);
        // 0.68 and 0.72 lie in one bin of fifteen and make up for each other
        var together = new Answers("a", "b").add("a", 0.68f, 0.32f).add("b", 0.72f, 0.28f);
        assertEquals(0.4 / 2, Calibration.expectedError(together.evaluation().samples()), 1e-6);
    }

    @Test
    void fullConfidenceBelongsToTheLastBin() {
        var answers = new Answers("a", "b").add("a", 1, 0).add("b", 1, 0);
        assertEquals(0.5, Calibration.expectedError(answers.evaluation().samples()), 1e-9);
    }

    @Test
    void noSamplesHaveNoError() {
        assertEquals(0, Calibration.expectedError(List.of()));
    }
}
