package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.SplitRole;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.workspace.content.SamplePaths;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Samples are who they were, wherever their files lie now. */
class SampleFollowerTest {

    @TempDir private Path home;
    private PictureFolder data;
    private ProjectOpener opener;

    @BeforeEach
    void openADatasetAndLearnItsContents() throws InterruptedException {
        data = new PictureFolder(home.resolve("pets"));
        data.add("cat", 20).add("dog", 20);
        opener = opener(home.resolve("projects"));
        learn(open());
    }

    private static ProjectOpener opener(Path projects) {
        return new ProjectOpener(
                new DatasetScanner(new ImageDecoder()),
                new ProjectStore(projects, new AtomicFiles(FileOps.REAL)));
    }

    private OpenProject open() {
        return opener.open(data.root(), Progress.Listener.NONE, new Cancellation());
    }

    private static int learn(OpenProject project) throws InterruptedException {
        return new ContentLearner(Duration.ZERO, ContentLearner.Hashes.READ)
                .learn(project, new Cancellation());
    }

    private void move(String from, String to) throws IOException {
        var target = data.root().resolve(to);
        Files.createDirectories(target.getParent());
        Files.move(data.root().resolve(from), target);
    }

    /** The id of the sample in each file, by its path. */
    private static Map<String, String> ids(OpenProject open) {
        var ids = new HashMap<String, String>();
        var root = open.scan().snapshot().root();
        for (var sample : open.scan().snapshot().samples()) {
            ids.put(SamplePaths.of(root, sample.file()), sample.id().value());
        }
        return ids;
    }

    private static Map<String, SplitRole> roles(OpenProject open) {
        var roles = new HashMap<String, SplitRole>();
        for (var role : SplitRole.values()) {
            open.split().of(role).forEach(sample -> roles.put(sample.id().value(), role));
        }
        return roles;
    }

    @Test
    void aRenamedAndAMovedFileKeepIdentityAndSplit() throws IOException {
        var before = roles(open());
        move("cat/1.png", "cat/tabby.png");
        move("cat/2.png", "dog/deep.png");
        var now = open();
        assertEquals("cat/1.png", ids(now).get("cat/tabby.png"));
        assertEquals("cat/2.png", ids(now).get("dog/deep.png"));
        assertEquals(before, roles(now));
    }

    @Test
    void whoHasMovedOnceIsKnownAtItsNewPlaceAndMovesOn() throws IOException {
        move("cat/1.png", "cat/tabby.png");
        open();
        Files.write(data.root().resolve("cat/tabby.png"), PictureFolder.png(777));
        assertEquals("cat/1.png", ids(open()).get("cat/tabby.png"));
    }

    @Test
    void aNewFileAtTheOldPathOfAMovedOneIsSomebodyElse() throws IOException {
        move("cat/1.png", "cat/tabby.png");
        open();
        data.add("cat/1.png");
        var now = ids(open());
        assertEquals("cat/1.png", now.get("cat/tabby.png"));
        assertEquals("cat/1.png#2", now.get("cat/1.png"));
        assertEquals(now, ids(open()));
    }

    @Test
    void twoFilesThatChangePlacesAreFollowedWhereTheirSizesDiffer() throws IOException {
        data.write("cat/long.png", padded(PictureFolder.png(500), 9));
        var before = open();
        learnQuietly(before);
        move("cat/long.png", "cat/other.png");
        move("cat/1.png", "cat/long.png");
        move("cat/other.png", "cat/1.png");
        var now = open();
        assertEquals("cat/long.png", ids(now).get("cat/1.png"));
        assertEquals("cat/1.png", ids(now).get("cat/long.png"));
        assertEquals(roles(before), roles(now));
    }

    private static void learnQuietly(OpenProject open) {
        try {
            learn(open);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] padded(byte[] content, int more) {
        return java.util.Arrays.copyOf(content, content.length + more);
    }

    @Test
    void filesOfOneSizeThatMovedUpAreFollowedByTheirTimes() throws IOException {
        for (int i = 1; i <= 20; i++) {
            var file = data.root().resolve("dog/" + i + ".png");
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L + i * 60_000L));
        }
        learnQuietly(open());
        var before = open();
        for (int i = 20; i >= 1; i--) {
            move("dog/" + i + ".png", "dog/" + (i + 1) + ".png");
        }
        var now = open();
        assertEquals("dog/7.png", ids(now).get("dog/8.png"));
        assertEquals(roles(before), roles(now));
    }

    @Test
    void aCopyIsANewSampleAndTheOriginalStaysWhoItWas() throws IOException {
        Files.copy(data.root().resolve("cat/1.png"), data.root().resolve("cat/0 copy.png"));
        var now = ids(open());
        assertEquals("cat/1.png", now.get("cat/1.png"));
        assertEquals("cat/0 copy.png", now.get("cat/0 copy.png"));
    }

    @Test
    void aChangedFileAtItsPlaceIsStillTheSameSample() throws IOException {
        Files.write(data.root().resolve("cat/1.png"), padded(PictureFolder.png(900), 50));
        assertEquals("cat/1.png", ids(open()).get("cat/1.png"));
    }

    @Test
    void everyIdIsGivenOnceWhateverIsMovedAbout() throws IOException {
        move("cat/1.png", "cat/2b.png");
        move("cat/2.png", "cat/1.png");
        data.add("cat/2.png", "cat/3b.png");
        var ids = ids(open());
        assertEquals(ids.size(), new HashSet<>(ids.values()).size());
    }

    @Test
    void onlyWhatIsNewOrChangedIsReadAgain() throws InterruptedException {
        assertEquals(0, learn(open()));
        data.add("cat/new.png");
        assertEquals(1, learn(open()));
    }

    @Test
    void cancelledLearningKeepsWhatItKnew() throws InterruptedException {
        var cancelled = new Cancellation();
        cancelled.cancel();
        var open = open();
        assertEquals(
                0,
                new ContentLearner(Duration.ofDays(1), ContentLearner.Hashes.READ)
                        .learn(open, cancelled));
        assertEquals(40, open.project().contents().ids().size());
    }

    @Test
    void damagedContentsArePutAsideAndLearntAnew() throws IOException, InterruptedException {
        var open = open();
        var file = open.project().folder().resolve("contents.json");
        Files.writeString(file, "{\"format\":1,\"samples\":{\"a\":");
        var roles = roles(open);
        var now = open();
        assertEquals(roles, roles(now));
        assertEquals(40, learn(now));
    }

    @Test
    void aMovedDatasetIsLocatedAndNothingIsLost() throws IOException {
        var before = open();
        var moved = home.resolve("elsewhere/animals");
        Files.createDirectories(moved.getParent());
        Files.move(data.root(), moved);
        Files.move(moved.resolve("cat/3.png"), moved.resolve("dog/stray.png"));
        Files.delete(moved.resolve("cat/4.png"));
        var id = before.project().id();
        var location = opener.look(id, moved, Progress.Listener.NONE, new Cancellation());
        assertEquals(40, location.remembered());
        assertEquals(38, location.byPath());
        assertEquals(1, location.byContent());
        assertEquals(1, location.missing());
        var now = opener.settle(location);
        var expected = roles(before);
        expected.remove("cat/4.png");
        assertEquals(expected, roles(now));
        assertEquals(id, now.project().id());
        assertEquals("pets", now.name());
        var again = opener.open(moved, Progress.Listener.NONE, new Cancellation());
        assertEquals(id, again.project().id());
        assertEquals(expected, roles(again));
    }

    @Test
    void aFolderOfOtherPicturesIsDoubtful() {
        var id = open().project().id();
        var other = new PictureFolder(home.resolve("other"));
        for (int i = 0; i < 18; i++) {
            other.write((i % 2 == 0 ? "sea/" : "ice/") + i + ".png", PictureFolder.png(4000 + i));
        }
        other.write("cat/1.png", PictureFolder.png(5000));
        var location = opener.look(id, other.root(), Progress.Listener.NONE, new Cancellation());
        assertEquals(39, location.missing());
        assertEquals(true, location.isDoubtful());
        assertEquals(data.root(), open().project().dataset());
    }
}
