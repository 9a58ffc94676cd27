package app.ocellus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.training.Tensor;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

class UnusableModelsTest {

    private final ModelFiles files = new ModelFiles(new AtomicFiles(FileOps.REAL));
    private final Path file;

    UnusableModelsTest(@TempDir Path folder) {
        file = folder.resolve("birds.ocellus");
    }

    @BeforeEach
    void aWholeModel() {
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

    private void replaceInDescription(String text, String replacement) {
        var before =
                new String(
                        Bundles.entries(file).getOrDefault("model.json", new byte[0]),
                        StandardCharsets.UTF_8);
        assertTrue(before.contains(text), before);
        put("model.json", before.replace(text, replacement).getBytes(StandardCharsets.UTF_8));
    }

    /** Other weights with the checksum that belongs to them. */
    private void replaceWeights(byte[] weights) {
        var before = Bundles.entries(file).getOrDefault("weights.safetensors", new byte[0]);
        put("weights.safetensors", weights);
        replaceInDescription(ContentHash.of(before).hex(), ContentHash.of(weights).hex());
    }

    @Test
    void howeverMuchIsCutOffItIsNoticed() throws IOException {
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            var expected =
                    length <= 40
                            ? Set.of("model.not-a-bundle", "model.damaged")
                            : Set.of("model.damaged");
            assertTrue(expected.contains(key()), length + " of " + whole.length + ": " + key());
        }
    }

    @Test
    void whereverAByteOfTheContentIsChangedItIsNoticedOrDoesNotMatter() throws IOException {
        var whole = Files.readAllBytes(file);
        var weights = files.read(file).head().weights();
        for (int at = 0; at < whole.length; at++) {
            var changed = whole.clone();
            changed[at] ^= 0x55;
            Files.write(file, changed);
            try {
                var read = files.read(file);
                assertTrue(Arrays.equals(weights, read.head().weights()), "byte " + at);
                assertEquals(Bundles.some().classes(), read.classes(), "byte " + at);
                assertEquals(Bundles.some().trainedOn(), read.trainedOn(), "byte " + at);
            } catch (app.ocellus.message.UserException e) {
                assertTrue(e.sentence().key().startsWith("model."), "byte " + at);
            }
        }
    }

    @Test
    void otherWeightsThanThoseThatWereWrittenAreDamage() {
        var weights =
                Bundles.entries(file).getOrDefault("weights.safetensors", new byte[0]).clone();
        weights[weights.length - 1] ^= 1;
        put("weights.safetensors", weights);
        assertEquals("model.damaged", key());
    }

    @Test
    void aNewerVersionIsRefusedInWords() {
        replaceInDescription("\"format\" : 1", "\"format\" : 2");
        var said = Failures.said(() -> files.read(file));
        assertEquals(
                file + " was made by a newer version of Ocellus. Update Ocellus to open it.", said);
    }

    @Test
    void whatANewerVersionAddsIsNotCalledForeign() {
        replaceInDescription("\"format\" : 1", "\"format\" : 2");
        put("backbone.safetensors", new byte[10]);
        assertEquals("model.newer", key());
    }

    @Test
    void aForeignEntryIsNamedAndNotRead() {
        put("../../.bashrc", new byte[] {1});
        var said = Failures.said(() -> files.read(file));
        assertTrue(said.contains("\"../../.bashrc\""), said);
        assertEquals("model.foreign-entry", key());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"format\" : 1`, `\"format\" : 0`",
                "`\"format\" : 1`, `\"format\" : null`",
                "`\"format\" : 1`, `\"form\" : 1`",
                "`\"name\" : \"Birds`, `\"nome\" : \"Birds`",
                "`\"id\" : \"lite0\"`, `\"id\" : null`",
                "`\"backbone\"`, `\"backbones\"`",
                "`\"classes\"`, `\"class\"`",
                "`\"name\" : \"wren\"`, `\"name\" : null`",
                "`\"id\" : \"wren\"`, `\"id\" : \"owl\"`",
                "`\"preprocessing\"`, `\"pre\"`",
                "`\"size\" : 224`, `\"size\" : 0`",
                "`\"size\" : 224`, `\"size\" : 100000`",
                "`\"fit\" : \"pad\"`, `\"fit\" : \"squeeze\"`",
                "`\"temperature\" : 1.25`, `\"temperature\" : 0`",
                "`\"temperature\" : 1.25`, `\"temperature\" : \"NaN\"`",
                "`\"temperature\" : 1.25`, `\"warmth\" : 1`",
                "`\"threshold\" : 0.6`, `\"threshold\" : 1.5`",
                "`\"sha256\"`, `\"sha1\"`",
                "`{`, `[`"
            })
    void aDescriptionThatMakesNoSenseIsDamage(String text, String replacement) {
        replaceInDescription(text, replacement);
        assertEquals("model.damaged", key());
    }

    @Test
    void weightsForAnotherNumberOfClassesAreDamage() {
        replaceWeights(
                Safetensors.write(
                        Map.of(
                                "head.weight",
                                new Tensor(new int[] {3, 1}, new float[3]),
                                "head.bias",
                                new Tensor(new int[] {3}, new float[3]))));
        assertEquals("model.damaged", key());
    }

    @Test
    void weightsWithoutAHeadAreDamage() {
        replaceWeights(Safetensors.write(Map.of()));
        assertEquals("model.damaged", key());
    }

    @Test
    void aWeightThatIsNoNumberIsDamage() {
        replaceWeights(
                Safetensors.write(
                        Map.of(
                                "head.weight",
                                new Tensor(new int[] {2, 1}, new float[] {1, Float.NaN}),
                                "head.bias",
                                new Tensor(new int[] {2}, new float[2]))));
        assertEquals("model.damaged", key());
    }

    @Test
    void anEntryThatUnpacksToFarTooMuchIsRefused() {
        put("model.json", new byte[(8 << 20) + 1]);
        assertEquals("model.damaged", key());
    }

    @Test
    void whatIsNoModelIsSaid() throws IOException {
        Files.writeString(file, "not a zip");
        assertEquals("model.not-a-bundle", key());
        Files.delete(file);
        assertEquals("model.missing", key());
        Files.createDirectory(file);
        assertEquals("model.folder", key());
    }

    @Test
    void aZipOfSomethingElseIsNoModel() {
        Bundles.write(file, Map.of("photo.jpg", new byte[9]));
        assertEquals("model.foreign-entry", key());
        Bundles.write(file, Map.of());
        assertEquals("model.not-a-bundle", key());
    }

    @Test
    void aModelThatMayNotBeReadIsNoDamagedModel() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "whoever runs this test may read everything");
        assertEquals("model.no-permission", key());
    }
}
