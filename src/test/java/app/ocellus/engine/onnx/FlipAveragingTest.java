package app.ocellus.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.engine.EngineGoldens;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.Classifier.Answer;
import app.ocellus.evaluation.Classifier.Memory;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.Samples;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.image.RgbImage;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainingSummary;
import app.ocellus.task.Cancellation;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Files of the very size of the input, so that no rounding of a resize lies between them. */
class FlipAveragingTest {

    private static final int SIZE = 64;

    private final Path picture;
    private final Path mirrored;

    FlipAveragingTest(@TempDir Path root) {
        var goldens = Path.of("src/test/resources/app/ocellus/image/goldens");
        var decoder = TestProgram.composition().decoder();
        var file = goldens.resolve("fit-400x301.png");
        var square =
                decoder.fitted(
                        decoder.content(file),
                        file.toString(),
                        new Preprocessing(SIZE, Fit.STRETCH),
                        _ -> {});
        var folder = new PictureFolder(root);
        folder.write("picture.png", png(square));
        folder.write("mirrored.png", png(square.mirrored()));
        picture = root.resolve("picture.png");
        mirrored = root.resolve("mirrored.png");
    }

    private static byte[] png(RgbImage picture) {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIZE * SIZE; i++) {
            int r = picture.rgb()[3 * i] & 0xff;
            int g = picture.rgb()[3 * i + 1] & 0xff;
            int b = picture.rgb()[3 * i + 2] & 0xff;
            image.setRGB(i % SIZE, i / SIZE, r << 16 | g << 8 | b);
        }
        return PictureFolder.encoded(image, "png");
    }

    private static Classifier model(boolean flipAveraging, Map<String, Tensor> backbone) {
        var info = TestProgram.composition().backbones().find("efficientnet-lite0");
        var random = new Random(1);
        var weights = new float[3 * info.featureWidth()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (0.1 * random.nextGaussian());
        }
        var head = new Head(3, info.featureWidth(), weights, new float[] {0.1f, 0, -0.1f});
        var bundle =
                new ModelBundle(
                        "any",
                        new ModelBundle.BackboneReference(info.id(), info.onnx().sha256()),
                        Samples.labels("a", "b", "c"),
                        new Preprocessing(SIZE, Fit.CROP),
                        new LearntWeights(head, backbone),
                        new ModelBundle.Output(1.5, 0, flipAveraging),
                        new TrainingSummary(
                                null, null, null, null, null, null, null, null, null, null),
                        Set.of());
        return TestProgram.composition().classifier(bundle);
    }

    private static float[] probabilities(Answer answer) {
        return ((Answer.Classified) answer).probabilities();
    }

    private void assertIsTheMean(Map<String, Tensor> backbone) {
        var plain = model(false, backbone);
        var one = probabilities(plain.classify(picture));
        var other = probabilities(plain.classify(mirrored));
        assertTrue(EngineGoldens.furthest(one, other) > 1e-3, "pictures that are not the same");
        var both = probabilities(model(true, backbone).classify(picture));
        for (int c = 0; c < both.length; c++) {
            assertEquals((one[c] + other[c]) / 2, both[c], 1e-6);
        }
    }

    @Test
    void theAnswerIsTheMeanOfThoseForThePictureAndForItsMirrorImage() {
        assertIsTheMean(Map.of());
    }

    @Test
    void soItIsWithABackboneOfTheModelsOwn() {
        var bias = new float[32];
        bias[3] = 0.5f;
        assertIsTheMean(Map.of("layers.0.bias", new Tensor(new int[] {32}, bias)));
    }

    @Test
    void thePictureAndItsMirrorImageHaveTheSameAnswer() {
        var model = model(true, Map.of());
        assertArrayEquals(
                probabilities(model.classify(picture)),
                probabilities(model.classify(mirrored)),
                1e-6f);
    }

    @Test
    void whatIsRememberedForOneKindOfAnswerIsNotTakenForTheOther() {
        var answers = new LinkedHashMap<Boolean, float[]>();
        for (boolean flip : new boolean[] {false, true, false, true}) {
            var remembered = remembered(model(flip, Map.of()));
            var before = answers.putIfAbsent(flip, remembered);
            assertArrayEquals(before == null ? remembered : before, remembered, 1e-6f);
            assertArrayEquals(
                    probabilities(model(flip, Map.of()).classify(picture)), remembered, 1e-6f);
        }
    }

    private float[] remembered(Classifier model) {
        var answers = new ArrayList<Answer>();
        model.classify(
                List.of(picture).iterator(), Memory.REMEMBER, answers::add, new Cancellation());
        return probabilities(answers.getFirst());
    }
}
