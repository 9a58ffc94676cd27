package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The program is killed at random moments while somebody edits. */
class KilledEditorTest {

    private static final int KILLS = 6;
    private static final int MOST_STEPS = 60;

    private final Path home;
    private final Path output;
    private final PictureFolder pictures;

    KilledEditorTest(@TempDir Path folder) throws IOException {
        home = folder.resolve("projects");
        output = folder.resolve("said.txt");
        pictures = new PictureFolder(Files.createDirectory(folder.resolve("pets")));
        pictures.add("cat", 6).add("dog", 6);
    }

    /** The last step that was said to be made before the process was killed. */
    private long edited(int steps) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.deleteIfExists(output);
        var process =
                new ProcessBuilder(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path")
                                        + File.pathSeparator
                                        + System.getProperty("surefire.test.class.path", ""),
                                Editor.class.getName(),
                                home.toString(),
                                pictures.root().toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(output.toFile())
                        .start();
        while (said().size() < steps) {
            assertTrue(process.isAlive(), "the editor ended by itself");
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        return Long.parseLong(said().getLast());
    }

    /** What the editor has said so far, but for a line that is not whole. */
    private List<String> said() throws IOException {
        var text = Files.exists(output) ? Files.readString(output) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    @Test
    void everyEditThatWasShownAsMadeIsThereAndTheJournalIsWhole()
            throws IOException, InterruptedException {
        var random = new Random(1);
        for (int i = 0; i < KILLS; i++) {
            long said = edited(1 + random.nextInt(MOST_STEPS));
            var open = Editor.open(home, pictures.root());
            long steps = open.edits().history().steps();
            assertTrue(steps == said || steps == said + 1, steps + " of " + said);
            assertEquals(List.of(), open.scan().problems());
            assertEquals(12, open.scan().snapshot().images().count());
        }
    }
}
