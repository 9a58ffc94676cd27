package app.ocellus.ui.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Text;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectOpener;
import app.ocellus.workspace.project.ProjectStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class EditsViewModelTest {

    private final PictureFolder pictures;
    private final ProjectOpener opener;
    private final Later background = new Later();
    private final DatasetViewModel dataset;
    private final EditsViewModel edits;

    EditsViewModelTest(@TempDir Path folder) throws IOException {
        pictures = new PictureFolder(Files.createDirectory(folder.resolve("pets")));
        pictures.add("cat", 6).add("dog", 6);
        var store = new ProjectStore(folder.resolve("home"), new AtomicFiles(FileOps.REAL));
        opener = new ProjectOpener(new DatasetScanner(new ImageDecoder()), store);
        var opened = opener.open(pictures.root(), _ -> {}, new Cancellation());
        dataset =
                new DatasetViewModel(
                        new FakeOpener(opened),
                        new Jobs(new TaskRunner(background, Runnable::run)));
        edits = dataset.edits();
    }

    @BeforeEach
    void open() {
        dataset.open(Path.of("pets"));
        background.runAll();
    }

    @AfterEach
    void leave() {
        opener.close();
    }

    private OpenProject now() {
        return Objects.requireNonNull(dataset.projectProperty().get());
    }

    private List<ImageSample> cats(int count) {
        return now().scan().snapshot().samples().stream()
                .filter(sample -> sample.classId().value().equals("cat"))
                .limit(count)
                .toList();
    }

    private ClassLabel label(String name) {
        return now().scan().snapshot().classes().stream()
                .filter(label -> label.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long count(String name) {
        return now().scan().snapshot().counts().getOrDefault(label(name).id(), -1L);
    }

    @Test
    void anEditIsSeenWhenItIsOnTheDiskAndNotBefore() {
        edits.relabel(cats(2), label("dog"));
        assertEquals(6, count("dog"));
        assertFalse(edits.canUndoProperty().get());
        background.runAll();
        assertEquals(8, count("dog"));
        assertTrue(edits.canUndoProperty().get());
        assertEquals(Text.of("edit.relabelled", 2, "dog"), edits.noticeProperty().get());
    }

    @Test
    void editsThatAreMadeFasterThanTheDiskComeInTheirOrder() {
        edits.relabel(cats(1), "owl");
        edits.exclude(cats(2));
        edits.undo();
        background.runAll();
        assertEquals(1, count("owl"));
        assertEquals(0, now().scan().snapshot().excluded().size());
    }

    @Test
    void whatIsOfTheClassAlreadyNeedsNoEdit() {
        edits.relabel(cats(3), label("cat"));
        background.runAll();
        assertFalse(edits.canUndoProperty().get());
    }

    @Test
    void aNameThatIsWrittenOtherwiseMeansTheSameClass() {
        edits.relabel(cats(1), " DOG ");
        background.runAll();
        assertEquals(7, count("dog"));
        assertFalse(edits.create("Cat"));
        assertEquals("dataset.class-exists", key());
    }

    private String key() {
        return Objects.requireNonNull(edits.errorProperty().get()).key();
    }

    @Test
    void aClassNeedsAName() {
        assertFalse(edits.create(" "));
        assertEquals("dataset.class-name", key());
        assertFalse(edits.rename(label("cat"), "x".repeat(101)));
        assertTrue(edits.rename(label("cat"), "Cat"));
        background.runAll();
        assertNull(edits.errorProperty().get());
        assertEquals(6, count("Cat"));
    }

    @Test
    void aNewClassByTheFirstNameOfARenamedOneIsAnother() {
        edits.rename(label("cat"), "feline");
        background.runAll();
        edits.create("cat");
        background.runAll();
        assertEquals(0, count("cat"));
        assertEquals(6, count("feline"));
    }

    @Test
    void filtersAndOrderStayWhenSomethingIsEdited() {
        var samples = dataset.samples();
        samples.classFilterProperty().set(label("cat").id());
        samples.orderProperty().set(SampleOrder.CLASS);
        edits.move(cats(1), SplitRole.TEST);
        background.runAll();
        assertEquals(6, samples.shown().size());
        assertEquals(SplitRole.TEST, samples.roleOf(samples.shown().getFirst()));
    }

    @Test
    void theFilterOfAClassThatIsMergedAwayIsGone() {
        dataset.samples().classFilterProperty().set(label("cat").id());
        edits.merge(label("cat"), label("dog"));
        background.runAll();
        assertNull(dataset.samples().classFilterProperty().get());
        assertEquals(12, dataset.samples().shown().size());
    }

    @Test
    void aJournalThatCannotBeWrittenIsSaidAndNothingIsChanged() throws IOException {
        Files.createDirectory(journal());
        edits.exclude(cats(1));
        background.runAll();
        assertEquals("file.not-written", key());
        assertEquals(12, now().scan().snapshot().samples().size());
        edits.dismissError();
        assertNull(edits.errorProperty().get());
    }

    private Path journal() throws IOException {
        var home = Objects.requireNonNull(pictures.root().getParent()).resolve("home");
        try (var projects = Files.list(home)) {
            return projects.findFirst().orElseThrow().resolve("journal.jsonl");
        }
    }
}
