package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class EvaluateCommandTest {

    private static final List<String> PROMISED =
            List.of(
                    "accuracy",
                    "loss",
                    "macroPrecision",
                    "macroRecall",
                    "macroF1",
                    "classes",
                    "confusion",
                    "perClass",
                    "samples",
                    "skipped",
                    "imagesPerSecond");

    @TempDir private Path folder = Path.of("");

    private static Cli.Run evaluate(Object data, Object... rest) {
        var arguments = new Object[rest.length + 3];
        arguments[0] = "evaluate";
        arguments[1] = TrainedSample.model();
        arguments[2] = data;
        System.arraycopy(rest, 0, arguments, 3, rest.length);
        return Cli.run(arguments);
    }

    @Test
    void theDrawnSampleIsHardEnoughToBeInteresting() {
        var json = evaluate(TrainedSample.data().resolve("test"), "--json").json();
        double accuracy = json.get("accuracy").asDouble();
        assertTrue(accuracy >= 0.85 && accuracy <= 0.98, "accuracy " + accuracy);
        assertEquals(240, json.get("samples").asInt());
        int wrong = 0;
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 6; column++) {
                wrong += row == column ? 0 : json.get("confusion").get(row).get(column).asInt();
            }
        }
        assertTrue(wrong >= 5, wrong + " wrong");
        assertEquals(accuracy, 1 - wrong / 240.0, 1e-9);
    }

    @Test
    void theJsonBeginsWithWhatIsPromisedAndIsOneLine() {
        var run = evaluate(TrainedSample.data(), "--json");
        assertEquals(0, run.code());
        assertEquals(1, run.out().lines().count());
        assertEquals(PROMISED, names(run.json()).subList(0, PROMISED.size()));
        assertEquals(240, run.json().get("samples").asInt(), "the test folder alone");
        assertEquals(0, run.json().get("trainedOn").asInt());
        assertEquals("", run.err());
        var first = run.json().get("perClass").get(0);
        assertEquals(List.of("class", "precision", "recall", "f1", "support", "auc"), names(first));
        assertTrue(first.get("auc").asDouble() > 0.9, first.toString());
        assertEquals("buildings", first.get("class").asText());
        assertEquals(40, first.get("support").asInt());
    }

    @Test
    void imagesThatWereTrainedOnAreToldAndLeftOutOnce() {
        var run = evaluate(TrainedSample.data().resolve("train"), "--json");
        int known = run.json().get("trainedOn").asInt();
        assertEquals(306, known);
        assertTrue(run.err().contains("306 of these images were trained on"), run.err());
        assertTrue(run.err().contains("on the other 54 the accuracy is"), run.err());
        assertEquals(
                TrainedSample.training().json().get("validationAccuracy").asDouble(),
                run.json().get("accuracyOnUnseen").asDouble(),
                1e-9);
    }

    @Test
    void theTextNamesEveryClass() {
        var run = evaluate(TrainedSample.data());
        assertEquals(0, run.code());
        assertTrue(run.out().matches("(?s)accuracy \\d+\\.\\d\\d %.* on 240 images.*"), run.out());
        for (var name : List.of("buildings", "forest", "glacier", "mountain", "sea", "street")) {
            assertTrue(run.out().contains("  " + name), run.out());
        }
    }

    @Test
    void thePredictionsAreALineForEachImage() throws IOException {
        var csv = folder.resolve("predictions.csv");
        var run = evaluate(TrainedSample.data(), "--predictions", csv, "--json");
        var rows = CsvFile.cells(csv);
        assertEquals(List.of("file", "actual", "predicted", "confidence", "loss"), rows.getFirst());
        assertEquals(241, rows.size());
        var right = rows.stream().filter(row -> row.get(1).equals(row.get(2))).count();
        assertEquals(run.json().get("accuracy").asDouble(), right / 240.0, 1e-9);
    }

    @Test
    void filesThatCannotBeReadAreCountedAsSkipped() throws IOException {
        var data = TrainedSample.small(folder.resolve("data"));
        var broken = Files.createDirectories(data.resolve("test").resolve("forest"));
        var reasons = BrokenFiles.writeTo(broken, TrainedSample.pictures(1).getFirst());
        Files.writeString(data.resolve("train").resolve("forest").resolve("note.jpg"), "a note");
        var run = evaluate(data, "--json");
        assertEquals(0, run.code(), run.err());
        assertFalse(run.leftAStackTrace(), run.err());
        assertEquals(16, run.json().get("samples").asInt());
        var skipped = run.json().get("skipped");
        assertEquals(reasons.size(), skipped.size(), skipped.toString());
        for (var entry : skipped) {
            var reason = reasons.get(Path.of(entry.get("file").asText()));
            assertTrue(entry.get("reason").asText().contains(reason), entry.toString());
        }
    }

    @Test
    void aClassWithoutImagesHasNoFigures() throws IOException {
        var data = TrainedSample.small(folder.resolve("data"));
        var run = evaluate(data, "--json");
        assertEquals(6, run.json().get("perClass").size());
        var sea = run.json().get("perClass").get(4);
        assertEquals("sea", sea.get("class").asText());
        assertTrue(sea.get("precision").isNull());
        assertTrue(sea.get("auc").isNull());
        assertTrue(run.err().contains("left out of the macro averages: buildings"), run.err());
        assertTrue(evaluate(data).out().contains("n/a"));
    }

    @Test
    void classesThatTheModelDoesNotKnowCountAsWrongAndAreNamed() throws IOException {
        var data = TrainedSample.small(folder.resolve("data"));
        Files.move(data.resolve("test").resolve("street"), data.resolve("test").resolve("desert"));
        var run = evaluate(data.resolve("test"), "--json");
        assertEquals(0, run.code());
        assertTrue(run.err().contains("does not know these classes"), run.err());
        assertTrue(run.err().contains("desert"), run.err());
        assertTrue(run.json().get("accuracy").asDouble() <= 0.5);
    }

    @Test
    void aDatasetOfOtherClassesIsRefused() throws IOException {
        var data = TrainedSample.small(folder.resolve("data")).resolve("test");
        Files.move(data.resolve("street"), data.resolve("desert"));
        Files.move(data.resolve("forest"), data.resolve("meadow"));
        var run = evaluate(data, "--json");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("knows none of the classes"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void wrongPlacesAreSaidInASentence() {
        var missing = Cli.run("evaluate", folder.resolve("m.ocellus"), TrainedSample.data());
        assertEquals(1, missing.code());
        assertTrue(missing.err().contains("m.ocellus does not exist"), missing.err());
        assertEquals(1, evaluate(folder.resolve("none")).code());
        var swapped = Cli.run("evaluate", TrainedSample.data(), TrainedSample.model());
        assertTrue(swapped.err().contains("a model of Ocellus is one file"), swapped.err());
        var report = evaluate(TrainedSample.data(), "--report", folder.resolve("no/r.html"));
        assertEquals(1, report.code());
        assertTrue(report.err().contains("there is no folder"), report.err());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
