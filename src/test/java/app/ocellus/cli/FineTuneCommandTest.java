package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelFiles;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code train} with what lies beyond Quick, on few and small pictures. */
class FineTuneCommandTest {

    private final Path data;
    private final Path model;
    private final Path folder;

    FineTuneCommandTest(@TempDir Path folder) {
        this.folder = folder;
        data = TrainedSample.small(folder.resolve("data"));
        model = folder.resolve("m.ocellus");
    }

    private Cli.Run train(Path output, String options) {
        var arguments = new ArrayList<Object>(List.of("train", data, "-o", output, "--json"));
        Stream.of(options.split(" ")).forEach(arguments::add);
        return Cli.run(arguments.toArray());
    }

    private Cli.Run train(String options) {
        var run = train(model, options);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    private JsonNode info() {
        return Cli.run("info", model, "--json").json();
    }

    private ModelBundle bundle() {
        return new ModelFiles(new AtomicFiles(FileOps.REAL)).read(model);
    }

    @Test
    void aFineTunedModelSaysSoAndAnswersAndHoldsMoreThanAHead() throws IOException {
        var run = train("--mode fine-tune --size 64 --epochs 1 --batch 8");
        assertTrue(run.err().contains("start "), run.err());
        assertTrue(run.err().contains("epoch  1"), run.err());
        assertEquals("fine-tune", info().get("mode").asText());
        assertEquals(64, info().get("inputSize").asInt());
        var names = bundle().weights().backbone().keySet();
        assertTrue(names.contains("layers.9.layers.0.weight"), names.toString());
        assertFalse(names.contains("layers.8.layers.0.weight"), names.toString());
        var evaluated = Cli.run("evaluate", model, data, "--json");
        assertEquals(0, evaluated.code(), evaluated.err());
        assertEquals(16, evaluated.json().get("samples").asInt());
        var quick = folder.resolve("quick.ocellus");
        assertEquals(0, train(quick, "--size 64 --epochs 1").code());
        assertTrue(Files.size(model) > 100 * Files.size(quick));
    }

    @Test
    void theValidationOfTheTrainingIsWhatEvaluatingTheModelGives() {
        var run =
                train(
                        "--mode fine-tune --depth last --size 64 --epochs 1 --batch 8"
                                + " --learning-rate 1e-3 --validation-from test --validation 0.99"
                                + " --set normalisation=dataset --set head-first=off");
        assertEquals(1, run.json().get("bestEpoch").asInt(), run.err());
        assertEquals(16, info().get("validationSamples").asInt());
        var evaluated = Cli.run("evaluate", model, data, "--json").json();
        double expected = run.json().get("validationLoss").asDouble();
        assertEquals(expected, evaluated.get("loss").asDouble(), 1e-4);
    }

    @Test
    void theTutorialsRecipeCanBeChangedInEverySetting() {
        train(
                "--preset tutorial --learning-rate 1e-3 --epochs 1 --size 64 --batch 8"
                        + " --set stretch=48 --set margin=4");
        assertEquals("fine-tune", info().get("mode").asText());
        assertEquals("stretch", info().get("fit").asText());
        assertEquals(64, info().get("inputSize").asInt());
        assertEquals(16, info().get("trainingSamples").asInt());
        assertTrue(bundle().weights().backbone().containsKey("layers.0.weight"));
        assertTrue(bundle().preprocessing().normalisation() != null);
    }

    @Test
    void aSubsetTrainsOnItsShareOfTheImages() {
        train("--subset 0.5 --size 64 --epochs 1 --validation-from test");
        assertEquals(8, info().get("trainingSamples").asInt());
        train("--size 64 --epochs 1 --validation-from test");
        assertEquals(16, info().get("trainingSamples").asInt());
    }

    @Test
    void flipAveragingIsStoredInTheModel() {
        train("--size 64 --epochs 1 --set flip-averaging=on");
        assertTrue(bundle().output().flipAveraging());
        assertEquals(0, Cli.run("evaluate", model, data).code());
    }

    @Test
    void aRateThatRuinsEveryEpochKeepsTheStartAndSaysSo() {
        var run = train("--mode fine-tune --learning-rate 1e3 --size 64 --epochs 1 --batch 8");
        assertTrue(run.err().contains("No epoch was better than the start"), run.err());
        assertEquals(0, run.json().get("bestEpoch").asInt());
        assertEquals(0, info().get("bestEpoch").asInt());
        assertEquals(model.toString(), run.json().get("model").asText());
        assertTrue(run.json().get("validationLoss").asDouble() < 1, run.out());
        assertEquals(0, Cli.run("evaluate", model, data).code());
    }

    @Test
    void anotherBackboneMayBeNamedAmongTheOtherSettings() {
        train("--set backbone=efficientnet-lite2 --size 64 --epochs 1");
        assertEquals("efficientnet-lite2", info().get("backbone").asText());
        assertEquals(0, Cli.run("evaluate", model, data).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rotate=5|There is no single setting named rotate",
                "rotation=many|augmentation.rotation cannot be many",
                "crop-area=0|augmentation.cropArea cannot be 0",
                "schedule=1|optimisation.rate.schedule cannot be 1",
                "backbone=none|is not installed"
            })
    void aSettingThatCannotBeIsRefusedBeforeTheWork(String setting, String said) {
        var run = train(model, "--set " + setting);
        assertEquals(1, run.code());
        assertTrue(run.err().contains(said), run.err());
        assertFalse(run.leftAStackTrace());
        assertFalse(Files.exists(model));
    }
}
