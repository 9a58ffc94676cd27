package app.ocellus.workspace.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

class CacheFolderTest {

    private final PictureFolder files;
    private final CacheFolder cache;

    CacheFolderTest(@TempDir Path root) {
        files = new PictureFolder(root);
        cache = new CacheFolder(root.resolve("cache"));
    }

    @Test
    void itsSizeIsThatOfItsFiles() {
        files.write("cache/a", new byte[100]).write("cache/b/c", new byte[23]).write("other", "x");
        assertEquals(123, cache.bytes());
    }

    @Test
    void clearingLeavesTheFolderAndNothingInIt() {
        files.write("cache/a", "1").write("cache/b/c/d", "2");
        cache.clear();
        assertTrue(Files.isDirectory(files.root().resolve("cache")));
        assertEquals(0, cache.bytes());
    }

    @Test
    void clearingDoesNotFollowLinks() {
        files.write("precious/photo.jpg", "3").emptyFolder("cache").link("cache/link", "precious");
        cache.clear();
        assertTrue(Files.exists(files.root().resolve("precious/photo.jpg")));
        assertTrue(Files.notExists(files.root().resolve("cache/link")));
    }

    @Test
    void onlyWhatAKilledProgramLeftUnfinishedIsDeleted() throws IOException {
        files.write("cache/a/.ocellus-1.tmp", "old")
                .write("cache/a/.ocellus-2.tmp", "in the making")
                .write("cache/a/whole.segment", "whole");
        var root = files.root().resolve("cache/a");
        var now = Instant.now();
        for (var old : List.of(".ocellus-1.tmp", "whole.segment")) {
            Files.setLastModifiedTime(root.resolve(old), FileTime.from(now.minusSeconds(99)));
        }
        cache.removeUnfinished(now.minusSeconds(9));
        try (var left = Files.list(root)) {
            assertEquals(
                    List.of(".ocellus-2.tmp", "whole.segment"),
                    left.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aCacheThatIsNotThereIsEmpty() {
        cache.clear();
        assertEquals(0, cache.bytes());
    }
}
