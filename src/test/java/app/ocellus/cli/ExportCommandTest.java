package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ExportCommandTest {

    @TempDir private Path folder = Path.of("");

    private Cli.Run export(Object... rest) {
        var arguments = new Object[rest.length + 4];
        arguments[0] = "export";
        arguments[1] = TrainedSample.model();
        arguments[2] = "--to";
        arguments[3] = folder.resolve("out");
        System.arraycopy(rest, 0, arguments, 4, rest.length);
        return Cli.run(arguments);
    }

    @Test
    void theAnswersOfTheExportedFileAreThoseOfTheProgramAndTheFiguresAreTold() {
        var data = TrainedSample.data().resolve("test");
        var run = export("--verify", data, "--json");
        assertEquals(0, run.code(), run.err());
        var json = run.json();
        var exported = json.at("/exported/0");
        assertEquals("onnx", exported.get("format").asText());
        assertTrue(exported.get("bytes").asLong() > 1_000_000);
        var test = exported.at("/selfTests/0");
        assertEquals("prepared", test.get("input").asText());
        assertEquals(200, test.get("samples").asInt());
        assertTrue(test.get("maxDifference").asDouble() < 1e-5, test.toString());
        assertEquals(1, test.get("top1Agreement").asDouble());
        assertTrue(json.get("skipped").isEmpty());
    }

    @Test
    void aPersonReadsWhereItIsAndHowWellItAgrees() {
        var run = export("--format", "card,onnx");
        assertEquals(0, run.code(), run.err());
        var lines = run.out().lines().toList();
        assertTrue(lines.get(0).startsWith(folder.resolve("out/onnx").toString()), run.out());
        assertTrue(
                lines.get(1)
                        .matches(
                                "  prepared pictures: 7, max \\|dp\\| \\S+, mean \\|dp\\| \\S+,"
                                        + " same class 100.00 %"),
                run.out());
        assertTrue(lines.get(2).startsWith(folder.resolve("out/card").toString()), run.out());
    }

    @Test
    void whatIsMissingOrUnknownIsWrongUsage() {
        assertEquals(2, Cli.run("export").code());
        assertEquals(2, Cli.run("export", TrainedSample.model()).code());
        var run = export("--format", "onnx,coreml");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("\"coreml\" is none of onnx, torchscript"), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void whatFailsIsASentence() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        Files.writeString(folder.resolve("out/mine.txt"), "mine");
        var run = export();
        assertEquals(1, run.code());
        assertTrue(run.err().contains("is not an empty folder"), run.err());
        assertFalse(run.leftAStackTrace());
        var none = Cli.run("export", folder.resolve("none.ocellus"), "--to", folder.resolve("a"));
        assertEquals(1, none.code());
        assertTrue(none.err().contains("none.ocellus does not exist"), none.err());
    }

    @Test
    void interruptedItLeavesNothing() throws IOException {
        var cancellation = new Cancellation();
        cancellation.cancel();
        var run =
                Cli.run(
                        cancellation,
                        _ -> {},
                        "export",
                        TrainedSample.model(),
                        "--to",
                        folder.resolve("out"));
        assertEquals(130, run.code());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }
}
