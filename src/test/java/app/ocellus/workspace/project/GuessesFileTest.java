package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.SampleId;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

class GuessesFileTest {

    private static final SampleId ONE = new SampleId("a b/\"1\".jpg");
    private static final SampleId OTHER = new SampleId("2.jpg");
    private static final ClassId CAT = new ClassId("cat");
    private static final ClassId DOG = new ClassId("dog");

    @TempDir Path folder;

    private GuessesFile file() {
        return new GuessesFile(folder, new AtomicFiles(FileOps.REAL));
    }

    @Test
    void beforeTheFirstGuessThereIsNone() {
        assertEquals(Map.of(), file().read());
    }

    @Test
    void ofSeveralGuessesForAnImageTheLastCounts() {
        file().append(Map.of(ONE, CAT, OTHER, CAT));
        file().append(Map.of(ONE, DOG));
        assertEquals(Map.of(ONE, DOG, OTHER, CAT), file().read());
    }

    @Test
    void aLineThatWasCutOffCostsItselfAlone() throws IOException {
        file().append(Map.of(ONE, CAT));
        Files.writeString(
                folder.resolve("guesses.jsonl"), "{\"sample\":\"2.j", StandardOpenOption.APPEND);
        assertEquals(Map.of(ONE, CAT), file().read());
        file().append(Map.of(OTHER, DOG));
        assertEquals(Map.of(ONE, CAT, OTHER, DOG), file().read());
    }

    @Test
    void aLineInTheMiddleThatIsSpoiltIsPassedOver() throws IOException {
        file().append(Map.of(ONE, CAT));
        Files.writeString(
                folder.resolve("guesses.jsonl"),
                "spoilt\n{\"sample\":\"2.jpg\"}\n",
                StandardOpenOption.APPEND);
        file().append(Map.of(OTHER, DOG));
        assertEquals(Map.of(ONE, CAT, OTHER, DOG), file().read());
    }
}
