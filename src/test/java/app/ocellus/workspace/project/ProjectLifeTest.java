package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.workspace.kept.FolderLock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Projects are listed, renamed, taken away, fetched back, and belong to one window at a time. */
class ProjectLifeTest {

    @TempDir private Path home;
    private ProjectStore store;
    private PictureFolder pets;

    @BeforeEach
    void drawPets() {
        store = new ProjectStore(home.resolve("projects"), new AtomicFiles(FileOps.REAL));
        pets = new PictureFolder(home.resolve("pets")).add("cat", 9).add("dog", 9);
    }

    private ProjectOpener window() {
        return new ProjectOpener(new DatasetScanner(new ImageDecoder()), store);
    }

    private OpenProject open(ProjectOpener window) {
        return window.open(pets.root(), Progress.Listener.NONE, new Cancellation());
    }

    private static OpenProject reopen(ProjectOpener window, OpenProject project) {
        return window.reopen(project.project().id(), Progress.Listener.NONE, new Cancellation());
    }

    @Test
    void anOpenedFolderIsOnTheListUnderItsName() {
        open(window());
        var listed = store.list().getFirst();
        assertEquals("pets", listed.name());
        assertEquals(pets.root(), listed.dataset());
        assertEquals(0, listed.runs());
        assertTrue(listed.datasetThere());
    }

    @Test
    void theLastOpenedIsFirst() throws IOException {
        var first = store.of(home.resolve("a"));
        store.of(home.resolve("b"));
        var description = first.folder().resolve("project.json");
        var text = Files.readString(description);
        Files.writeString(
                description,
                text.replaceAll(
                        "\"opened\" : \"[^\"]*\"", "\"opened\" : \"2099-01-01T00:00:00Z\""));
        assertEquals(List.of("a", "b"), store.list().stream().map(ProjectSummary::name).toList());
    }

    @Test
    void aNewNameIsKept() {
        var project = open(window()).project();
        project.rename("  My pets ");
        assertEquals("My pets", project.name());
        assertEquals("My pets", store.list().getFirst().name());
        assertEquals(project.id(), store.of(pets.root()).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void aBlankNameIsRefusedInWords(String name) {
        var project = store.of(pets.root());
        assertEquals("workspace.project-name", Failures.key(() -> project.rename(name)));
        assertEquals("pets", project.name());
    }

    @Test
    void ofADamagedDescriptionThePreviousOneIsUsedAndItIsPutAsideByTheNext() throws IOException {
        var project = store.of(pets.root());
        project.rename("My pets");
        project.rename("All my pets");
        var file = project.folder().resolve("project.json");
        Files.writeString(file, "{\"form");
        assertEquals("My pets", store.of(pets.root()).name());
        assertEquals("{\"form", Files.readString(file));
        store.of(pets.root()).rename("Pets");
        assertEquals("Pets", store.of(pets.root()).name());
        assertEquals("{\"form", Files.readString(file.resolveSibling("project.json.unreadable")));
        assertEquals(1, store.list().size());
    }

    @Test
    void aProjectWhoseDatasetIsGoneSaysSo() throws IOException {
        var window = window();
        var project = open(window);
        Files.move(pets.root(), home.resolve("moved"));
        assertFalse(store.list().getFirst().datasetThere());
        var said = assertThrows(MissingDatasetException.class, () -> reopen(window, project));
        var sentence = said.sentence().toString();
        assertTrue(sentence.contains(pets.root().toString()), sentence);
        assertEquals(project.project().id(), said.project());
    }

    @Test
    void aRemovedProjectComesBackWithItsSplit() {
        var project = store.of(pets.root());
        project.rename("My pets");
        var trashed = store.remove(project.id());
        assertEquals("My pets", trashed.name());
        assertEquals(List.of(), store.list());
        assertTrue(Files.exists(pets.root().resolve("cat/1.png")));
        store.trash().restore(trashed);
        assertEquals("My pets", store.list().getFirst().name());
        assertEquals(project.id(), store.list().getFirst().id());
    }

    @Test
    void theTrashListsWhatWasRemovedUntilItIsDeletedForGood() throws IOException {
        var project = store.of(pets.root());
        var trashed = store.remove(project.id());
        assertEquals(List.of(trashed), store.trash().list());
        assertEquals(pets.root().toString(), trashed.dataset());
        Files.writeString(trashed.folder().resolve("project.json"), "{\"format\":99}");
        assertEquals(project.id(), store.trash().list().getFirst().name());
        store.trash().delete(trashed);
        assertEquals(List.of(), store.trash().list());
        assertEquals(0, store.trash().bytes());
        assertTrue(Files.exists(pets.root().resolve("cat/1.png")));
    }

    @Test
    void aProjectThatWasMadeAnewDoesNotStandInTheWayOfTheRemovedOne() {
        var trashed = store.remove(store.of(pets.root()).id());
        store.of(pets.root());
        store.trash().restore(trashed);
        assertEquals(2, store.list().size());
        store.remove(store.list().getFirst().id());
        store.remove(store.list().getFirst().id());
        assertEquals(List.of(), store.list());
    }

    @Test
    void aSecondWindowOpensAProjectForReadingOnly() throws IOException {
        var first = window();
        var project = open(first);
        var second = open(window());
        assertFalse(project.project().isReadOnly());
        assertTrue(second.project().isReadOnly());
        assertEquals("workspace.read-only", Failures.key(() -> second.project().rename("mine")));
        assertEquals(
                "workspace.read-only", Failures.key(() -> second.project().runs().trash().clear()));
        var split = project.project().folder().resolve("split.json");
        Files.delete(split);
        second.project().saveSplit(second.split().roles());
        assertFalse(Files.exists(split));
        assertEquals(
                "workspace.project-in-use",
                Failures.key(() -> store.remove(project.project().id())));
    }

    @Test
    void aWindowThatMayOnlyLookPutsNothingAside() throws IOException {
        var project = open(window()).project();
        var names = List.of("split.json", "contents.json", "choices.json", "project.json");
        for (var name : names) {
            Files.writeString(project.folder().resolve(name), "{\"torn");
        }
        var second = window().reopen(project.id(), Progress.Listener.NONE, new Cancellation());
        assertTrue(second.project().isReadOnly());
        second.project().choices();
        for (var name : names) {
            assertEquals("{\"torn", Files.readString(project.folder().resolve(name)));
        }
    }

    @Test
    void theSameWindowMayOpenItsProjectAgain() {
        var window = window();
        open(window);
        assertFalse(open(window).project().isReadOnly());
    }

    @Test
    void aProjectWhoseOpeningFailedIsLeftToOthers() throws IOException {
        var first = window();
        var journal = newerJournal(store.of(pets.root()));
        Failures.said(() -> open(first));
        Files.delete(journal);
        assertFalse(open(window()).project().isReadOnly());
    }

    /** A journal that this version cannot read. */
    private static Path newerJournal(Project project) throws IOException {
        return Files.writeString(
                project.folder().resolve("journal.jsonl"), "{\"n\":1,\"edit\":\"crop\"}\n");
    }

    @Test
    void aProjectThatCouldNotBeSettledIsLeftToOthers() throws IOException {
        var id = store.of(pets.root()).id();
        var first = window();
        var few = new PictureFolder(home.resolve("few")).add("cat", 1).add("dog", 1);
        var place = first.look(id, few.root(), Progress.Listener.NONE, new Cancellation());
        var journal = newerJournal(store.of(pets.root()));
        Failures.said(() -> first.settle(place));
        Files.delete(journal);
        assertFalse(open(window()).project().isReadOnly());
    }

    @Test
    void anOpenProjectStaysTheWindowsWhenOpeningItAgainFails() throws IOException {
        var first = window();
        var folder = open(first).project().folder();
        Files.writeString(folder.resolve("contents.json"), "{}");
        var stopped = new Cancellation();
        stopped.cancel();
        assertThrows(
                CancellationException.class,
                () -> first.open(pets.root(), Progress.Listener.NONE, stopped));
        assertTrue(open(window()).project().isReadOnly());
    }

    @Test
    void aProjectInWhichARunIsWorkedOnIsNotRemoved() throws IOException {
        var project = store.of(pets.root());
        try (var _ = workOnARun(project)) {
            assertEquals(
                    "workspace.project-in-use", Failures.key(() -> store.remove(project.id())));
        }
        store.remove(project.id());
        assertEquals(List.of(), store.list());
    }

    private static FolderLock workOnARun(Project project) throws IOException {
        var run = project.folder().resolve("runs/run-1");
        Files.createDirectories(run);
        return FolderLock.take(run).orElseThrow();
    }

    @Test
    void aProjectInWhichARunIsEndingStaysTheWindowsUntilItHasEnded() throws IOException {
        var first = window();
        var project = open(first).project();
        var scenes = new PictureFolder(home.resolve("scenes")).add("sea", 9).add("ice", 9);
        var shown = first.open(scenes.root(), Progress.Listener.NONE, new Cancellation());
        try (var _ = workOnARun(project)) {
            first.keepOnly(shown);
            assertTrue(open(window()).project().isReadOnly());
        }
        first.keepOnly(shown);
        assertFalse(open(window()).project().isReadOnly());
    }

    @Test
    void whoOpensAnotherProjectLeavesTheFirstToOthers() {
        var first = window();
        open(first);
        var scenes = new PictureFolder(home.resolve("scenes")).add("sea", 9).add("ice", 9);
        first.keepOnly(first.open(scenes.root(), Progress.Listener.NONE, new Cancellation()));
        assertFalse(open(window()).project().isReadOnly());
    }
}
