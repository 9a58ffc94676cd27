package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.OwnBackbone;
import app.ocellus.fixtures.RandomModel;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.image.RgbImage;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelBundle.Output;
import app.ocellus.training.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class TorchModelsTest {

    private final TorchEngine engine = OwnBackbone.composition().torch();
    private final TorchModels models =
            new TorchModels(engine, OwnBackbone.composition().backbones());
    private final Path file;

    TorchModelsTest(@TempDir Path folder) {
        file = folder.resolve("model.pt");
    }

    private void write(ModelBundle model) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            models.write(model, out);
        }
    }

    private static RgbImage noise(int width, int height) {
        var rgb = new byte[width * height * RgbImage.CHANNELS];
        new Random(2).nextBytes(rgb);
        return new RgbImage(width, height, rgb);
    }

    /** The columns from {@code left} on. */
    private static RgbImage cut(RgbImage picture, int left, int width) {
        var rgb = new byte[width * picture.height() * RgbImage.CHANNELS];
        for (int y = 0; y < picture.height(); y++) {
            System.arraycopy(
                    picture.rgb(),
                    (y * picture.width() + left) * RgbImage.CHANNELS,
                    rgb,
                    y * width * RgbImage.CHANNELS,
                    width * RgbImage.CHANNELS);
        }
        return new RgbImage(width, picture.height(), rgb);
    }

    @Test
    void aPictureOfAnySizeIsAnsweredByProbabilities() throws IOException {
        var model = RandomModel.tiny(new Output(1.3, 0, false));
        write(model);
        try (var opened = models.open(model, file)) {
            for (int side : new int[] {64, 65, 200}) {
                double sum = 0;
                for (float probability : opened.probabilities(noise(side, 90))) {
                    sum += probability;
                }
                assertEquals(1, sum, 1e-5);
            }
        }
    }

    @Test
    void aModelThatLooksAtMirrorImagesAnswersTheSameForBoth() throws IOException {
        var model = RandomModel.tiny(new Output(1.3, 0, true));
        write(model);
        try (var opened = models.open(model, file)) {
            for (int side : new int[] {64, 200}) {
                var picture = noise(side, side);
                assertArrayEquals(
                        opened.probabilities(picture),
                        opened.probabilities(picture.mirrored()),
                        1e-6f);
            }
        }
    }

    /** Whole pictures of odd sides are cut where the program cuts them, and mirrored then. */
    @Test
    void theMeanIsOfWhatBothSidesAreAnswered() throws IOException {
        var picture = noise(91, 64);
        write(RandomModel.tiny(Output.PLAIN));
        var mirrored = cut(picture, 14, 64).mirrored();
        float[] one;
        float[] other;
        try (var opened = models.open(RandomModel.tiny(Output.PLAIN), file)) {
            one = opened.probabilities(picture);
            other = opened.probabilities(mirrored);
        }
        var model = RandomModel.tiny(new Output(1, 0, true));
        write(model);
        try (var opened = models.open(model, file)) {
            var both = opened.probabilities(picture);
            for (int c = 0; c < both.length; c++) {
                assertEquals((one[c] + other[c]) / 2, both[c], 1e-6);
            }
        }
    }

    @Test
    void aScriptOfAnotherFormIsRefusedInWords() throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("other/code/__torch__/other.py"));
            out.write("class Other(Module):\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(
                "engine.not-mirrored",
                Failures.key(
                        () ->
                                MirroredScript.write(
                                        file, "other", OutputStream.nullOutputStream())));
    }

    @Test
    void nothingStaysInTheEnginesMemory() throws IOException {
        var model = RandomModel.tiny(Output.PLAIN);
        write(model);
        int before = engine.arrays();
        for (int i = 0; i < 3; i++) {
            write(model);
            try (var opened = models.open(model, file)) {
                opened.probabilities(noise(80, 70));
            }
        }
        assertEquals(before, engine.arrays());
    }

    @Test
    void aTensorThatHasNoPlaceIsRefused() {
        var model =
                RandomModel.of(
                        OwnBackbone.composition(),
                        OwnBackbone.ID,
                        new Preprocessing(64, Fit.CROP),
                        Map.of("layers.99.bias", new Tensor(new int[] {1}, new float[1])),
                        Output.PLAIN);
        assertEquals("engine.other-tensors", Failures.key(() -> write(model)));
    }

    @Test
    void whatIsNoTorchScriptIsSaid() throws IOException {
        Files.writeString(file, "no model");
        var model = RandomModel.tiny(Output.PLAIN);
        assertEquals("engine.model-not-loaded", Failures.key(() -> models.open(model, file)));
    }
}
