package app.ocellus.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
    void whatIsShippedIsFound() {
        var directories = of(Map.of(), "Linux");
        assertTrue(Files.isDirectory(directories.backbones()));
        assertTrue(Files.isRegularFile(directories.everydayModel()));
    }
}
