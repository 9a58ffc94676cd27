package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.TestProgram;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the commands say of confidence, of the drawn sample. */
class ConfidenceCommandTest {

    private static final Path TEST = TrainedSample.data().resolve("test");

    @TempDir private Path folder = Path.of("");

    private Path copy() throws java.io.IOException {
        return Files.copy(TrainedSample.model(), folder.resolve("copy.ocellus"));
    }

    @Test
    void theTemperatureOfATrainingIsInItsModel() {
        double told = TrainedSample.training().json().get("temperature").asDouble();
        assertNotEquals(1, told);
        var model = TestProgram.composition().models().read(TrainedSample.model());
        assertEquals(told, model.output().temperature());
    }

    @Test
    void theReliabilityDiagramHoldsEveryImageAndGivesTheError() {
        var json = Cli.run("evaluate", TrainedSample.model(), TEST, "--json").json();
        int count = 0;
        double error = 0;
        for (var bin : json.get("reliability")) {
            int inBin = bin.get("count").asInt();
            count += inBin;
            assertEquals(inBin == 0, bin.get("accuracy").isNull());
            if (inBin > 0) {
                double said = bin.get("confidence").asDouble();
                assertTrue(said >= bin.get("from").asDouble() - 1e-6);
                assertTrue(said <= bin.get("to").asDouble() + 1e-6);
                error += inBin * Math.abs(said - bin.get("accuracy").asDouble());
            }
        }
        assertEquals(15, json.get("reliability").size());
        assertEquals(json.get("samples").asInt(), count);
        assertEquals(json.get("ece").asDouble(), error / count, 1e-12);
    }

    @Test
    void theShareThatPredictIsNotSureOfIsWhatTheCurveLeavesOut() throws java.io.IOException {
        var model = copy();
        for (var threshold : new double[] {0.5, 0.8, 0.95}) {
            assertEquals(0, Cli.run("set-threshold", model, threshold).code());
            var evaluation = Cli.run("evaluate", model, TEST, "--json").json();
            double coverage = at(evaluation, threshold).get("coverage").asDouble();
            assertEquals(coverage, evaluation.get("coverageAtThreshold").asDouble());
            var answers = Cli.run("predict", model, TEST, "--json").objects();
            long rejected = answers.stream().filter(a -> a.get("rejected").asBoolean()).count();
            assertEquals(240, answers.size());
            assertEquals(1 - coverage, rejected / 240.0, 1e-12);
        }
        assertTrue(
                Cli.run("evaluate", model, TEST)
                        .out()
                        .contains("at its threshold: threshold 0.95"));
    }

    private static JsonNode at(JsonNode evaluation, double threshold) {
        for (var point : evaluation.get("coverage")) {
            if (Math.abs(point.get("threshold").asDouble() - threshold) < 1e-9) {
                return point;
            }
        }
        throw new AssertionError("no point at " + threshold);
    }

    @Test
    void aSuggestedThresholdKeepsItsPromiseWhenItIsSet() throws java.io.IOException {
        var model = copy();
        var json =
                Cli.run("evaluate", model, TEST, "--target-accuracy", 0.98, "--json")
                        .json()
                        .get("suggestion");
        assertTrue(json.get("accuracy").asDouble() >= 0.98, json.toString());
        Cli.run("set-threshold", model, json.get("threshold").asText());
        var set = Cli.run("evaluate", model, TEST, "--json").json();
        assertEquals(json.get("coverage").asDouble(), set.get("coverageAtThreshold").asDouble());
        var text = Cli.run("evaluate", model, TEST, "--target-accuracy", 0.98).out();
        assertTrue(text.contains("suggestion: threshold " + json.get("threshold").asText()), text);
    }

    @Test
    void aModelComparedWithItselfHasNoDifference() {
        var run =
                Cli.run(
                        "evaluate",
                        TrainedSample.model(),
                        TEST,
                        "--compare",
                        TrainedSample.model(),
                        "--json");
        var comparison = run.json().get("comparison");
        assertEquals(1, comparison.get("p").asDouble());
        assertEquals(0, comparison.get("onlyFirstRight").size());
        assertEquals(240, comparison.get("samples").asInt());
        assertEquals(comparison.get("first"), comparison.get("second"));
        for (var row : comparison.get("difference")) {
            row.forEach(cell -> assertEquals(0, cell.asInt()));
        }
        assertEquals(
                run.json().get("accuracy").asDouble(),
                comparison.get("first").get("accuracy").asDouble());
    }

    @Test
    void twoModelsAreComparedImageByImage() {
        var other = folder.resolve("other.ocellus");
        var training =
                Cli.run("train", TrainedSample.data(), "-o", other, "--epochs", 1, "--seed", 2);
        assertEquals(0, training.code(), training.err());
        var json =
                Cli.run("evaluate", TrainedSample.model(), TEST, "--compare", other, "--json")
                        .json()
                        .get("comparison");
        double gained = json.get("onlySecondRight").size() - json.get("onlyFirstRight").size();
        assertEquals(
                gained / 240,
                json.get("second").get("accuracy").asDouble()
                        - json.get("first").get("accuracy").asDouble(),
                1e-12);
        for (var image : json.get("onlyFirstRight")) {
            assertEquals(image.get("class"), image.get("first"));
            assertNotEquals(image.get("class"), image.get("second"));
        }
        var text = Cli.run("evaluate", TrainedSample.model(), TEST, "--compare", other).out();
        assertTrue(text.contains(json.get("meaning").asText()), text);
        assertTrue(text.contains("both on 240 images"), text);
    }

    @Test
    void aMissingRivalIsSaidBeforeAnythingIsMeasured() {
        var run =
                Cli.run(
                        "evaluate",
                        TrainedSample.model(),
                        TEST,
                        "--compare",
                        folder.resolve("none.ocellus"));
        assertEquals(1, run.code());
        assertTrue(run.err().contains("none.ocellus does not exist"), run.err());
        assertFalse(run.err().contains("Scanning"));
    }
}
