package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
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
import java.util.List;
import java.util.Map;

class ProjectSessionTest {

    private static final ClassId DOG = new ClassId("dog");

    private final PictureFolder pictures;
    private final ProjectStore store;
    private final ProjectOpener opener;

    ProjectSessionTest(@TempDir Path folder) throws IOException {
        pictures = new PictureFolder(Files.createDirectory(folder.resolve("pets")));
        pictures.add("cat", 12).add("dog", 12);
        store = new ProjectStore(folder.resolve("projects"), new AtomicFiles(FileOps.REAL));
        opener = new ProjectOpener(new DatasetScanner(new ImageDecoder()), store);
    }

    @AfterEach
    void leave() {
        opener.close();
    }

    private OpenProject open() {
        return opener.open(pictures.root(), _ -> {}, new Cancellation());
    }

    private static List<SampleId> ids(String... values) {
        return List.of(values).stream().map(SampleId::new).toList();
    }

    private static Map<SampleId, SplitRole> roles(OpenProject open) {
        return open.split().roles();
    }

    @Test
    void whatWasDoneIsThereWhenTheProjectIsOpenedAgain() {
        var session = new ProjectSession(open());
        var edited = session.make(new Edit.Relabel(ids("cat/1.png"), DOG));
        assertEquals(13, edited.scan().snapshot().counts().get(DOG));
        assertEquals(edited.scan().snapshot(), open().scan().snapshot());
        assertEquals(session.undo().scan().snapshot(), open().scan().snapshot());
        assertTrue(open().edits().history().canRedo());
        assertEquals(session.redo().scan().snapshot(), open().scan().snapshot());
    }

    @Test
    void theFilesOfThePersonAreNotTouched() throws IOException {
        var file = pictures.root().resolve("cat/1.png");
        var before = Files.readAllBytes(file);
        var time = Files.getLastModifiedTime(file);
        var session = new ProjectSession(open());
        session.make(new Edit.Relabel(ids("cat/1.png"), DOG));
        session.make(new Edit.Exclude(ids("cat/1.png")));
        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(file)));
        assertEquals(time, Files.getLastModifiedTime(file));
    }

    @Test
    void anEditMovesNobodyElseToAnotherSplitAndAnExcludedImageComesBackToItsOwn() {
        var opened = open();
        var before = roles(opened);
        var session = new ProjectSession(opened);
        var out = session.make(new Edit.Exclude(ids("cat/1.png", "dog/2.png")));
        assertEquals(22, roles(out).size());
        roles(out).forEach((id, role) -> assertEquals(before.get(id), role));
        assertEquals(before, roles(session.make(new Edit.Include(ids("cat/1.png", "dog/2.png")))));
    }

    @Test
    void aMoveHoldsAndUndoingItBringsTheImageBack() {
        var opened = open();
        var some = opened.split().training().getFirst().id();
        var session = new ProjectSession(opened);
        var moved = session.make(new Edit.Move(List.of(some), SplitRole.TEST));
        assertEquals(SplitRole.TEST, roles(moved).get(some));
        assertEquals(SplitRole.TEST, roles(open()).get(some));
        assertEquals(roles(opened), roles(session.undo()));
        assertEquals(roles(opened), roles(open()));
    }

    @Test
    void aRescanFindsNewFilesAndKeepsEditsAndPlaces() throws IOException {
        var opened = open();
        var session = new ProjectSession(opened);
        session.make(new Edit.Relabel(ids("cat/1.png"), DOG));
        pictures.add("bird", 8);
        Files.delete(pictures.root().resolve("cat/2.png"));
        var again = session.rescanned(opener.rescan(session.now(), _ -> {}, new Cancellation()));
        var snapshot = again.scan().snapshot();
        assertEquals(3, snapshot.classes().size());
        assertEquals(13, snapshot.counts().get(DOG));
        assertEquals(10, snapshot.counts().get(new ClassId("cat")));
        roles(opened)
                .forEach(
                        (id, role) ->
                                assertTrue(
                                        id.value().equals("cat/2.png")
                                                || roles(again).get(id) == role));
        assertEquals(snapshot.samples(), open().scan().snapshot().samples());
    }

    @Test
    void aDatasetWithoutEnoughOfAClassCanBeOpenedButNothingCanBeLearntFromIt() throws IOException {
        pictures.add("lynx", 1);
        var open = open();
        assertEquals(3, open.scan().snapshot().classes().size());
        assertTrue(Failures.said(open::trainable).contains("lynx"));
        var session = new ProjectSession(open);
        session.make(new Edit.Exclude(ids("lynx/1.png"))).trainable();
    }

    @Test
    void aDamagedLineOfTheJournalIsAmongTheProblems() throws IOException {
        new ProjectSession(open()).make(new Edit.Exclude(ids("cat/1.png")));
        var journal = open().project().folder().resolve("journal.jsonl");
        Files.writeString(journal, "#\n" + Files.readString(journal));
        var open = open();
        assertEquals(23, open.scan().snapshot().samples().size());
        assertTrue(open.scan().problems().getFirst().sentence().toString().contains("Line 1"));
    }

    @Test
    void aProjectForReadingRefusesEditsAndStaysAsItIs() {
        var first = open();
        try (var other = new ProjectOpener(new DatasetScanner(new ImageDecoder()), store)) {
            var reading = other.open(pictures.root(), _ -> {}, new Cancellation());
            assertTrue(reading.project().isReadOnly());
            var session = new ProjectSession(reading);
            var said = Failures.said(() -> session.make(new Edit.Exclude(ids("cat/1.png"))));
            assertTrue(said.contains("pets"), said);
            assertEquals(reading, session.now());
        }
        assertFalse(first.edits().history().canUndo());
    }

    @Test
    void aClassWithoutImagesIsShownButIsNoneOfTheSplit() {
        var session = new ProjectSession(open());
        var open = session.make(new Edit.CreateClass(new ClassId("owl"), "owl"));
        assertEquals(3, open.scan().snapshot().classes().size());
        assertEquals(2, open.trainable().classes().size());
        var first = open.scan().snapshot().samples().stream().map(ImageSample::id).findFirst();
        var filled =
                session.make(new Edit.Relabel(List.of(first.orElseThrow()), new ClassId("owl")));
        assertEquals(3, filled.split().classes().size());
    }
}
