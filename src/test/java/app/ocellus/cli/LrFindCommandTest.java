package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.task.Cancellation;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

class LrFindCommandTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void theSuggestionsHaveNamesAndTheCurveIsAllThere() {
        var run = Cli.run("lr-find", TrainedSample.data(), "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.out().lines().count());
        var json = run.json();
        assertEquals(
                List.of("suggestions", "recommended", "points", "end", "skipped", "seconds"),
                names(json));
        assertEquals(List.of("valley", "steepest", "minimum"), names(json.get("suggestions")));
        for (var suggestion : json.get("suggestions")) {
            double rate = suggestion.get("rate").asDouble();
            assertTrue(rate > 1e-6 && rate < 1, "" + json.get("suggestions"));
        }
        var points = json.get("points");
        assertEquals(List.of("rate", "loss", "smoothed"), names(points.get(0)));
        assertEquals(1e-7, points.get(0).get("rate").asDouble());
        assertEquals(points.get(0).get("loss"), points.get(0).get("smoothed"));
        assertTrue(points.size() > 50 && points.size() <= 100, "" + points.size());
    }

    private static List<String> names(JsonNode json) {
        return json.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void theSameSeedGivesTheSameSuggestionsInWords() {
        var first = Cli.run("lr-find", TrainedSample.data());
        assertEquals(0, first.code(), first.err());
        assertTrue(first.out().startsWith("valley    "), first.out());
        assertEquals(3, first.out().lines().count());
        assertEquals(first.out(), Cli.run("lr-find", TrainedSample.data()).out());
    }

    @Test
    void theCurveIsWrittenAndDrawn() throws IOException {
        var csv = folder.resolve("curve.csv");
        var plot = folder.resolve("curve.png");
        var run =
                Cli.run(
                        "lr-find",
                        TrainedSample.data(),
                        "--steps",
                        40,
                        "--start",
                        "1e-6",
                        "--end",
                        "1e-2",
                        "--csv",
                        csv,
                        "--plot",
                        plot,
                        "--json");
        assertEquals(0, run.code(), run.err());
        var lines = Files.readAllLines(csv);
        assertEquals("rate,loss,smoothed", lines.getFirst());
        assertEquals(run.json().get("points").size(), lines.size() - 1);
        assertTrue(lines.get(1).startsWith("1.0E-6,"), lines.get(1));
        var image = ImageIO.read(plot.toFile());
        assertEquals(1200, image.getWidth());
        assertTrue(colours(image) > 3);
    }

    private static long colours(BufferedImage image) {
        int width = image.getWidth();
        var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        return Arrays.stream(pixels).distinct().count();
    }

    @Test
    void whereThereIsNoSuggestionTheReasonIsToldAndNoNumber() throws IOException {
        var plot = folder.resolve("short.png");
        var run = Cli.run("lr-find", TrainedSample.data(), "--steps", 16, "--plot", plot);
        assertEquals(1, run.code());
        assertEquals(3, run.out().lines().filter(l -> l.contains("none. No suggestion")).count());
        assertTrue(run.out().contains("only 16 points"), run.out());
        assertTrue(Files.size(plot) > 1000);
        var json = Cli.run("lr-find", TrainedSample.data(), "--steps", 2, "--json").json();
        var valley = json.get("suggestions").get("valley");
        assertEquals(List.of("reason"), names(valley));
    }

    @Test
    void trainingFindsItsOwnRateWhenAsked() {
        var found = Cli.run("lr-find", TrainedSample.data()).out().lines();
        var recommended = found.filter(line -> line.endsWith("  recommended")).findFirst();
        var rate = recommended.orElseThrow().split(" +")[1];
        var model = folder.resolve("m.ocellus");
        var run = Cli.run("train", TrainedSample.data(), "-o", model, "--learning-rate", "auto");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("learning rate " + rate + "\n"), run.err());
        assertTrue(run.err().contains("epoch  1"), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--start|0|above 0",
                "--start|1|higher rate than --start",
                "--end|1e-7|higher rate than --start",
                "--steps|1|from 2 to",
                "--mode|slow|quick or fine-tune"
            })
    void aRangeThatCannotBeMeantIsRefused(String option, String value, String can) {
        var run = Cli.run("lr-find", folder, option, value);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(can), run.err());
        assertFalse(run.leftAStackTrace());
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsToldBeforeTheWork() {
        var nowhere = folder.resolve("none").resolve("curve.png");
        var run = Cli.run("lr-find", TrainedSample.data(), "--plot", nowhere);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("there is no folder"), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void whoCancelsGetsNothing() {
        var cancellation = new Cancellation();
        cancellation.cancel();
        var run = Cli.run(cancellation, _ -> {}, "lr-find", TrainedSample.data(), "--json");
        assertEquals(130, run.code());
        assertEquals("", run.out());
    }

    @Test
    void aRateIsFoundForFineTuningToo() {
        var data = TrainedSample.small(folder.resolve("data"));
        var run =
                Cli.run(
                        "lr-find",
                        data,
                        "--mode",
                        "fine-tune",
                        "--steps",
                        20,
                        "--size",
                        64,
                        "--batch",
                        8,
                        "--start",
                        "1e-5",
                        "--end",
                        "1e-1",
                        "--json");
        var points = run.json().get("points");
        assertTrue(points.size() > 0 && points.size() <= 20, "" + points.size());
        assertEquals(1e-5, points.get(0).get("rate").asDouble());
        assertTrue(points.get(0).get("loss").asDouble() > 0);
        assertEquals("minimum", run.json().get("recommended").asText());
        var found = run.json().get("suggestions").get("minimum").has("rate");
        assertEquals(found ? 0 : 1, run.code(), run.err());
    }
}
