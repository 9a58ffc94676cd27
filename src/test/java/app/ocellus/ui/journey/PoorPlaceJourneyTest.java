package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.SmallDisk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** The window where it cannot keep anything. */
class PoorPlaceJourneyTest {

    @TempDir private Path folder = Path.of("");

    private Path pets() {
        return new PictureFolder(folder.resolve("pets")).add("cat", 6).add("dog", 6).root();
    }

    @Test
    void withAHomeThatCannotBeWrittenToItStartsAndSaysWhatItCannotKeep() throws Exception {
        var mounted = SmallDisk.mount(folder, 1);
        assumeTrue(mounted.isPresent(), "no disk may be mounted here");
        try (var disk = mounted.orElseThrow()) {
            var home = disk.root();
            boolean readOnly =
                    new ProcessBuilder("mount", "-o", "remount,ro", home.toString())
                                    .start()
                                    .waitFor()
                            == 0;
            assumeTrue(readOnly && !Files.isWritable(home), "no disk can be made read-only here");
            try (var started = new StartedProgram(home)) {
                var dataset = started.models.all().dataset();
                started.window.run(() -> dataset.open(pets()));
                for (int i = 0; i < 400 && !started.window.ask(() -> isSettled(started)); i++) {
                    Thread.sleep(50);
                }
                assertTrue(started.window.ask(() -> isSettled(started)));
                var error = started.window.ask(() -> dataset.errorProperty().get());
                assertTrue(error == null || error.toString().contains(home.toString()), "" + error);
                assertFalse(started.window.texts().toString().contains("\tat "));
            }
        }
    }

    /** It is open, or there is a sentence why not. */
    private static boolean isSettled(StartedProgram started) {
        var dataset = started.models.all().dataset();
        return dataset.projectProperty().get() != null || dataset.errorProperty().get() != null;
    }

    @Test
    void withDataThatIsNoFolderTheStatusLineSaysThatNothingIsKept() throws Exception {
        var home = Files.createDirectory(folder.resolve("home"));
        var data = Files.writeString(home.resolve("data"), "a file where the folder should be");
        try (var started = new StartedProgram(home)) {
            started.awaitText("Nothing can be kept in " + data);
        }
    }

    @Test
    void withACacheThatIsNoFolderItOpensADataset() throws Exception {
        var home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve("cache"), "a file where the folder should be");
        try (var started = new StartedProgram(home)) {
            started.window.run(() -> started.models.all().dataset().open(pets()));
            var open = started.opened();
            assertEquals(12, open.scan().snapshot().samples().size());
        }
    }
}
