package app.ocellus.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.fixtures.Failures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class BackboneStoreTest {

    private static final byte[] ONNX = "infers".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TORCH = "trains".getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final BackboneStore store;

    BackboneStoreTest(@TempDir Path folder) {
        this.folder = folder;
        store = new BackboneStore(folder);
    }

    private Path install(String id, long parameters) throws IOException {
        var backbone = Files.createDirectories(folder.resolve(id));
        Files.write(backbone.resolve("b.onnx"), ONNX);
        Files.write(backbone.resolve("b.pt"), TORCH);
        Files.writeString(
                backbone.resolve("backbone.json"),
                """
                {"format": 1, "id": "%s", "title": "T", "role": "fast", "license": "L", "source": "S",
                 "torch": {"file": "b.pt", "sha256": "%s"}, "onnx": {"file": "b.onnx", "sha256": "%s"},
                 "inputSize": 224, "featureWidth": 1280, "parameters": %d,
                 "mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5], "trainableFrom": {"last": 12}, "padding": "fixed",
                 "something": "of a later version"}
                """
                        .formatted(
                                id,
                                ContentHash.of(TORCH).hex(),
                                ContentHash.of(ONNX).hex(),
                                parameters));
        return backbone;
    }

    @Test
    void theSmallestNetworkComesFirst() throws IOException {
        install("large", 9);
        install("small", 1);
        Files.createDirectories(folder.resolve("not a backbone"));
        assertEquals(
                List.of("small", "large"), store.all().stream().map(BackboneInfo::id).toList());
    }

    @Test
    void filesThatAreWhatTheyShouldBeAreGiven() throws IOException {
        var backbone = install("lite0", 1);
        var info = store.find("lite0");
        assertArrayEquals(ONNX, store.onnx(info));
        assertEquals(backbone.resolve("b.pt"), store.torch(info));
        assertEquals(12, info.trainableFrom().get("last"));
    }

    @Test
    void aFileThatWasChangedIsRefusedAndNamed() throws IOException {
        var backbone = install("lite0", 1);
        var info = store.find("lite0");
        Files.writeString(backbone.resolve("b.pt"), "trains something else");
        assertEquals("model.backbone-changed", Failures.key(() -> store.torch(info)));
        assertTrue(
                Failures.said(() -> store.torch(info))
                        .contains(backbone.resolve("b.pt").toString()));
        assertArrayEquals(ONNX, store.onnx(info));
        Files.delete(backbone.resolve("b.onnx"));
        assertEquals("model.backbone-unreadable", Failures.key(() -> store.onnx(info)));
    }

    @Test
    void anUnknownBackboneIsNamedWithThoseThatAreThere() throws IOException {
        install("lite0", 1);
        install("lite2", 2);
        var said = Failures.said(() -> store.find("resnet"));
        assertTrue(said.contains("\"resnet\""), said);
        assertTrue(said.contains("lite0, lite2"), said);
    }

    @Test
    void withoutAFolderNoneIsInstalled() {
        var gone = new BackboneStore(folder.resolve("gone"));
        assertEquals("model.no-backbones", Failures.key(gone::all));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"format\": 1`, `\"format\": 2`",
                "`\"id\": \"lite0\"`, `\"id\": \"lite1\"`",
                "`\"onnx\"`, `\"omnx\"`",
                "`\"sha256\"`, `\"md5\"`",
                "`\"mean\"`, `\"median\"`",
                "`\"inputSize\": 224`, `\"inputSize\": 0`",
                "`{\"format\"`, `\"format\"`"
            })
    void aDescriptionThatMakesNoSenseIsNamed(String text, String replacement) throws IOException {
        var file = install("lite0", 1).resolve("backbone.json");
        var before = Files.readString(file);
        assertTrue(before.contains(text));
        Files.writeString(file, before.replace(text, replacement));
        assertEquals("model.backbone-unreadable", Failures.key(store::all));
        assertTrue(Failures.said(store::all).contains(file.toString()));
    }

    @Test
    void theShippedFilesAreThoseThatArePinned() {
        var shipped = new BackboneStore(Path.of("assets/backbones"));
        assertEquals(
                List.of("efficientnet-lite0", "efficientnet-lite2"),
                shipped.all().stream().map(BackboneInfo::id).toList());
        for (var info : shipped.all()) {
            assertTrue(shipped.onnx(info).length > 1_000_000);
            assertTrue(Files.exists(shipped.torch(info)));
        }
    }
}
