package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Pictures from elsewhere that become samples of a dataset. */
class OwnPicturesTest {

    private static final ClassId DOG = new ClassId("dog");
    private static final ClassId CAT = new ClassId("cat");

    private final PictureFolder pets;
    private final Path elsewhere;
    private final ProjectOpener opener;

    OwnPicturesTest(@TempDir Path folder) throws IOException {
        pets = new PictureFolder(Files.createDirectory(folder.resolve("pets")));
        pets.add("cat", 12).add("dog", 12);
        elsewhere = Files.createDirectory(folder.resolve("else where"));
        var store = new ProjectStore(folder.resolve("projects"), new AtomicFiles(FileOps.REAL));
        opener = new ProjectOpener(new DatasetScanner(new ImageDecoder()), store);
    }

    @AfterEach
    void leave() {
        opener.close();
    }

    private OpenProject open() {
        return opener.open(pets.root(), _ -> {}, new Cancellation());
    }

    private Path photograph(String name, int number) {
        try {
            return Files.write(elsewhere.resolve(name), PictureFolder.png(number));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long dogs(OpenProject open) {
        return open.scan().snapshot().counts().getOrDefault(DOG, 0L);
    }

    @Test
    void anAddedPictureIsInTheDatasetAfterARestartThoughItsFileIsGone() throws IOException {
        var file = photograph("Rex, 3.5.png", 77);
        var content = Files.readAllBytes(file);
        var added = new ProjectSession(open()).add(List.of(file), DOG);
        assertEquals(13, dogs(added));
        Files.delete(file);
        var again = open();
        assertEquals(added.scan().snapshot(), again.scan().snapshot());
        var sample = again.project().pictures().all().getFirst();
        assertArrayEquals(content, Files.readAllBytes(sample.file()));
        assertTrue(sample.file().getFileName().toString().startsWith("Rex-3-5~"), sample::toString);
        assertEquals(4, sample.facts().width());
    }

    @Test
    void undoTakesItOutAndRedoBringsItBackWithItsCopy() throws IOException {
        var file = photograph("rex.png", 77);
        var before = open();
        var session = new ProjectSession(before);
        session.add(List.of(file), DOG);
        Files.delete(file);
        assertEquals(
                before.scan().snapshot().samples(), session.undo().scan().snapshot().samples());
        assertEquals(12, dogs(open()));
        assertEquals(13, dogs(session.redo()));
    }

    @Test
    void itIsLearntFromAndNobodyElseChangesPlaces() {
        var before = open();
        var session = new ProjectSession(before);
        var roles = session.add(List.of(photograph("rex.png", 77)), DOG).split().roles();
        before.split().roles().forEach((id, role) -> assertEquals(role, roles.get(id)));
        var id = session.now().edits().own().getFirst().id();
        assertEquals(SplitRole.TRAINING, roles.get(id));
        var moved = session.make(new Edit.Move(List.of(id), SplitRole.TEST));
        assertEquals(SplitRole.TEST, moved.split().roles().get(id));
    }

    @Test
    void theSamePictureTwiceIsOneSampleOfTheLastClass() {
        var session = new ProjectSession(open());
        session.add(List.of(photograph("rex.png", 77)), DOG);
        var now = session.add(List.of(photograph("tom.png", 77)), CAT);
        assertEquals(12, dogs(now));
        assertEquals(25, now.scan().snapshot().samples().size());
        assertEquals(1, now.edits().own().size());
    }

    @Test
    void aFileIsKnownByItsPlaceInTheDatasetOrByItsContent() {
        var session = new ProjectSession(open());
        var file = photograph("rex.png", 77);
        var inside = pets.root().resolve("cat/1.png");
        assertEquals(
                Optional.of("cat/1.png"),
                session.now().imageOf(inside).map(image -> image.id().value()));
        assertEquals(Optional.empty(), session.now().imageOf(file));
        var now = session.add(List.of(file), DOG);
        var copied = photograph("the same.png", 77);
        assertEquals(Optional.of(DOG), now.imageOf(copied).map(ImageSample::classId));
        assertEquals(Optional.empty(), session.undo().imageOf(file));
    }

    @Test
    void whatIsNoPictureIsRefusedInWordsAndNothingChanges() throws IOException {
        var session = new ProjectSession(open());
        var text = Files.writeString(elsewhere.resolve("notes.png"), "no picture");
        var good = photograph("rex.png", 77);
        var said = Failures.said(() -> session.add(List.of(good, text), DOG));
        assertTrue(said.contains("notes.png"), said);
        assertEquals(12, dogs(session.now()));
        assertEquals(12, dogs(open()));
    }

    @Test
    void aRescanKeepsItAndAFileOfEqualContentIsAnotherSample() throws Exception {
        var session = new ProjectSession(open());
        var file = photograph("rex.png", 77);
        var added = session.add(List.of(file), DOG);
        new ContentLearner(Duration.ZERO, ContentLearner.Hashes.READ)
                .learn(added, new Cancellation());
        Files.copy(file, pets.root().resolve("dog/rex.png"));
        var scan = opener.rescan(session.now(), _ -> {}, new Cancellation());
        var now = session.rescanned(scan);
        assertEquals(14, dogs(now));
    }
}
