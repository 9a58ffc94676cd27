package app.ocellus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.OwnBackbone;
import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that were made to do harm: refused in words, with nothing written, run or claimed. */
class HostileModelsTest {

    private static final long MODEST = 96L << 20;

    private final ModelFiles files = new ModelFiles(new AtomicFiles(FileOps.REAL));
    private final Path home;
    private final Path file;

    HostileModelsTest(@TempDir Path folder) throws IOException {
        home = folder;
        file = Files.createDirectory(folder.resolve("inbox")).resolve("birds.ocellus");
        files.write(file, Bundles.some());
    }

    private String key() {
        return Failures.key(() -> files.read(file));
    }

    private void put(String entry, byte[] content) {
        var entries = new LinkedHashMap<>(Bundles.entries(file));
        entries.put(entry, content);
        Bundles.write(file, entries);
    }

    /** Other weights with the checksum that belongs to them. */
    private void replaceWeights(byte[] weights) {
        var entries = new LinkedHashMap<>(Bundles.entries(file));
        var before = entries.getOrDefault("weights.safetensors", new byte[0]);
        var text =
                new String(entries.getOrDefault("model.json", new byte[0]), StandardCharsets.UTF_8);
        entries.put("weights.safetensors", weights);
        entries.put(
                "model.json",
                text.replace(ContentHash.of(before).hex(), ContentHash.of(weights).hex())
                        .getBytes(StandardCharsets.UTF_8));
        Bundles.write(file, entries);
    }

    private long allocatedWhileRefused(String expected) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertEquals(expected, key());
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "../../evil.txt",
                "/tmp/evil-of-ocellus.txt",
                "..\\evil.txt",
                "C:\\evil.txt",
                "model.json/../../evil.txt"
            })
    void anEntryThatLeadsElsewhereIsRefusedAndNothingIsWritten(String entry) throws IOException {
        put(entry, new byte[] {1});
        assertEquals("model.foreign-entry", key());
        try (var left = Files.walk(home)) {
            assertEquals(List.of(file), left.filter(Files::isRegularFile).toList());
        }
        assertFalse(Files.exists(Path.of("/tmp/evil-of-ocellus.txt")));
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
        replaceWeights(new byte[300 << 20]);
        assertTrue(Files.size(file) < 1 << 20, "it is a small file");
        assertTrue(allocatedWhileRefused("model.damaged") < MODEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[100000,100000]",
                "[2147483647,2147483647,2147483647]",
                "[1073741824,4]",
                "[500000000]",
                "[-1,3]",
                "[1e9,1]"
            })
    void aTensorThatClaimsToBeHugeTakesNoMemory(String shape) {
        var header =
                "{\"head.weight\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[0,24]}}"
                        .formatted(shape)
                        .getBytes(StandardCharsets.UTF_8);
        replaceWeights(
                ByteBuffer.allocate(8 + header.length + 24)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(header.length)
                        .put(header)
                        .array());
        assertTrue(allocatedWhileRefused("model.damaged") < MODEST);
    }

    @Test
    void aHeaderThatClaimsToBeHugeTakesNoMemory() {
        replaceWeights(
                ByteBuffer.allocate(64)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(Long.MAX_VALUE)
                        .array());
        assertTrue(allocatedWhileRefused("model.damaged") < MODEST);
    }

    @Test
    void aPickleIsNotOpenedWhateverItIsCalled() throws IOException {
        // protocol 4: os.system("touch evil")
        var pickle =
                "\u0080\u0004\u008c\u0002os\u0094\u008c\u0006system\u0093\u008c\n"
                        + "touch evil\u0085R.";
        Files.write(file, pickle.getBytes(StandardCharsets.ISO_8859_1));
        var said = Failures.said(() -> files.read(file));
        assertTrue(said.contains("runs the program in it"), said);
        assertEquals("model.runs-code", key());
        assertFalse(Files.exists(Path.of("evil")));
    }

    @Test
    void aTorchScriptFileIsNotOpenedWhateverItIsCalled() throws IOException {
        Files.copy(OwnBackbone.FOLDER.resolve("backbone.pt"), home.resolve("model.pt"));
        assertEquals("model.runs-code", Failures.key(() -> files.read(home.resolve("model.pt"))));
        Files.delete(file);
        Files.move(home.resolve("model.pt"), file);
        assertEquals("model.runs-code", key());
    }

    @Test
    void aPickleInAZipIsNamedForWhatItIs() {
        Bundles.write(file, Map.of("archive/data.pkl", new byte[] {1}));
        assertEquals("model.runs-code", key());
        files.write(file, Bundles.some());
        put("weights.pkl", new byte[] {1});
        assertEquals("model.runs-code", key());
    }

    @Test
    void aFolderThatHoldsClassesIsNotOpened() throws IOException {
        var folder = new PictureFolder(home.resolve("model"));
        folder.write("serving.properties", "engine=PyTorch\n");
        folder.write("libs/classes/Evil.java", "class Evil { static { System.exit(1); } }");
        var said = Failures.said(() -> files.read(folder.root()));
        assertTrue(said.contains("may hold code that runs"), said);
        assertFalse(Files.exists(folder.root().resolve("libs/classes/Evil.class")));
    }

    @Test
    void anOnnxFileIsNoModelOfOcellus() throws IOException {
        Files.copy(OwnBackbone.FOLDER.resolve("backbone.onnx"), home.resolve("model.onnx"));
        assertEquals(
                "model.not-a-bundle", Failures.key(() -> files.read(home.resolve("model.onnx"))));
    }
}
