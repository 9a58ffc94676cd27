package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.Samples;
import app.ocellus.workspace.content.SampleContents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

class ProjectTest {

    private static final Path DATASET = Path.of("/data/birds");

    private final Path folder;
    private final ProjectStore store;

    ProjectTest(@TempDir Path folder) {
        this.folder = folder;
        store = new ProjectStore(folder, new AtomicFiles(FileOps.REAL));
    }

    private Path onlyProject() throws IOException {
        try (var projects = Files.list(folder)) {
            return projects.reduce((a, b) -> a.resolve("more than one")).orElseThrow();
        }
    }

    private static Map<SampleId, SplitRole> roles(Samples samples) {
        var split = new DatasetSplitter(SplitPlan.DEFAULT).split(samples.snapshot());
        var roles = new HashMap<SampleId, SplitRole>();
        for (var role : SplitRole.values()) {
            split.of(role).forEach(sample -> roles.put(sample.id(), role));
        }
        return roles;
    }

    private void save(Samples samples) {
        var project = store.of(DATASET);
        project.saveSplit(
                new DatasetSplitter(SplitPlan.DEFAULT)
                        .split(samples.snapshot(), project.earlierSplit())
                        .roles());
    }

    @Test
    void aDatasetHasOneProjectHoweverItsPathIsWritten() throws IOException {
        store.of(DATASET);
        store.of(Path.of("/data/cats/../birds/."));
        assertTrue(Files.readString(onlyProject().resolve("project.json")).contains("/data/birds"));
        store.of(Path.of("/data/cats"));
        assertMoreThanOne();
    }

    private void assertMoreThanOne() throws IOException {
        assertEquals("more than one", onlyProject().getFileName().toString());
    }

    @Test
    void aProjectOfANewerVersionIsRefusedInWords() throws IOException {
        store.of(DATASET);
        var description = onlyProject().resolve("project.json");
        Files.writeString(description, "{\"format\":3}");
        var said = Failures.said(() -> store.of(DATASET));
        assertTrue(said.contains(description + " was written by a newer version"), said);
        assertEquals("{\"format\":3}", Files.readString(description));
    }

    @Test
    void aDamagedDescriptionIsKeptAsideAndMadeAnew() throws IOException {
        store.of(DATASET);
        var description = onlyProject().resolve("project.json");
        Files.writeString(description, "{\"form");
        store.of(DATASET);
        assertTrue(Files.readString(description).contains("/data/birds"));
        assertEquals(
                "{\"form", Files.readString(description.resolveSibling("project.json.unreadable")));
    }

    @Test
    void everySampleIsFoundInItsPlaceAgain() {
        var samples = new Samples().add("\u732b", 30).add("it's \"a\" dog", 20);
        save(samples);
        assertEquals(roles(samples), store.of(DATASET).earlierSplit());
    }

    @Test
    void samplesOfSplitFoldersAreFoundInTheirPlacesToo() {
        var samples = new Samples();
        for (var role : new SplitRole[] {SplitRole.TRAINING, SplitRole.TEST}) {
            samples.add(role, "cat", 20).add(role, "dog", 20);
        }
        save(samples);
        assertEquals(roles(samples), store.of(DATASET).earlierSplit());
    }

    @Test
    void aFileThatWasAwayComesBackToItsPlace() {
        var samples = new Samples().add("cat", 40).add("dog", 40);
        save(samples);
        var before = store.of(DATASET).earlierSplit();
        var fewer = new Samples().add("cat", 40).add("dog", 40);
        for (int i = 0; i < 20; i++) {
            fewer.remove("cat/" + i + ".jpg");
        }
        save(fewer);
        save(samples.add("cat", 30));
        var now = store.of(DATASET).earlierSplit();
        before.forEach((id, role) -> assertEquals(role, now.get(id), id.value()));
        assertEquals(110, now.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"cat/1.jpg\":", "{\"cat/1.jpg\":\"examination\"}", "\u0000"})
    void aSplitThatCannotBeReadIsKeptAside(String text) throws IOException {
        var samples = new Samples().add("cat", 9).add("dog", 9);
        save(samples);
        var file = onlyProject().resolve("split.json");
        Files.writeString(file, text);
        assertEquals(Map.of(), store.of(DATASET).earlierSplit());
        assertEquals(text, Files.readString(file));
        save(samples);
        assertEquals(text, Files.readString(file.resolveSibling("split.json.unreadable")));
        assertEquals(roles(samples), store.of(DATASET).earlierSplit());
    }

    @Test
    void bytesThatAreNoTextAreKeptAsideToo() throws IOException {
        var samples = new Samples().add("cat", 9).add("dog", 9);
        save(samples);
        var file = onlyProject().resolve("split.json");
        Files.write(file, new byte[] {(byte) 0xc3, 0x28});
        save(samples);
        assertTrue(Files.exists(file.resolveSibling("split.json.unreadable")));
    }

    @Test
    void aSplitThatCannotBeReadJustNowIsNotDealtAfresh() throws IOException {
        var samples = new Samples().add("cat", 9).add("dog", 9);
        save(samples);
        var file = onlyProject().resolve("split.json");
        var away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(file, away);
        Files.createDirectory(file); // whatever reads it fails
        assertEquals("file.not-read", Failures.key(() -> store.of(DATASET).earlierSplit()));
        assertEquals("file.not-read", Failures.key(() -> save(samples)));
        Files.delete(file);
        Files.move(away, file);
        assertEquals(roles(samples), store.of(DATASET).earlierSplit());
    }

    @Test
    void aSecondDamagedFileDoesNotReplaceTheFirst() throws IOException {
        var samples = new Samples().add("cat", 9).add("dog", 9);
        save(samples);
        var file = onlyProject().resolve("split.json");
        for (var text : new String[] {"first", "second"}) {
            Files.writeString(file, text);
            save(samples);
        }
        assertEquals("first", Files.readString(file.resolveSibling("split.json.unreadable")));
        assertEquals("second", Files.readString(file.resolveSibling("split.json.2.unreadable")));
    }

    @Test
    void whatANewerVersionKeepsIsRefusedInWordsAndUntouched() throws IOException {
        var project = store.of(DATASET);
        var newer = "{\"format\":2,\"samples\":{},\"retrain\":true}";
        for (var name : new String[] {"contents.json", "choices.json"}) {
            Files.writeString(onlyProject().resolve(name), newer);
        }
        assertEquals("workspace.newer-project", Failures.key(project::contents));
        assertEquals("workspace.newer-project", Failures.key(project::choices));
        assertEquals(
                "workspace.newer-project",
                Failures.key(() -> project.saveContents(SampleContents.NONE)));
        assertEquals(
                "workspace.newer-project",
                Failures.key(() -> project.saveChoices(ProjectChoices.DEFAULT)));
        for (var name : new String[] {"contents.json", "choices.json"}) {
            assertEquals(newer, Files.readString(onlyProject().resolve(name)));
        }
    }

    @Test
    void anotherDatasetHasAnotherSplit() {
        save(new Samples().add("cat", 9).add("dog", 9));
        assertNotEquals(Map.of(), store.of(DATASET).earlierSplit());
        assertEquals(Map.of(), store.of(Path.of("/data/cats")).earlierSplit());
    }
}
