package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.engine.EngineGoldens;
import app.ocellus.image.Mixer.Mix;
import app.ocellus.training.Regularisation.ClassWeights;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.IntStream;

/** Against the cross-entropy of PyTorch. */
class TargetsTest {

    private static final JsonNode GOLDEN =
            EngineGoldens.description("optimizers-golden").get("crossEntropy");
    private static final int ROWS = GOLDEN.get("shape").get(0).asInt();
    private static final int CLASSES = GOLDEN.get("shape").get(1).asInt();

    /** Six samples of the first class, three of the second, one of the third. */
    private static final int[] LABELS = {0, 0, 0, 0, 0, 0, 1, 1, 1, 2};

    /** Of the classes that PyTorch was asked about. */
    private static final int[] BATCH = {5, 9, 6, 0};

    private static Targets targets(ClassWeights weights, double smoothing) {
        return new Targets(LABELS, CLASSES, new Regularisation(0, smoothing, weights));
    }

    /** softmax of the logits ((7 row + 5 column) % 11 - 5) / 4. */
    private static double[] probabilities() {
        var probabilities = new double[ROWS * CLASSES];
        for (int row = 0; row < ROWS; row++) {
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                probabilities[row * CLASSES + c] = Math.exp(((row * 7 + c * 5) % 11 - 5) / 4.0);
                sum += probabilities[row * CLASSES + c];
            }
            for (int c = 0; c < CLASSES; c++) {
                probabilities[row * CLASSES + c] /= sum;
            }
        }
        return probabilities;
    }

    @Test
    void theBatchHasTheClassesThatPyTorchWasAskedAbout() {
        var counts = IntStream.of(LABELS).boxed().toList();
        for (int c = 0; c < CLASSES; c++) {
            int label = c;
            assertEquals(
                    GOLDEN.get("classCounts").get(c).asInt(),
                    counts.stream().filter(l -> l == label).count());
        }
        var asked = targets(ClassWeights.OFF, 0).labels(BATCH);
        for (int row = 0; row < ROWS; row++) {
            assertEquals(GOLDEN.get("targets").get(row).asInt(), asked[row]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "unweighted, 0, OFF",
        "unweighted, 1, OFF",
        "weighted, 0, AUTO",
        "weighted, 1, AUTO"
    })
    void lossAndGradientAreThoseOfPyTorch(String group, int number, ClassWeights weights) {
        var golden = GOLDEN.get(group).get(number);
        var rows = targets(weights, golden.get("smoothing").asDouble()).of(BATCH);
        var p = probabilities();
        assertEquals(golden.get("value").asDouble(), loss(rows, p), 1e-6);
        var gradient = gradient(rows, p);
        for (int i = 0; i < rows.length; i++) {
            assertEquals(golden.get("gradient").get(i).asDouble(), gradient[i], 1e-6, "" + i);
        }
    }

    private static double loss(float[] rows, double[] p) {
        return -IntStream.range(0, rows.length).mapToDouble(i -> rows[i] * Math.log(p[i])).sum();
    }

    private static double[] gradient(float[] rows, double[] p) {
        var gradient = new double[rows.length];
        for (int row = 0; row < ROWS; row++) {
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                sum += rows[row * CLASSES + c];
            }
            for (int c = 0; c < CLASSES; c++) {
                int i = row * CLASSES + c;
                gradient[i] = p[i] * sum - rows[i];
            }
        }
        return gradient;
    }

    @Test
    void aMixedPictureIsCalledInTheSharesOfItsMix() {
        var mixes = List.of(new Mix(1, 0.75), new Mix(0, 1));
        assertArrayEquals(
                new float[] {0.375f, 0, 0.125f, 0, 0, 0.5f},
                targets(ClassWeights.OFF, 0).of(new int[] {0, 9}, mixes),
                1e-7f);
    }

    @Test
    void theLossOfMixedPicturesIsTheMixOfTheirLosses() {
        var targets = targets(ClassWeights.OFF, 0.1);
        var mixes = List.of(new Mix(1, 0.6), new Mix(2, 0.7), new Mix(3, 0.5), new Mix(0, 0.9));
        var p = probabilities();
        double expected = 0;
        for (int row = 0; row < ROWS; row++) {
            var mix = mixes.get(row);
            expected += mix.own() * alone(targets, BATCH[row], row, p);
            expected += (1 - mix.own()) * alone(targets, BATCH[mix.partner()], row, p);
        }
        assertEquals(expected / ROWS, loss(targets.of(BATCH, mixes), p), 1e-6);
    }

    /** The loss of the answer {@code row} for one sample. */
    private static double alone(Targets targets, int sample, int row, double[] p) {
        var wanted = targets.of(new int[] {sample});
        return -IntStream.range(0, CLASSES)
                .mapToDouble(c -> wanted[c] * Math.log(p[row * CLASSES + c]))
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"OFF, 0.1", "AUTO, 0", "AUTO, 0.1"})
    void picturesThatAreAllTheirOwnAreAsUnmixedOnes(ClassWeights weights, double smoothing) {
        var targets = targets(weights, smoothing);
        var mixes = IntStream.range(0, ROWS).mapToObj(i -> new Mix((i + 1) % ROWS, 1)).toList();
        assertArrayEquals(targets.of(BATCH), targets.of(BATCH, mixes));
    }

    @ParameterizedTest
    @CsvSource({"OFF, 0.1, 0.1", "AUTO, 0, 0", "AUTO, 0.3, 0"})
    void aClassWithoutSamplesDisturbsNothing(ClassWeights weights, double smoothing, double sum) {
        var rows =
                new Targets(new int[] {0, 2, 2}, 3, new Regularisation(0, smoothing, weights))
                        .of(new int[] {0, 1});
        for (float value : rows) {
            assertTrue(Float.isFinite(value) && value >= 0, "" + value);
        }
        assertEquals(sum / 3, rows[1] + rows[4], 1e-6);
    }

    @Test
    void aBatchWithoutReadablePicturesHasNoRows() {
        assertEquals(0, targets(ClassWeights.AUTO, 0.1).of(new int[0]).length);
    }
}
