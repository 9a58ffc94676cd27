package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.ocellus.fixtures.PictureFolder;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class LinksTest {

    private final PictureFolder folder;
    private final PictureFolder elsewhere;

    LinksTest(@TempDir Path root, @TempDir Path outside) {
        folder = new PictureFolder(root);
        elsewhere = new PictureFolder(outside);
    }

    @BeforeEach
    void twoClasses() {
        folder.add("cat", 2).add("dog", 2);
    }

    private Map<String, Long> counts() {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Scans.counts(Scans.of(folder)));
    }

    @Test
    void aLoopEndsAndEachFileIsThereOnce() {
        folder.link("cat/loop", "cat").emptyFolder("cat/a").emptyFolder("cat/b");
        folder.link("cat/a/to b", "cat/b").link("cat/b/to a", "cat/a");
        assertEquals(Map.of("cat", 2L, "dog", 2L), counts());
    }

    @Test
    void aLinkToTheRootDoesNotBringTheOtherClassesIn() {
        folder.link("cat/all", "").link("cat/above", "..");
        assertEquals(Map.of("cat", 2L, "dog", 2L), counts());
    }

    @Test
    void aLinkToAnotherClassTakesNothingFromIt() {
        folder.link("cat/friends", "dog").link("cat/3.png", "dog/1.png");
        assertEquals(Map.of("cat", 2L, "dog", 2L), counts());
    }

    @Test
    void aLinkIntoAFolderOfAnotherClassTakesNothingFromIt() {
        folder.add("dog/puppies", 2).link("cat/small", "dog/puppies");
        assertEquals(Map.of("cat", 2L, "dog", 4L), counts());
    }

    @Test
    void aLinkAndItsTargetInOneClassAreOneImage() {
        folder.link("cat/0.png", "cat/1.png").link("cat/00.png", "cat/1.png");
        assertEquals(List.of("cat/1.png", "cat/2.png"), Scans.ids(Scans.of(folder)).subList(0, 2));
        assertEquals(2, counts().get("cat"));
    }

    @Test
    void linksOutOfTheDatasetAreFollowed() {
        elsewhere.add("owls", 3).add("single.png");
        folder.link("owl", elsewhere.root().resolve("owls").toString());
        folder.link("cat/3.png", elsewhere.root().resolve("single.png").toString());
        assertEquals(Map.of("cat", 3L, "dog", 2L, "owl", 3L), counts());
    }

    @Test
    void aFolderThatTwoLinksLeadToIsGoneThroughOnce() {
        elsewhere.add("more/deep", 3);
        var more = elsewhere.root().resolve("more").toString();
        folder.link("cat/x", more).link("cat/y", more).link("dog/z", more);
        assertEquals(Map.of("cat", 5L, "dog", 2L), counts());
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() {
        folder.link("cat/gone.png", "cat/not there.png").link("cat/gone.txt", "nowhere");
        var scan = Scans.of(folder);
        assertEquals(List.of("image.missing"), Scans.keys(scan));
        assertEquals(Map.of("cat", 2L, "dog", 2L), Scans.counts(scan));
    }

    @Test
    void picturesBelowOverlappingFoldersComeOnce() {
        folder.add("cat/kittens", 2);
        var root = folder.root();
        var below =
                PictureFiles.below(
                        List.of(root, root.resolve("cat"), root.resolve("dog/1.png")),
                        new Cancellation());
        assertEquals(
                List.of(
                        "cat/1.png",
                        "cat/2.png",
                        "cat/kittens/1.png",
                        "cat/kittens/2.png",
                        "dog/1.png",
                        "dog/2.png"),
                below.stream().map(file -> root.relativize(file).toString()).toList());
    }
}
