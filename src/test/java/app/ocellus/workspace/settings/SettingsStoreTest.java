package app.ocellus.workspace.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SettingsStoreTest {

    private final Path file;
    private final SettingsStore store;

    SettingsStoreTest(@TempDir Path folder) {
        file = folder.resolve("settings.json");
        store = new SettingsStore(file, new AtomicFiles(FileOps.REAL));
    }

    @Test
    void beforeAnybodyChoseTheDefaultsHold() {
        assertEquals(Settings.DEFAULT, store.load());
        assertFalse(Files.exists(file));
    }

    @Test
    void whatWasSavedIsLoaded() {
        var settings =
                Settings.DEFAULT
                        .withTheme("dark")
                        .withLanguage("zh-CN")
                        .withLimits(new StorageLimits(7, StorageLimits.NONE));
        store.save(settings);
        assertEquals(settings, store.load());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "not json",
                "null",
                "[]",
                "{\"format\":1}",
                "{\"format\":1,\"theme\":null,\"language\":\"en\",\"recent\":[]}",
                "{\"format\":1,\"theme\":\"dark\",\"language\":\"en\",\"limits\":{\"cacheBytes\":1}}",
                "{\"format\":2,\"theme\":\"dark\",\"language\":\"en\",\"recent\":[]}"
            })
    void aFileThatCannotBeReadMeansDefaultsAndIsKeptAside(String text) throws IOException {
        Files.writeString(file, text);
        assertEquals(Settings.DEFAULT, store.load());
        store.save(Settings.DEFAULT);
        assertEquals(text, Files.readString(file.resolveSibling("settings.json.unreadable")));
    }

    @Test
    void bytesThatAreNoTextAreKeptAsideToo() throws IOException {
        Files.write(file, new byte[] {(byte) 0xc3, 0x28});
        assertEquals(Settings.DEFAULT, store.load());
        store.save(Settings.DEFAULT);
        assertTrue(Files.exists(file.resolveSibling("settings.json.unreadable")));
    }

    @Test
    void settingsThatCannotBeReadJustNowAreNotReplaced() throws IOException {
        Files.createDirectory(file); // whatever reads it fails
        assertEquals(Settings.DEFAULT, store.load());
        assertEquals("file.not-read", Failures.key(() -> store.save(Settings.DEFAULT)));
        assertTrue(Files.isDirectory(file));
    }

    @Test
    void settingsOfAnEarlierVersionAreKeptAndTheDefaultLimitsHold() throws IOException {
        Files.writeString(
                file,
                "{\"format\":1,\"theme\":\"dark\",\"language\":\"en\",\"recent\":[\"/data/birds\"]}");
        assertEquals("dark", store.load().theme());
        assertEquals(StorageLimits.DEFAULT, store.load().storageLimits());
    }
}
