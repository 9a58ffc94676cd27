package app.ocellus.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ocellus.message.Sentence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class AppDirectoriesTest {

    private final Path home = Path.of(System.getProperty("user.home", "."));

    private static AppDirectories of(Map<String, String> environment, String system) {
        return AppDirectories.of(environment::get, system);
    }

    @Test
    void linuxKeepsThingsWhereXdgSays() {
        assertEquals(home.resolve(".local/share/ocellus"), of(Map.of(), "Linux").data());
        assertEquals(home.resolve(".cache/ocellus"), of(Map.of(), "Linux").cache());
        var own = of(Map.of("XDG_DATA_HOME", "/d", "XDG_CACHE_HOME", "/c"), "Linux");
        assertEquals(Path.of("/d/ocellus"), own.data());
        assertEquals(Path.of("/c/ocellus"), own.cache());
        assertEquals(
                home.resolve(".cache/ocellus"), of(Map.of("XDG_CACHE_HOME", " "), "Linux").cache());
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() {
        assertEquals(
                home.resolve("Library/Application Support/Ocellus"),
                of(Map.of(), "Mac OS X").data());
        assertEquals(home.resolve("Library/Caches/Ocellus"), of(Map.of(), "Mac OS X").cache());
        assertEquals(
                Path.of("/local/Ocellus/cache"),
                of(Map.of("LOCALAPPDATA", "/local"), "Windows 11").cache());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Mac OS X", "Windows 11"})
    void oneFolderOfOnesOwnHoldsEverything(String system) {
        var directories = of(Map.of("OCELLUS_HOME", "/own"), system);
        assertEquals(Path.of("/own/data"), directories.data());
        assertEquals(Path.of("/own/cache"), directories.cache());
    }

    @Test
    void whereThingsCanBeKeptThereIsNothingToSay(@TempDir Path folder) {
        assertEquals(Optional.empty(), keptIn(folder).obstacle());
        assertEquals(Optional.empty(), keptIn(folder.resolve("not/there/yet")).obstacle());
        assertFalse(Files.exists(folder.resolve("not")));
    }

    @Test
    void aFileInTheWayOfTheFolderIsNamed(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        var data = file.resolve("data");
        assertEquals(
                Sentence.of(
                        "workspace.nothing-kept",
                        data,
                        Sentence.of("file.reason.in-the-way", file)),
                keptIn(data).obstacle().orElseThrow());
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsNamed(@TempDir Path folder) {
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder));
        assertEquals(
                Sentence.of(
                        "workspace.nothing-kept",
                        folder.resolve("data"),
                        Sentence.of("file.reason.no-permission", folder)),
                keptIn(folder.resolve("data")).obstacle().orElseThrow());
        assertTrue(folder.toFile().setWritable(true));
    }

    private static AppDirectories keptIn(Path data) {
        return new AppDirectories(data, data, Path.of("assets"));
    }

    @Test
    void whatIsShippedIsFound() {
        var directories = of(Map.of(), "Linux");
        assertTrue(Files.isDirectory(directories.backbones()));
        assertTrue(Files.isRegularFile(directories.everydayModel()));
    }
}
