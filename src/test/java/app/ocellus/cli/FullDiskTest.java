package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ocellus.Composition;
import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.fixtures.SmallDisk;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectOpener;
import app.ocellus.workspace.project.ProjectSession;
import app.ocellus.workspace.settings.Settings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The main job on a disk that is full: each step says so, and nothing that was there is lost. */
class FullDiskTest {

    private final Path folder;
    private final Path data;
    private SmallDisk disk;

    FullDiskTest(@TempDir Path folder) {
        this.folder = folder;
        this.data = TrainedSample.small(folder.resolve("scenes"));
    }

    @BeforeEach
    void mount() throws Exception {
        var mounted = SmallDisk.mount(folder, 24);
        assumeTrue(mounted.isPresent(), "no disk may be mounted here");
        disk = mounted.orElseThrow();
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    private Composition program() {
        return new Composition(TestProgram.directories(disk.root().resolve("home")));
    }

    /** Runs a command that must fail, and gives back what it said. */
    private String refused(Composition program, Object... arguments) {
        var run = Cli.run(() -> program, new Cancellation(), _ -> {}, arguments);
        assertEquals(1, run.code(), run.err());
        assertFalse(run.leftAStackTrace(), run.err());
        return run.err();
    }

    private static int done(Composition program, Object... arguments) {
        return Cli.run(() -> program, new Cancellation(), _ -> {}, arguments).code();
    }

    @Test
    void trainingExportingAndCopyingSaySoAndWhatWasThereStaysAsItWas() throws IOException {
        try (var program = program()) {
            var model = disk.root().resolve("m.ocellus");
            var train = List.of("train", data, "-o", model, "--size", 32, "--epochs", 2);
            assertEquals(0, done(program, train.toArray()));
            var before = Files.readAllBytes(model);
            disk.fillBut(0);
            var said = new ArrayList<String>();
            said.add(refused(program, train.toArray()));
            said.add(refused(program, "export", model, "--to", disk.root().resolve("out")));
            said.add(
                    refused(
                            program,
                            "dataset",
                            "write-copy",
                            data,
                            "--to",
                            disk.root().resolve("copy")));
            for (var text : said) {
                assertTrue(text.contains(disk.root().toString()), text);
            }
            assertTrue(said.getFirst().contains("No space left on device"), said.getFirst());
            assertArrayEquals(before, Files.readAllBytes(model));
            assertEquals(List.of("filler", "home", "m.ocellus"), names(disk.root()));
            // what can be done without the disk is
            assertEquals(0, done(program, "scan", data, "--health"));
            assertEquals(0, done(program, "predict", model, data));
            disk.free();
            assertEquals(0, done(program, train.toArray()));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private OpenProject open(Composition program) {
        try (var opener = new ProjectOpener(program.scanner(), program.projects())) {
            return opener.open(data, Progress.Listener.NONE, new Cancellation());
        }
    }

    @Test
    void editsAndSettingsSaySoAndTheEarlierOnesAreThere() throws IOException {
        try (var program = program()) {
            var session = new ProjectSession(open(program));
            var sample = session.now().scan().snapshot().samples().getFirst().id();
            session.make(new Edit.Relabel(List.of(sample), new ClassId("street")));
            var settings = Settings.DEFAULT.withTheme("dark");
            program.settings().save(settings);
            disk.fillBut(0);
            var edit = new Edit.Relabel(List.of(sample), new ClassId("x".repeat(9000)));
            assertThrows(UserException.class, () -> session.make(edit));
            assertThrows(UserException.class, () -> session.now().project().rename("mine"));
            assertThrows(
                    UserException.class,
                    () -> program.settings().save(settings.withTheme("light")));
            assertEquals(1, session.now().edits().history().steps());
        }
        try (var later = program()) {
            assertEquals(1, later.projects().list().size());
            disk.free();
            assertEquals(1, open(later).edits().history().steps());
            assertEquals("dark", later.settings().load().theme());
        }
    }

    @Test
    void theRootOfADiskThatHasRoomTakesACopyToo() throws Exception {
        var roomy = SmallDisk.mount(folder.resolve("other"), 100).orElseThrow();
        try (roomy;
                var program = new Composition(TestProgram.directories(folder.resolve("home")))) {
            // here 64 MB would not be left
            refused(program, "dataset", "write-copy", data, "--to", disk.root());
            assertEquals(List.of(), names(disk.root()));
            assertEquals(0, done(program, "dataset", "write-copy", data, "--to", roomy.root()));
            assertTrue(names(roomy.root()).contains("manifest.csv"));
            assertFalse(names(roomy.root()).toString().contains(".ocellus"));
        }
    }
}
