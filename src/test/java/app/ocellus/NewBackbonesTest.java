package app.ocellus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.OwnBackbone;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A backbone is added by both engines, or not at all. */
class NewBackbonesTest {

    private final Path source;
    private final Composition program;

    NewBackbonesTest(@TempDir Path folder) {
        source = OwnBackbone.copy(folder.resolve("download"));
        program = new Composition(TestProgram.directories(folder.resolve("home")));
    }

    @AfterEach
    void close() {
        program.close();
    }

    private double add() {
        var backbones = program.newBackbones();
        var candidate = backbones.look(source, Progress.Listener.NONE, new Cancellation());
        return backbones.add(candidate, Progress.Listener.NONE, new Cancellation());
    }

    private void describe(String text, String replacement) throws IOException {
        var file = source.resolve("backbone.json");
        var before = Files.readString(file);
        assertTrue(before.contains(text));
        Files.writeString(file, before.replace(text, replacement));
    }

    private void assertNotThere() {
        assertTrue(program.backbones().lookUp(OwnBackbone.ID).isEmpty());
        assertFalse(Files.exists(program.directories().data().resolve("backbones/tiny-resnet")));
    }

    @Test
    void theEnginesAgreeOnAResidualNetwork() {
        assertTrue(add() <= 1e-4);
        assertEquals(32, program.backbones().find(OwnBackbone.ID).featureWidth());
    }

    @Test
    void filesThatAreNotTheSameNetworkAreRefusedAndNotKept() throws IOException {
        var file = source.resolve("backbone.onnx");
        var other = Files.readAllBytes(file);
        other[other.length / 2] ^= 0x40; // in the middle of a tensor
        var before = ContentHash.of(Files.readAllBytes(file)).hex();
        Files.write(file, other);
        describe(before, ContentHash.of(other).hex());
        assertEquals("engine.backbone-engines-differ", Failures.key(this::add));
        assertNotThere();
    }

    @Test
    void anotherWidthThanItSaysIsRefused() throws IOException {
        describe("\"featureWidth\": 32", "\"featureWidth\": 33");
        assertEquals("engine.backbone-width", Failures.key(this::add));
        assertNotThere();
    }

    @Test
    void aTorchFileThatIsNoneIsRefused() throws IOException {
        var file = source.resolve("backbone.pt");
        var before = ContentHash.of(Files.readAllBytes(file)).hex();
        var none = "no network".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file, none);
        describe(before, ContentHash.of(none).hex());
        assertEquals("engine.backbone-not-loaded", Failures.key(this::add));
        assertNotThere();
    }

    @Test
    void whatIsThereAlreadyIsToldApartFromAnotherOfTheSameName() throws IOException {
        add();
        assertEquals("model.backbone-there-already", Failures.key(this::add));
        describe("Tiny", "Tidy");
        assertEquals("model.backbone-id-taken", Failures.key(this::add));
        describe(OwnBackbone.ID, "efficientnet-lite0");
        assertEquals("model.backbone-id-taken", Failures.key(this::add));
    }

    @Test
    void whatIsShippedStays() {
        assertEquals(
                "model.backbone-shipped",
                Failures.key(() -> program.newBackbones().remove("efficientnet-lite0")));
    }
}
