package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SuspectsCommandTest {

    @TempDir private Path folder = Path.of("");

    /** Two classes of 16 pictures, one of them in the wrong folder. */
    private Path swapped() throws IOException {
        var data = TrainedSample.small(folder.resolve("data"));
        var streets = data.resolve("train").resolve("street");
        try (var files = Files.list(streets)) {
            var file = files.sorted().findFirst().orElseThrow();
            Files.move(file, data.resolve("train").resolve("forest").resolve("wrong.jpg"));
        }
        return data;
    }

    @Test
    void aPictureInTheWrongFolderIsListedWithWhereItBelongs() throws IOException {
        var run = Cli.run("suspects", swapped(), "--json");
        assertEquals(0, run.code(), run.err());
        var first = run.json().get("suspects").get(0);
        assertTrue(first.get("file").asText().endsWith("wrong.jpg"), run.out());
        assertEquals("forest", first.get("class").asText());
        assertEquals("street", first.get("suggested").asText());
        assertTrue(
                first.get("classProbability").asDouble()
                        < first.get("suggestedProbability").asDouble());
        assertEquals(32, run.json().get("samples").asInt(), "training and test alike");
    }

    @Test
    void theTableAndTheTextSayTheSame() throws IOException {
        var data = swapped();
        var csv = folder.resolve("suspects.csv");
        var run = Cli.run("suspects", data, "--csv", csv);
        assertEquals(0, run.code(), run.err());
        var rows = CsvFile.cells(csv);
        assertEquals(
                List.of("file", "class", "suggested", "classProbability", "suggestedProbability"),
                rows.getFirst());
        assertTrue(rows.get(1).getFirst().endsWith("wrong.jpg"));
        assertTrue(run.out().startsWith((rows.size() - 1) + " of 32 labels"), run.out());
        assertTrue(run.out().contains("train/forest/wrong.jpg  forest -> street"), run.out());
    }

    @Test
    void topSaysHowManyAtMost() {
        var all = Cli.run("suspects", TrainedSample.data(), "--json").json();
        int count = all.get("count").asInt();
        assertTrue(count > 2, all.toString());
        assertEquals(count, all.get("suspects").size());
        var two = Cli.run("suspects", TrainedSample.data(), "--top", 2, "--json").json();
        assertEquals(2, two.get("suspects").size());
        assertEquals(count, two.get("count").asInt());
        assertEquals(file(all, 1), file(two, 1), "the same seed gives the same list");
        var text = Cli.run("suspects", TrainedSample.data(), "--top", 2);
        assertTrue(text.out().contains("... and " + (count - 2) + " more"), text.out());
    }

    private static String file(JsonNode report, int index) {
        return report.get("suspects").get(index).get("file").asText();
    }

    @Test
    void whatCannotBeReadIsSkippedAndNamed() throws IOException {
        var data = swapped();
        Files.writeString(data.resolve("train").resolve("forest").resolve("note.jpg"), "a note");
        var run = Cli.run("suspects", data, "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.json().get("skipped").size());
        assertTrue(run.err().contains("note.jpg"), run.err());
    }

    @Test
    void aSingleClassAndAMissingFolderAreRefusedInASentence() throws IOException {
        var one = Files.createDirectories(folder.resolve("one"));
        Files.createDirectories(one.resolve("forest"));
        Files.copy(TrainedSample.pictures(1).getFirst(), one.resolve("forest").resolve("a.jpg"));
        var run = Cli.run("suspects", one);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("only one class"), run.err());
        assertEquals(1, Cli.run("suspects", folder.resolve("none")).code());
    }
}
