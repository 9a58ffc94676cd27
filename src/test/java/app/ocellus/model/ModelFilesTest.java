package app.ocellus.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FailingFileOps;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

class ModelFilesTest {

    private final ModelFiles files = new ModelFiles(new AtomicFiles(FileOps.REAL));
    private final Path file;

    ModelFilesTest(@TempDir Path folder) {
        file = folder.resolve("birds.ocellus");
    }

    @Test
    void aModelIsReadAsItWasWritten() {
        var written = Bundles.some();
        files.write(file, written);
        var read = files.read(file);
        assertEquals(written.name(), read.name());
        assertEquals(written.backbone(), read.backbone());
        assertEquals(written.classes(), read.classes());
        assertEquals(written.preprocessing(), read.preprocessing());
        assertEquals(written.output(), read.output());
        assertEquals(written.training(), read.training());
        assertEquals(written.trainedOn(), read.trainedOn());
        assertArrayEquals(written.head().weights(), read.head().weights());
        assertArrayEquals(written.head().bias(), read.head().bias());
    }

    @Test
    void aClassIsRenamedWithoutTouchingTheRest() {
        var before = Bundles.some();
        var classes = new ArrayList<>(before.classes());
        classes.set(1, new ClassLabel(classes.get(1).id(), "Zaunk\u00f6nig"));
        files.write(
                file,
                new ModelBundle(
                        before.name(),
                        before.backbone(),
                        classes,
                        before.preprocessing(),
                        before.weights(),
                        before.output(),
                        before.training(),
                        before.trainedOn()));
        assertEquals(classes, files.read(file).classes());
        assertEquals("wren", files.read(file).classes().get(1).id().value());
    }

    @Test
    void theSameModelGivesTheSameBytesEverywhere() throws IOException {
        files.write(file, Bundles.some());
        var here = Files.readAllBytes(file);
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            files.write(file, Bundles.some());
        } finally {
            TimeZone.setDefault(zone);
        }
        assertArrayEquals(here, Files.readAllBytes(file));
    }

    @Test
    void aModelHoldsThreeEntriesAndNothingToRun() {
        files.write(file, Bundles.some());
        assertEquals(
                List.of("model.json", "weights.safetensors", "trained-on.txt"),
                List.copyOf(Bundles.entries(file).keySet()));
    }

    @Test
    void whenWritingFailsThePreviousModelStays() {
        files.write(file, Bundles.some());
        for (int failing = 1; failing <= 3; failing++) {
            var disk = new ModelFiles(new AtomicFiles(new FailingFileOps(failing, false)));
            assertEquals("file.not-written", Failures.key(() -> disk.write(file, Bundles.some())));
            assertEquals("Birds \u9e1f", files.read(file).name());
        }
    }

    @Test
    void theShippedModelCanBeRead() {
        var everyday = files.read(Path.of("assets/models/everyday.ocellus"));
        assertEquals(1000, everyday.classes().size());
        assertEquals(1000, everyday.head().classes());
        var backbone =
                new BackboneStore(Path.of("assets/backbones")).find(everyday.backbone().id());
        assertEquals(backbone.onnx().sha256(), everyday.backbone().sha256());
        assertEquals(backbone.featureWidth(), everyday.head().width());
        assertTrue(everyday.trainedOn().isEmpty());
    }

    private static ModelBundle with(Map<String, Tensor> backbone, ModelBundle.Output output) {
        var some = Bundles.some();
        return new ModelBundle(
                some.name(),
                some.backbone(),
                some.classes(),
                some.preprocessing(),
                new LearntWeights(some.head(), backbone),
                output,
                some.training(),
                some.trainedOn());
    }

    @Test
    void theTensorsOfABackboneThatLearntAreReadBitForBit() {
        var odd = new float[] {-0f, Float.MIN_VALUE, -Float.MAX_VALUE, 1 / 3f, 0, 1e-40f};
        var backbone = new LinkedHashMap<String, Tensor>();
        backbone.put("layers.9.layers.0.weight", new Tensor(new int[] {1, 3, 2, 1}, odd));
        backbone.put("layers.10.bias", new Tensor(new int[] {1}, new float[] {7}));
        files.write(file, with(backbone, ModelBundle.Output.PLAIN));
        var read = files.read(file).weights();
        assertEquals(backbone.keySet(), read.backbone().keySet());
        backbone.forEach(
                (name, tensor) -> {
                    var found = read.backbone().getOrDefault(name, tensor);
                    assertArrayEquals(tensor.shape(), found.shape());
                    assertArrayEquals(bits(tensor), bits(found));
                });
        assertArrayEquals(Bundles.some().head().weights(), read.head().weights());
    }

    private static int[] bits(Tensor tensor) {
        var bits = new int[tensor.values().length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(tensor.values()[i]);
        }
        return bits;
    }

    @Test
    void aModelWithoutTensorsOfABackboneHasNone() {
        files.write(file, Bundles.some());
        assertEquals(Map.of(), files.read(file).weights().backbone());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void flipAveragingIsReadAsItWasWritten(boolean on) {
        files.write(file, with(Map.of(), new ModelBundle.Output(1, 0.5, on)));
        assertEquals(on, files.read(file).output().flipAveraging());
    }

    @Test
    void anOlderFileThatSaysNothingOfFlipAveragingIsReadAsOff() {
        files.write(file, with(Map.of(), new ModelBundle.Output(1, 0.5, true)));
        var entries = Bundles.entries(file);
        var text = new String(entries.get("model.json"), StandardCharsets.UTF_8);
        var older = text.replace("\"flipAveraging\" : true,", "");
        assertTrue(older.length() < text.length(), text);
        entries.put("model.json", older.getBytes(StandardCharsets.UTF_8));
        Bundles.write(file, entries);
        assertEquals(new ModelBundle.Output(1, 0.5, false), files.read(file).output());
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aTensorThatIsNoNumberIsRefused(float bad) {
        var tensor = new Tensor(new int[] {2}, new float[] {1, bad});
        files.write(file, with(Map.of("layers.9.bias", tensor), ModelBundle.Output.PLAIN));
        assertEquals("model.damaged", Failures.key(() -> files.read(file)));
    }
}
