package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.evaluation.TemperatureScaling.Known;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class TemperatureScalingTest {

    /** Answers of two classes with the same margin, so many of them right. */
    private static List<Known> answers(int count, int right, double margin) {
        var answers = new ArrayList<Known>();
        for (int i = 0; i < count; i++) {
            answers.add(new Known(List.of(new double[] {margin, 0}), i < right ? 0 : 1));
        }
        return answers;
    }

    @Test
    void theConfidenceBecomesTheShareThatIsRight() {
        // sigmoid(4 / T) = 0.8, so T = 4 / ln 4
        assertEquals(4 / Math.log(4), TemperatureScaling.fit(answers(50, 40, 4)), 1e-4);
        // a model that is not sure enough becomes surer: sigmoid(0.5 / T) = 0.9
        assertEquals(0.5 / Math.log(9), TemperatureScaling.fit(answers(50, 45, 0.5)), 1e-4);
    }

    @Test
    void noOtherTemperatureHasALowerLoss() {
        var random = new Random(5);
        var answers = new ArrayList<Known>();
        for (int i = 0; i < 200; i++) {
            var views = new ArrayList<double[]>();
            int label = random.nextInt(4);
            for (int view = 0; view < 2; view++) {
                var logits = new double[4];
                for (int c = 0; c < 4; c++) {
                    logits[c] = 3 * random.nextGaussian() + (c == label ? 3 : 0);
                }
                views.add(logits);
            }
            answers.add(new Known(views, label));
        }
        double fitted = TemperatureScaling.fit(answers);
        double least = TemperatureScaling.loss(answers, fitted);
        for (double t = 0.1; t <= 10; t *= 1.05) {
            assertTrue(TemperatureScaling.loss(answers, t) >= least - 1e-9, "at " + t);
        }
        assertTrue(fitted > 1.2, "such logits are too sure, and T is " + fitted);
    }

    @Test
    void tooFewAnswersAndOnesThatAreAllRightSayNothing() {
        assertEquals(1, TemperatureScaling.fit(answers(29, 20, 4)));
        assertEquals(1, TemperatureScaling.fit(answers(50, 50, 4)));
        assertEquals(1, TemperatureScaling.fit(List.of()));
    }

    @Test
    void theTemperatureStaysBetweenATenthAndTen() {
        assertEquals(10, TemperatureScaling.fit(answers(50, 20, 4)), 1e-3);
        assertEquals(0.1, TemperatureScaling.fit(answers(50, 49, 0.01)), 1e-3);
    }
}
