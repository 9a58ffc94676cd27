package app.ocellus.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FailingFileOps;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
}
