package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.Json;
import app.ocellus.fixtures.Python;
import app.ocellus.fixtures.RandomModel;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelFiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What somebody gets who runs the scripts of an exported folder, beside what the program says. */
class ExportedScriptsTest {

    private static final Path GOLDENS = Path.of("src/test/resources/app/ocellus/image/goldens");

    private static final double NEAR = 1e-3;

    @TempDir private Path folder = Path.of("");
    private Path model = Path.of("");

    @BeforeEach
    void needsPython() {
        Python.require("numpy", "PIL", "onnxruntime");
        var files = new ModelFiles(TestProgram.composition().files());
        model = folder.resolve("model.ocellus");
        files.write(model, files.read(TrainedSample.model()).withThreshold(.55));
    }

    private Path exported() {
        var run = Cli.run("export", model, "--to", folder.resolve("out"));
        assertEquals(0, run.code(), run.err());
        return folder.resolve("out/onnx");
    }

    private static Python.Run predict(Path exported, Object... arguments) {
        var command = new ArrayList<Object>(List.of(exported.resolve("predict.py")));
        command.addAll(List.of(arguments));
        return Python.run(command.toArray());
    }

    private static List<JsonNode> objects(Python.Run run) {
        return run.out().lines().map(ExportedScriptsTest::parsed).toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return Json.tree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void predictSaysOfEveryPictureWhatTheProgramSays() throws IOException {
        var pictures = Files.createDirectory(folder.resolve("pictures"));
        for (var picture : TrainedSample.pictures(40)) {
            Files.copy(picture, pictures.resolve(picture.getFileName().toString()));
        }
        BrokenFiles.writeTo(pictures, TrainedSample.pictures(1).getFirst());
        var said = predict(exported(), pictures, GOLDENS, "--json");
        assertEquals(0, said.code(), said.out());
        var rows = objects(said);
        var expected = Cli.run("predict", model, pictures, GOLDENS, "--json").objects();
        assertEquals(expected.size(), rows.size());
        int unsure = 0;
        for (int i = 0; i < rows.size(); i++) {
            assertSame(expected.get(i), rows.get(i));
            unsure += expected.get(i).path("rejected").asBoolean() ? 1 : 0;
        }
        assertTrue(unsure > 0, "some are not sure");
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void anyFitSizeAndTheMirrorImageAreAsInTheProgram(Fit fit) {
        var files = new ModelFiles(TestProgram.composition().files());
        files.write(
                model,
                RandomModel.of(
                        TestProgram.composition(),
                        "efficientnet-lite0",
                        new Preprocessing(101, fit),
                        Map.of(),
                        new ModelBundle.Output(1.4, .5, true)));
        var rows = objects(predict(exported(), GOLDENS, "--json"));
        var expected = Cli.run("predict", model, GOLDENS, "--json").objects();
        assertEquals(expected.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertSame(expected.get(i), rows.get(i));
        }
    }

    private static void assertSame(JsonNode expected, JsonNode row) {
        var file = expected.get("file").asText();
        assertEquals(file, row.get("file").asText());
        assertEquals(expected.has("error"), row.has("error"), expected + " / " + row);
        if (expected.has("error")) {
            return;
        }
        assertEquals(expected.get("rejected"), row.get("rejected"), file);
        assertEquals(expected.get("top").size(), row.get("top").size(), file);
        for (int i = 0; i < expected.get("top").size(); i++) {
            var one = expected.get("top").get(i);
            var other = row.get("top").get(i);
            assertEquals(
                    one.get("probability").asDouble(),
                    other.get("probability").asDouble(),
                    NEAR,
                    file);
        }
        assertEquals(expected.at("/top/0/class"), row.at("/top/0/class"), file);
    }

    @Test
    void theSelfTestPassesAndFailsForOneChangedBit() throws IOException {
        var exported = exported();
        var passed = predict(exported, "--selftest");
        assertEquals(0, passed.code(), passed.out());
        var file = exported.resolve("model.onnx");
        var content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
        var failed = predict(exported, "--selftest");
        assertEquals(1, failed.code());
        assertTrue(failed.out().contains("is not the file that was exported"), failed.out());
    }

    @Test
    void theSelfTestFailsWhereTheAnswersAreOthers() throws IOException {
        var exported = exported();
        var script = exported.resolve("pictures.py");
        Files.writeString(script, Files.readString(script).replace("BILINEAR", "NEAREST"));
        var failed = predict(exported, "--selftest");
        assertEquals(1, failed.code(), failed.out());
        assertTrue(failed.out().contains("answers otherwise here"), failed.out());
    }

    @Test
    void theExitCodesAreThoseOfTheProgram() throws IOException {
        var exported = exported();
        assertEquals(2, predict(exported).code());
        assertEquals(2, predict(exported, "a.jpg", "--top", "0").code());
        var missing = predict(exported, folder.resolve("none.jpg"), "--json");
        assertEquals(1, missing.code());
        assertTrue(objects(missing).getFirst().has("error"), missing.out());
        Files.delete(exported.resolve("model.onnx"));
        var gone = predict(exported, "--selftest");
        assertEquals(1, gone.code());
        assertTrue(gone.out().contains("is not whole"), gone.out());
    }

    @Test
    void theOnnxFileIsWhatTheFormatAsksFor() {
        Python.require("onnx");
        var check = "import onnx, sys; onnx.checker.check_model(sys.argv[1], full_check=True)";
        var run = Python.run("-c", check, exported().resolve("model.onnx"));
        assertEquals(0, run.code(), run.out());
    }

    @Test
    void theTorchScriptFileAnswersInPythonAsTheProgramDoes() {
        Python.require("torch");
        var run =
                Cli.run("export", model, "--to", folder.resolve("out"), "--format", "torchscript");
        assertEquals(0, run.code(), run.err());
        var passed = predict(folder.resolve("out/torchscript"), "--selftest");
        assertEquals(0, passed.code(), passed.out());
    }

    /** Without network.py, as DJL Serving or a program of one's own loads it. */
    @Test
    void theTorchScriptFileAloneAveragesOverTheMirrorImage() {
        Python.require("torch");
        var files = new ModelFiles(TestProgram.composition().files());
        files.write(
                model,
                RandomModel.of(
                        TestProgram.composition(),
                        "efficientnet-lite0",
                        new Preprocessing(64, Fit.CROP),
                        Map.of(),
                        new ModelBundle.Output(1, 0, true)));
        var run =
                Cli.run("export", model, "--to", folder.resolve("out"), "--format", "torchscript");
        assertEquals(0, run.code(), run.err());
        var apart =
                """
                import sys, torch
                model, picture = torch.jit.load(sys.argv[1]), torch.rand(2, 3, 64, 64)
                print(float((model(picture) - model(picture.flip(3))).abs().max()))
                """;
        var said = Python.run("-c", apart, folder.resolve("out/torchscript/model.pt"));
        assertEquals(0, said.code(), said.out());
        assertEquals(0, Double.parseDouble(said.out().strip()), 1e-6);
    }
}
