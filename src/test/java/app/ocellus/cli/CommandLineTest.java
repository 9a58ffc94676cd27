package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.TestProgram;
import app.ocellus.task.Cancellation;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

class CommandLineTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void aSubCommandOrAnOptionMeansTheCommandLineAndAFolderTheWindow() {
        assertTrue(CommandLineProgram.isMeant(new String[] {"train"}));
        assertTrue(CommandLineProgram.isMeant(new String[] {"--version"}));
        assertFalse(CommandLineProgram.isMeant(new String[] {}));
        assertFalse(CommandLineProgram.isMeant(new String[] {"./train"}));
        assertFalse(CommandLineProgram.isMeant(new String[] {"photographs"}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan",
                "train",
                "evaluate",
                "predict",
                "export",
                "info",
                "rename-class",
                "sample",
                "doctor"
            })
    void everyCommandHasHelpOnStandardOutput(String command) {
        var run = Cli.run(command, "--help");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("Usage: ocellus " + command), run.out());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"scan", "train", "evaluate", "predict", "info", "rename-class", "sample"})
    void whatIsMissingIsSaidWithWhereTheHelpIs(String command) {
        var run = Cli.run(command);
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("Missing required"), run.err());
        assertTrue(run.err().endsWith("Try: ocellus " + command + " --help\n"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void theVersionIsSaid() {
        var run = Cli.run("--version");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("Ocellus "), run.out());
    }

    @Test
    void whatWasCancelledBeforeItBeganDoesNothing() {
        var cancellation = new Cancellation();
        cancellation.cancel();
        var target = folder.resolve("scenes");
        var run = Cli.run(cancellation, _ -> {}, "sample", target);
        assertEquals(130, run.code());
        assertEquals("Cancelled. No file was written.\n", run.err());
        assertFalse(Files.exists(target));
    }

    @Test
    void theSampleIsDrawnIntoAnEmptyFolderOnly() {
        assertEquals(0, TrainedSample.drawing().code());
        assertEquals(TrainedSample.data() + "\n", TrainedSample.drawing().out());
        var again = Cli.run("sample", TrainedSample.data());
        assertEquals(1, again.code());
        assertTrue(again.err().contains("is not an empty folder"), again.err());
    }

    @Test
    void aScanTellsClassesSplitsAndWhatCannotBeUsed() throws IOException {
        var data = TrainedSample.small(folder.resolve("data"));
        var forest = data.resolve("train").resolve("forest");
        Files.writeString(forest.resolve("page.jpg"), "<html>not found</html>");
        Files.copy(forest.resolve(names(forest).getFirst()), forest.resolve("twin.jpg"));
        var run = Cli.run("scan", data, "--json");
        assertEquals(0, run.code());
        var json = run.json();
        assertEquals(33, json.get("samples").asInt());
        assertEquals(17, json.at("/classes/0/samples").asInt());
        assertEquals("street", json.at("/classes/1/name").asText());
        assertEquals(17, json.at("/splits/training").asInt());
        assertEquals(2, json.at("/duplicates/0").size());
        assertEquals("unreadable", json.at("/problems/0/kind").asText());
        assertTrue(json.at("/problems/0/reason").asText().contains("is a web page"));
        var text = Cli.run("scan", data).out();
        assertTrue(text.startsWith("33 images in 2 classes\n"), text);
        assertTrue(text.contains("1 group of identical images:"), text);
        assertTrue(text.contains("1 problem:"), text);
    }

    @Test
    void aScanMeasuresTheTrainingPixelsUnlessToldNotTo() throws IOException {
        var data = TrainedSample.small(folder.resolve("data"));
        var forest = data.resolve("train").resolve("forest");
        var damaged = forest.resolve("damaged.jpg");
        var picture = forest.resolve(names(forest).getFirst());
        Files.write(damaged, Arrays.copyOf(Files.readAllBytes(picture), 2000));
        var json = Cli.run("scan", data, "--json").json();
        assertEquals(3, json.get("mean").size());
        assertEquals(3, json.get("std").size());
        assertTrue(json.at("/problems/0/file").asText().endsWith("damaged.jpg"));
        var without = Cli.run("scan", data, "--json", "--no-pixels").json();
        assertFalse(without.has("mean") || without.has("std"));
        assertEquals(0, without.get("problems").size());
        deleteAll(data.resolve("test"));
        assertEquals(json.get("mean"), Cli.run("scan", data, "--json").json().get("mean"));
        deleteAll(data.resolve("train/street"));
        assertNotEquals(json.get("mean"), Cli.run("scan", data, "--json").json().get("mean"));
    }

    @Test
    void aScanForPeopleMeasuresThePixelsWhenAsked() {
        var data = TrainedSample.small(folder.resolve("data"));
        assertFalse(Cli.run("scan", data).out().contains("mean of the pixels"));
        var text = Cli.run("scan", data, "--pixels").out();
        var numbers = "( 0\\.\\d{4}){3}\n";
        assertTrue(
                Pattern.compile("mean of the pixels .*:" + numbers + ".*deviation:" + numbers)
                        .matcher(text)
                        .find(),
                text);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("0"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aScanOfNothingFailsInASentence() {
        var run = Cli.run("scan", folder.resolve("none"));
        assertEquals(1, run.code());
        assertTrue(run.err().contains("none does not exist"), run.err());
        assertEquals(1, Cli.run("scan", folder).code());
    }

    @Test
    void infoTellsWhatAModelIs() {
        var json = Cli.run("info", TrainedSample.model(), "--json").json();
        assertEquals("scenes", json.get("name").asText());
        assertEquals("efficientnet-lite0", json.get("backbone").asText());
        assertEquals(6, json.get("classes").size());
        assertEquals(306, json.get("trainingSamples").asInt());
        assertEquals(54, json.get("validationSamples").asInt());
        var text = Cli.run("info", "everyday");
        assertEquals(0, text.code());
        assertTrue(text.out().contains("Everyday things"), text.out());
        var missing = Cli.run("info", folder.resolve("m.ocellus"));
        assertEquals(1, missing.code());
        assertTrue(missing.err().contains("does not exist"), missing.err());
    }

    @Test
    void theDoctorLooksAtEverythingThatMayBeMissing() {
        var run = Cli.run("doctor", "--json");
        assertEquals(0, run.code(), run.out());
        JsonNode facts = run.json();
        assertEquals("2.7.1", facts.get("pytorch").asText());
        assertEquals("1.23.2", facts.get("onnxruntime").asText());
        assertEquals("ok, 1000 classes", facts.get("everyday model").asText());
        assertTrue(facts.get("efficientnet-lite2").asText().startsWith("ok"));
        assertEquals(
                TestProgram.composition().directories().cache().toString(),
                facts.get("cache").asText());
        assertTrue(facts.get("device").asText().startsWith("CPU"), run.out());
        assertTrue(facts.get("because").asText().startsWith("No GPU pack"), run.out());
        assertEquals(0, Cli.run("doctor").code());
    }

    @Test
    void theDoctorTellsWhatIsWrongWithAFolderThatIsNoGpuPack() {
        var run = Cli.run("doctor", "--check-gpu-pack", folder);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("holds no libtorch"), run.err());
        assertEquals("", run.out());
    }
}
