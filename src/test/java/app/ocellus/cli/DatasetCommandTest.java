package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;

class DatasetCommandTest {

    private final Path root;
    private final PictureFolder folder;

    DatasetCommandTest(@TempDir Path root) {
        this.root = root;
        this.folder = new PictureFolder(root.resolve("pets"));
    }

    @Test
    void severalFoldersAreScannedAsOneDataset() {
        folder.add("may/cat", 2).add("may/dog", 3).add("june/cat", 4);
        var may = folder.root().resolve("may");
        var june = folder.root().resolve("june");
        var json = Cli.run("scan", may, june, "--json", "--no-pixels").json();
        assertEquals(9, json.path("samples").asInt());
        assertEquals(6, json.at("/classes/0/samples").asInt());
        var said = Cli.run("scan", may, june.resolve("cat/1.png"));
        assertEquals(1, said.code());
        assertTrue(said.err().contains("must be a folder"), said.err());
    }

    @Test
    void aScanTellsHowTrainingWouldShareTheDatasetOut() {
        for (int i = 0; i < 20; i++) {
            folder.add("cat/s" + i, 2).add("dog/s" + i, 2);
        }
        var json =
                Cli.run("scan", folder.root(), "--group", "folder", "--json", "--no-pixels").json();
        assertEquals(40, json.at("/split/groups").asInt());
        assertEquals(0, json.at("/split/straddling").asInt());
        assertEquals(12, json.at("/split/test").asInt());
        assertEquals("folder", json.at("/split/group").asText());
        var text = Cli.run("scan", folder.root(), "--split", "--group", "folder").out();
        assertTrue(text.contains("groups by folder, each in one split: 40"), text);
        assertFalse(Cli.run("scan", folder.root()).out().contains("validation"));
    }

    @ParameterizedTest
    @CsvSource({
        "scan, regex:(, regex:(",
        "train, burst:soon, burst:2",
        "lr-find, files, burst:SECONDS"
    })
    void aGroupingThatIsNoneIsRefusedBeforeAnythingStarts(
            String command, String grouping, String hint) {
        folder.add("cat", 3).add("dog", 3);
        var run = Cli.run(command, folder.root(), "--group", grouping);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--group") && run.err().contains(hint), run.err());
        assertFalse(run.leftAStackTrace());
    }

    @Test
    void aCopyIsWrittenWithItsManifest() {
        folder.add("cat", 3).add("dog", 3);
        var target = root.resolve("clean");
        var run = Cli.run("dataset", "write-copy", folder.root(), "--to", target, "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(6, run.json().path("files").asInt());
        assertTrue(Files.exists(target.resolve("manifest.csv")));
        assertTrue(Files.exists(target.resolve("dog/3.png")));
        var again = Cli.run("dataset", "write-copy", folder.root(), "--to", target);
        assertEquals(1, again.code());
        assertTrue(again.err().contains("is not an empty folder"), again.err());
    }

    @Test
    void theSplitsOfACopyAreThoseOfTheOptions() {
        folder.add("cat", 20).add("dog", 20);
        var target = root.resolve("clean");
        Cli.run(
                "dataset",
                "write-copy",
                folder.root(),
                "--to",
                target,
                "--splits",
                "--links",
                "--test",
                "0.5");
        var json = Cli.run("scan", target, "--json", "--no-pixels").json();
        assertEquals(20, json.at("/splits/test").asInt());
    }

    @Test
    void aCopyIsOfDataOrOfAProject() {
        var run = Cli.run("dataset", "write-copy", "--to", root.resolve("clean"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("either DATA or --project"), run.err());
        var unknown =
                Cli.run(
                        "dataset",
                        "write-copy",
                        "--project",
                        "no such",
                        "--to",
                        root.resolve("clean"));
        assertEquals(1, unknown.code());
        assertFalse(unknown.leftAStackTrace(), unknown.err());
    }
}
