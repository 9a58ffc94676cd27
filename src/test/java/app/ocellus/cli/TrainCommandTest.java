package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.TestProgram;
import app.ocellus.task.Cancellation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class TrainCommandTest {

    private static final List<String> FIELDS =
            List.of(
                    "model",
                    "bestEpoch",
                    "validationLoss",
                    "validationAccuracy",
                    "stopReason",
                    "seconds",
                    "skipped",
                    "temperature");

    @TempDir private Path folder = Path.of("");

    @Test
    void theResultIsOneLineOfJsonAndTheEpochsAreToldBesideIt() {
        var training = TrainedSample.training();
        assertEquals(0, training.code(), training.err());
        assertEquals(1, training.out().lines().count());
        assertEquals(FIELDS, names(training.json()));
        assertEquals(TrainedSample.model().toString(), training.json().get("model").asText());
        assertTrue(training.err().contains("epoch  1"), training.err());
        assertTrue(training.err().contains("its weights are kept"), training.err());
    }

    @Test
    void theSameSeedTwiceGivesTheSameJsonButForTimesAndTheSameModel() throws IOException {
        var again = folder.resolve("scenes.ocellus");
        var run = Cli.run("train", TrainedSample.data(), "-o", again, "--json");
        assertEquals(withoutTimes(TrainedSample.training().json()), withoutTimes(run.json()));
        assertEquals(epochs(TrainedSample.training()), epochs(run));
        assertArrayEquals(Files.readAllBytes(TrainedSample.model()), Files.readAllBytes(again));
    }

    private static JsonNode withoutTimes(JsonNode json) {
        return ((ObjectNode) json.deepCopy()).without(List.of("seconds", "model"));
    }

    private static List<String> epochs(Cli.Run run) {
        return run.err().lines().filter(line -> line.startsWith("epoch")).toList();
    }

    @Test
    void theSecondTrainingComputesNoFeatureAgain() throws IOException {
        TrainedSample.training();
        var before = segments();
        Cli.run("train", TrainedSample.data(), "-o", folder.resolve("again.ocellus"));
        assertEquals(before, segments());
    }

    private static List<Path> segments() throws IOException {
        try (var files = Files.walk(TestProgram.composition().directories().features())) {
            return files.sorted().toList();
        }
    }

    @Test
    void sizeFitAndSplitReachTheModel() {
        var data = TrainedSample.small(folder.resolve("data"));
        var model = folder.resolve("m.ocellus");
        var options =
                "--size 64 --fit pad --epochs 2 --validation-from test --validation 0.5 --batch 4"
                        + " --patience 1 --learning-rate 1e-2 --seed 7 --json";
        var arguments = new ArrayList<Object>(List.of("train", data, "-o", model));
        arguments.addAll(Arrays.asList(options.split(" ", -1)));
        var run = Cli.run(arguments.toArray());
        assertEquals(0, run.code(), run.err());
        var facts = Cli.run("info", model, "--json").json();
        assertEquals(64, facts.get("inputSize").asInt());
        assertEquals("pad", facts.get("fit").asText());
        assertEquals(16, facts.get("trainingSamples").asInt());
        assertEquals(8, facts.get("validationSamples").asInt());
        assertTrue(facts.get("epochs").asInt() <= 2);
        var predicted = Cli.run("predict", model, data.resolve("test"), "--json");
        assertEquals(16, predicted.objects().size());
        assertTrue(predicted.objects().stream().allMatch(row -> row.has("top")));
    }

    @Test
    void theAccurateBackboneTrainsToo() {
        var data = TrainedSample.small(folder.resolve("data"));
        var model = folder.resolve("m.ocellus");
        var run = Cli.run("train", data, "-o", model, "--backbone", "efficientnet-lite2", "--json");
        assertEquals(0, run.code(), run.err());
        var facts = Cli.run("info", model, "--json").json();
        assertEquals("efficientnet-lite2", facts.get("backbone").asText());
        assertEquals(260, facts.get("inputSize").asInt());
    }

    @Test
    void whatIsNotThereYetIsUnknown() {
        var run = Cli.run("train", folder, "-o", folder.resolve("m"), "--report", "x");
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("Unknown option"), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--mode|slow|quick or fine-tune",
                "--depth|first|last, last-two or all",
                "--preset|mine|default or tutorial",
                "--subset|0|above 0, up to 1",
                "--subset|1.5|above 0, up to 1",
                "--learning-rate|soon|above 0, or auto",
                "--learning-rate|-1|above 0",
                "--learning-rate|NaN|above 0",
                "--epochs|0|from 1 on",
                "--batch|many|from 1 on",
                "--patience|0|from 1 on",
                "--size|16|from 32 to 2048",
                "--size|9999|from 32 to 2048",
                "--fit|zoom|crop, pad or stretch",
                "--validation|1|below 1",
                "--test|-0.1|below 1",
                "--validation-from|valid|train or test",
                "--seed|x|not a long"
            })
    void aValueThatCannotBeMeantIsRefusedWithWhatCan(String option, String value, String can) {
        var run = Cli.run("train", folder, "-o", folder.resolve("m"), option, value);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(option) && run.err().contains(can), run.err());
        assertFalse(run.leftAStackTrace());
    }

    @Test
    void wherePlacesAreWrongNothingIsTrained() throws IOException {
        var data = TrainedSample.small(folder.resolve("data"));
        var noFolder = folder.resolve("none").resolve("m.ocellus");
        refused("there is no folder", "train", data, "-o", noFolder);
        refused("is a folder", "train", data, "-o", data);
        refused("does not exist", "train", noFolder, "-o", folder.resolve("m"));
        refused("is not installed", "train", data, "-o", folder.resolve("m"), "--backbone", "x");
        var file = Files.writeString(folder.resolve("notes.md"), "notes");
        refused("neither a folder nor a list", "train", file, "-o", folder.resolve("m"));
        assertFalse(Files.exists(folder.resolve("m")));
    }

    private static void refused(String sentence, Object... arguments) {
        var run = Cli.run(arguments);
        assertEquals(1, run.code());
        assertTrue(run.err().contains(sentence), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void cancellingBetweenEpochsLeavesTheModelThatWasThere() throws IOException {
        var model = Files.writeString(folder.resolve("m.ocellus"), "the model of yesterday");
        var cancellation = new Cancellation();
        var run =
                Cli.run(
                        cancellation,
                        notes -> cancelAt("epoch  2", notes, cancellation),
                        "train",
                        TrainedSample.data(),
                        "-o",
                        model,
                        "--json");
        assertEquals(130, run.code());
        assertTrue(run.err().endsWith("Cancelled. No file was written.\n"), run.err());
        assertEquals("", run.out());
        assertEquals("the model of yesterday", Files.readString(model));
        assertEquals(List.of(model), list(folder));
    }

    private static void cancelAt(String words, String notes, Cancellation cancellation) {
        if (notes.contains(words)) {
            cancellation.cancel();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aRateThatExplodesFailsAndSaysWhy() {
        var model = folder.resolve("m.ocellus");
        var run =
                Cli.run(
                        "train",
                        TrainedSample.data(),
                        "-o",
                        model,
                        "--learning-rate",
                        "1e38",
                        "--json");
        assertEquals(1, run.code());
        assertEquals("not-finite", run.json().get("stopReason").asText());
        assertTrue(run.json().get("model").isNull());
        assertTrue(run.err().contains("lower learning rate"), run.err());
        assertFalse(Files.exists(model));
    }

    @Test
    void damagedPicturesAreSkippedAndCounted() throws IOException {
        var data = TrainedSample.small(folder.resolve("data"));
        var forest = data.resolve("train").resolve("forest");
        Files.writeString(forest.resolve("page.jpg"), "<html>not found</html>");
        Files.write(forest.resolve("cut.jpg"), BrokenFiles.truncated(TrainedSample.pictures(1)));
        var run = Cli.run("train", data, "-o", folder.resolve("m.ocellus"), "--json");
        assertEquals(0, run.code(), run.err());
        var reasons = new ArrayList<String>();
        run.json().get("skipped").forEach(entry -> reasons.add(entry.get("reason").asText()));
        assertEquals(2, reasons.size(), reasons.toString());
        assertTrue(reasons.getFirst().contains("is a web page"), reasons.toString());
        assertTrue(reasons.getLast().contains("is truncated"), reasons.toString());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
