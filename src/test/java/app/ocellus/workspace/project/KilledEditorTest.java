package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The program is killed at random moments while somebody edits. */
class KilledEditorTest {

    private static final int KILLS = 6;
    private static final int MOST_STEPS = 60;

    private final Path home;
    private final PictureFolder pictures;

    KilledEditorTest(@TempDir Path folder) throws IOException {
        home = folder.resolve("projects");
        pictures = new PictureFolder(Files.createDirectory(folder.resolve("pets")));
        pictures.add("cat", 6).add("dog", 6);
    }

    /** The last step that was said to be made before the process was killed. */
    private long edited(int steps) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
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
                        .start();
        var said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        long last = 0;
        for (int i = 0; i < steps; i++) {
            var line = said.readLine();
            assertTrue(line != null, "the editor ended by itself");
            last = Long.parseLong(line);
        }
        process.destroyForcibly().waitFor();
        // what it said on its way was made too
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            last = line.isEmpty() ? last : Math.max(last, Long.parseLong(line));
        }
        return last;
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
