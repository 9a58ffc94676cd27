package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

class SimilarCommandTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void aPictureOfTheDatasetIsMostLikeItselfAndTheRestComesByLikeness() {
        var picture = TrainedSample.pictures(1).getFirst();
        var run = Cli.run("similar", TrainedSample.data(), picture, "--top", 4, "--json");
        assertEquals(0, run.code(), run.err());
        var similar = run.json().get("similar");
        assertEquals(4, similar.size());
        var first = similar.get(0);
        assertEquals(picture.getFileName(), Path.of(first.get("file").asText()).getFileName());
        assertEquals(1, first.get("similarity").asDouble(), 1e-4);
        assertEquals("test", first.get("split").asText());
        assertEquals(folderOf(Path.of(first.get("file").asText())), first.get("class").asText());
        for (int i = 1; i < 4; i++) {
            assertTrue(
                    similar.get(i).get("similarity").asDouble()
                            <= similar.get(i - 1).get("similarity").asDouble());
        }
    }

    @Test
    void textNamesLikenessPathAndClass() {
        var picture = TrainedSample.pictures(1).getFirst();
        var run = Cli.run("similar", TrainedSample.data(), picture);
        assertEquals(0, run.code(), run.err());
        var lines = run.out().lines().toList();
        assertEquals(10, lines.size());
        assertTrue(lines.getFirst().matches("1\\.0000  test/\\w+/\\d+\\.jpg  \\w+"), run.out());
    }

    @Test
    void picturesWithoutAClassAreFoundTooAndWhatCannotBeReadIsNamed() throws IOException {
        var data = Files.createDirectories(folder.resolve("flat"));
        for (var picture : TrainedSample.pictures(3)) {
            Files.copy(picture, data.resolve(picture.getFileName()));
        }
        Files.writeString(data.resolve("note.jpg"), "a note");
        var run = Cli.run("similar", data, TrainedSample.pictures(1).getFirst(), "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(3, run.json().get("similar").size());
        assertFalse(run.json().get("similar").get(0).has("class"));
        assertFalse(run.json().get("similar").get(0).has("split"));
        assertTrue(run.err().contains("note.jpg"), run.err());
    }

    @Test
    void aPictureThatIsNoneAndAMissingDatasetAreRefusedInASentence() throws IOException {
        var note = Files.writeString(folder.resolve("note.jpg"), "a note");
        var run = Cli.run("similar", TrainedSample.data(), note);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("note.jpg"), run.err());
        var picture = TrainedSample.pictures(1).getFirst();
        assertEquals(1, Cli.run("similar", folder.resolve("none"), picture).code());
        assertEquals(2, Cli.run("similar", TrainedSample.data()).code());
    }

    private static String folderOf(Path file) {
        return Objects.requireNonNull(file.getParent()).getFileName().toString();
    }
}
