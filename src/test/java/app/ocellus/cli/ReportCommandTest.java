package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.HtmlPage;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ReportCommandTest {

    private static final List<String> FIGURES =
            List.of(
                    "accuracy",
                    "accuracyLow",
                    "accuracyHigh",
                    "loss",
                    "macroPrecision",
                    "macroRecall",
                    "macroF1",
                    "weightedPrecision",
                    "weightedRecall",
                    "weightedF1",
                    "top5Accuracy",
                    "macroAuc",
                    "ece");

    @TempDir private Path folder = Path.of("");

    private static List<List<Integer>> confusion(JsonNode json) {
        var rows = new ArrayList<List<Integer>>();
        for (var row : json.get("confusion")) {
            var counts = new ArrayList<Integer>();
            row.forEach(count -> counts.add(count.asInt()));
            rows.add(counts);
        }
        return rows;
    }

    private static void assertSame(JsonNode of, Element row) {
        assertEquals(
                of.get("class").asText(), HtmlPage.below(row, "th").getFirst().getTextContent());
        for (var data : HtmlPage.below(row, "data")) {
            var name = data.getAttribute("data-figure");
            assertEquals(of.get(name).asDouble(), HtmlPage.value(data), 0, name);
        }
    }

    @Test
    void theReportSaysTheVeryNumbersOfTheJson() {
        var file = folder.resolve("report.html");
        var run =
                Cli.run(
                        "evaluate",
                        TrainedSample.model(),
                        TrainedSample.data(),
                        "--json",
                        "--report",
                        file);
        assertEquals(0, run.code(), run.err());
        var json = run.json();
        var page = HtmlPage.read(file);
        for (var name : FIGURES) {
            assertEquals(json.get(name).asDouble(), page.figure(name), 0, name);
        }
        assertEquals(confusion(json), page.confusion());
        var rows = HtmlPage.below(page.section("classes"), "tr");
        assertEquals(7, rows.size());
        for (int i = 0; i < 6; i++) {
            assertEquals(5, HtmlPage.below(rows.get(i + 1), "data").size());
            assertSame(json.get("perClass").get(i), rows.get(i + 1));
        }
        assertSameBins(json.get("reliability"), page.section("confidence"));
    }

    private static void assertSameBins(JsonNode json, Element section) {
        var bins =
                HtmlPage.below(section, "tr").stream()
                        .filter(row -> row.getAttribute("class").equals("bin"))
                        .toList();
        int next = 0;
        for (var bin : json) {
            if (bin.get("count").asInt() > 0) {
                var data = HtmlPage.below(bins.get(next++), "data");
                assertEquals(bin.get("confidence").asDouble(), HtmlPage.value(data.get(0)), 0);
                assertEquals(bin.get("accuracy").asDouble(), HtmlPage.value(data.get(1)), 0);
            }
        }
        assertEquals(next, bins.size());
        assertTrue(next > 3, "too few bins to say anything");
    }

    @Test
    void theWorstMistakesAreThereWithTheirPictures() {
        var file = folder.resolve("report.html");
        var run =
                Cli.run(
                        "evaluate",
                        TrainedSample.model(),
                        TrainedSample.data(),
                        "--json",
                        "--report",
                        file);
        long wrong = Math.round((1 - run.json().get("accuracy").asDouble()) * 240);
        var errors = HtmlPage.below(HtmlPage.read(file).section("errors"), "img");
        assertEquals(Math.min(24, wrong), errors.size());
        assertTrue(errors.getFirst().getAttribute("src").startsWith("data:image/jpeg;base64,/9j/"));
    }

    @Test
    void aModelInTheFolderOfItsRunBringsTheCurves() throws IOException {
        var data = TrainedSample.small(folder.resolve("data"));
        var run = folder.resolve("run");
        var made = folder.resolve("small.ocellus");
        var training = Cli.run("train", data, "-o", made, "--run", run, "--epochs", "3");
        assertEquals(0, training.code(), training.err());
        var file = folder.resolve("report.html");
        Cli.run("evaluate", run.resolve("model.ocellus"), data, "--report", file);
        var section = HtmlPage.read(file).section("training");
        assertEquals(2, HtmlPage.below(section, "svg").size());
        assertTrue(section.getTextContent().contains("optimisation.epochs"));
        Cli.run("evaluate", made, data, "--report", file);
        var without = HtmlPage.read(file).section("training");
        assertEquals(0, HtmlPage.below(without, "svg").size());
        assertTrue(without.getTextContent().contains("not at hand"));
    }

    @Test
    void filesThatWereLeftOutAreListedWithoutTheFoldersAboveThem() throws IOException {
        var data = TrainedSample.small(folder.resolve("data"));
        var broken = Files.createDirectories(data.resolve("test").resolve("forest"));
        var reasons = BrokenFiles.writeTo(broken, TrainedSample.pictures(1).getFirst());
        var file = folder.resolve("report.html");
        Cli.run("evaluate", TrainedSample.model(), data, "--report", file);
        var page = HtmlPage.read(file);
        var listed = HtmlPage.below(page.section("skipped"), "li");
        assertEquals(reasons.size(), listed.size());
        assertTrue(!page.source().contains(folder.toString()), "a path of this computer");
        assertTrue(
                listed.stream().allMatch(li -> li.getTextContent().contains("test/forest/")),
                () -> listed.getFirst().getTextContent());
    }
}
