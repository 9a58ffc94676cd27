package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.ocellus.fixtures.PictureFolder;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

class PictureWalkTest {

    private final PictureFolder folder;
    private final PictureFolder elsewhere;
    private final List<ScanProblem> problems = new ArrayList<>();

    PictureWalkTest(@TempDir Path root, @TempDir Path outside) {
        folder = new PictureFolder(root);
        elsewhere = new PictureFolder(outside);
    }

    @BeforeEach
    void twoFolders() {
        folder.add("cat", 2).add("dog", 2);
    }

    private PictureWalk walk(String... starts) {
        return new PictureWalk(
                Stream.of(starts).map(folder.root()::resolve).toList(),
                problems::add,
                new Cancellation());
    }

    private List<String> found(String... starts) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () ->
                        walk(starts).stream()
                                .map(file -> folder.root().relativize(file).toString())
                                .map(file -> file.replace('\\', '/'))
                                .toList());
    }

    @Test
    void namesAreInOrderAndClutterIsLeftOut() {
        folder.add("b.png", "cat/.hidden/1.png", "__MACOSX/1.png", "cat/.2.png");
        folder.write("cat/notes.txt", "not a picture").write("cat/as text.jpg", "named like one");
        folder.write("cat/no extension", PictureFolder.png(99));
        assertEquals(
                List.of(
                        "b.png",
                        "cat/1.png",
                        "cat/2.png",
                        "cat/as text.jpg",
                        "cat/no extension",
                        "dog/1.png",
                        "dog/2.png"),
                found(""));
        assertEquals(found(""), found(""));
    }

    @Test
    void aFolderIsLookedIntoWhenTheWalkComesToIt() {
        var walk = walk("");
        assertEquals("1.png", walk.next().getFileName().toString());
        folder.add("dog/0.png");
        walk.next();
        assertEquals(folder.root().resolve("dog/0.png"), walk.next());
        walk.next();
        walk.next();
        assertFalse(walk.hasNext());
        assertThrows(NoSuchElementException.class, walk::next);
    }

    @Test
    void loopsEndAndEachFileIsThereOnce() {
        folder.link("cat/loop", "cat").emptyFolder("cat/a").emptyFolder("cat/b");
        folder.link("cat/a/to b", "cat/b").link("cat/b/to a", "cat/a").link("cat/self", "cat/self");
        folder.link("cat/all", "").link("cat/above", "..").link("cat/0.png", "dog/1.png");
        assertEquals(List.of("cat/1.png", "cat/2.png", "dog/1.png", "dog/2.png"), found(""));
    }

    @Test
    void linksOutOfTheFolderAreFollowedOnce() {
        elsewhere.add("owls/deep", 2).add("single.png");
        var owls = elsewhere.root().resolve("owls").toString();
        folder.link("cat/x", owls).link("dog/y", owls).link("dog/z", owls + "/deep");
        folder.link("cat/3.png", owls + "/deep/1.png");
        folder.link("cat/4.png", elsewhere.root().resolve("single.png").toString());
        folder.link("dog/4.png", elsewhere.root().resolve("single.png").toString());
        assertEquals(
                List.of(
                        "cat/1.png",
                        "cat/2.png",
                        "cat/3.png",
                        "cat/4.png",
                        "cat/x/deep/2.png",
                        "dog/1.png",
                        "dog/2.png"),
                found(""));
    }

    @Test
    void aLinkToWhatTheWalkDoesNotComeToByItselfCounts() {
        folder.add("cat/.kept/1.png").link("dog/kept", "cat/.kept");
        folder.link("dog/single.png", "cat/.kept/1.png");
        assertEquals(List.of("dog/1.png", "dog/2.png", "dog/kept/1.png"), found("dog"));
        assertEquals(5, found("").size());
    }

    @Test
    void overlappingStartsComeOnceWhicheverIsFirst() {
        var all = List.of("cat/1.png", "cat/2.png", "dog/1.png", "dog/2.png");
        for (var starts :
                List.of(
                        new String[] {"", "cat", "dog/1.png"},
                        new String[] {"cat", "dog/1.png", ""},
                        new String[] {"", "", "cat/../cat"})) {
            var found = new ArrayList<>(walk(starts).stream().map(WalkedPlaces::real).toList());
            found.sort(null);
            assertEquals(
                    all.stream().map(folder.root()::resolve).map(WalkedPlaces::real).toList(),
                    found);
        }
    }

    @Test
    void filesAreTakenAsTheyAreNamed() {
        folder.write("notes.txt", "no picture");
        assertEquals(List.of("notes.txt", "gone.png"), found("notes.txt", "gone.png", "notes.txt"));
    }

    @Test
    void aFolderThatMayNotBeLookedIntoIsNamedAndTheRestGoesOn() throws IOException {
        var closed = folder.root().resolve("cat");
        assumeFalse(System.getProperty("user.name").equals("root"), "root may do everything");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assertEquals(List.of("dog/1.png", "dog/2.png"), found(""));
            assertEquals(List.of(closed), problems.stream().map(ScanProblem::place).toList());
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aCancelledWalkEnds() {
        var cancellation = new Cancellation();
        var walk = new PictureWalk(List.of(folder.root()), problems::add, cancellation);
        assertTrue(walk.hasNext());
        walk.next();
        cancellation.cancel();
        assertThrows(CancellationException.class, walk::hasNext);
    }
}
