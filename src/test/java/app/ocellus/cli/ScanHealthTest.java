package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.TestProgram;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

class ScanHealthTest {

    @TempDir private Path folder = Path.of("");

    private Path data = Path.of("");
    private Path forest = Path.of("");

    @BeforeEach
    void plantACopy() throws IOException {
        data = TrainedSample.small(folder.resolve("data"));
        forest = data.resolve("train/forest");
        Files.copy(first(forest), data.resolve("test/street/twin.jpg"));
    }

    private static Path first(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    private static List<JsonNode> of(JsonNode json, String check) {
        return StreamSupport.stream(json.get("health").spliterator(), false)
                .filter(finding -> finding.get("check").asText().equals(check))
                .toList();
    }

    @Test
    void everyFindingNamesItsCheckItsImagesAndItsScore() throws IOException {
        var json = Cli.run("scan", data, "--health", "--json").json();
        var conflict = of(json, "conflict");
        assertEquals(1, conflict.size());
        assertEquals("error", conflict.getFirst().get("severity").asText());
        assertTrue(conflict.getFirst().get("meaning").asText().startsWith("The same picture"));
        assertEquals("test/street/twin.jpg", conflict.getFirst().at("/samples/1").asText());
        assertEquals(0, conflict.getFirst().get("score").asDouble());
        assertEquals(1, of(json, "leak").size());
        assertEquals(1, of(json, "exact-duplicate").size());
        assertEquals("conflict", json.at("/health/0/check").asText());
        assertFalse(json.has("mean"), "nobody asked for the pixels");
    }

    @Test
    void damageIsFoundByDecodingAndSaidInWords() throws IOException {
        var torn = Arrays.copyOf(Files.readAllBytes(first(forest)), 3000);
        Files.write(forest.resolve("torn.jpg"), torn);
        var damaged = of(Cli.run("scan", data, "--health", "--json").json(), "damaged");
        assertEquals("train/forest/torn.jpg", damaged.getFirst().at("/samples/0").asText());
        assertTrue(damaged.getFirst().get("detail").asText().contains("torn.jpg"));
    }

    @Test
    void peopleReadASentenceAndThePairsBelowIt() throws IOException {
        var text = Cli.run("scan", data, "--health").out();
        assertTrue(text.contains("  conflict (1): The same picture is in different"), text);
        var name = first(forest).getFileName();
        assertTrue(
                text.contains(
                        "    train/forest/" + name + " (forest) = test/street/twin.jpg (street)"),
                text);
    }

    @Test
    void theSecondTimeNothingIsDecoded() {
        var first = Cli.run("scan", data, "--health", "--json");
        var before = TestProgram.composition().decoder().decoded();
        assertEquals(first.out(), Cli.run("scan", data, "--health", "--json").out());
        assertEquals(before, TestProgram.composition().decoder().decoded());
    }

    @Test
    void withoutTheOptionNothingIsSaidOfHealth() {
        assertFalse(Cli.run("scan", data, "--json").json().has("health"));
        assertFalse(Cli.run("scan", data).out().contains("health"));
    }
}
