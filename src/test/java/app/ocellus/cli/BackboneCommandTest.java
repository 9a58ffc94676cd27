package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.Composition;
import app.ocellus.fixtures.OwnBackbone;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.task.Cancellation;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class BackboneCommandTest {

    private final Path folder;
    private final Composition program;

    BackboneCommandTest(@TempDir Path folder) {
        this.folder = folder;
        program = new Composition(TestProgram.directories(folder.resolve("home")));
    }

    @AfterEach
    void close() {
        program.close();
    }

    /** Runs a command; {@code answer} is typed where somebody is asked, null where nobody is. */
    private Cli.Run answering(@Nullable String answer, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try (var results = new PrintStream(out, true, StandardCharsets.UTF_8);
                var notes = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            var terminal = new Terminal(results, notes, answer != null, () -> answer);
            var tools = new Tools(() -> program, terminal, new Cancellation());
            var words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
            int code = CommandLineProgram.run(words, tools, results, notes);
            return new Cli.Run(
                    code,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        }
    }

    private Cli.Run run(Object... arguments) {
        return answering(null, arguments);
    }

    private boolean isThere() {
        return program.backbones().lookUp(OwnBackbone.ID).isPresent();
    }

    @Test
    void whereNobodyCanBeAskedItIsRefused() throws IOException {
        var run = run("backbone", "add", OwnBackbone.FOLDER);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("--trust"), run.err());
        assertFalse(Files.exists(program.directories().data().resolve("backbones")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "maybe", "yo"})
    void anythingButYesIsNo(String answer) {
        var run = answering(answer, "backbone", "add", OwnBackbone.FOLDER);
        assertEquals(1, run.code());
        assertFalse(isThere());
    }

    @Test
    void thePersonIsToldWhatItIsAndWhoseBeforeTheyAgree() throws IOException {
        var run = answering("Yes", "backbone", "add", OwnBackbone.FOLDER);
        assertEquals(0, run.code(), run.err());
        var question = run.err().substring(0, run.err().indexOf("[y/N]"));
        var description = program.backbones().find(OwnBackbone.ID);
        for (var told :
                new String[] {
                    description.title(),
                    description.source(),
                    description.license(),
                    description.torch().sha256(),
                    description.onnx().sha256(),
                    "code that will run"
                }) {
            assertTrue(question.contains(told), told);
        }
        assertTrue(isThere());
    }

    @Test
    void aFolderThatIsNoBackboneIsNamed() {
        var run = run("backbone", "add", folder, "--trust");
        assertEquals(1, run.code());
        assertTrue(run.err().contains(folder + " holds no backbone.json"), run.err());
        assertFalse(run.leftAStackTrace());
    }

    @Test
    void theListSaysWhoseItIsAndWhatIsRefused() throws IOException {
        run("backbone", "add", OwnBackbone.FOLDER, "--trust");
        var list = run("backbone", "list", "--json").objects();
        assertEquals(3, list.size());
        assertEquals("shipped", list.getFirst().get("origin").asText());
        assertEquals("added", list.getLast().get("origin").asText());
        assertEquals(32, list.getLast().get("featureWidth").asInt());
        var copy = program.directories().data().resolve("backbones").resolve(OwnBackbone.ID);
        Files.writeString(copy.resolve("backbone.json"), "{}");
        for (var command : new String[][] {{"backbone", "list"}, {"doctor"}}) {
            var run = run((Object[]) command);
            assertEquals(1, run.code());
            assertTrue((run.out() + run.err()).contains(copy.toString()), run.err());
        }
    }

    /** From adding it to a model that no longer opens. */
    @Test
    void aModelIsTrainedAndEvaluatedAndNeedsItsBackbone() {
        run("backbone", "add", OwnBackbone.FOLDER, "--trust");
        var data = TrainedSample.small(folder.resolve("data"));
        var quick = folder.resolve("quick.ocellus");
        var tuned = folder.resolve("tuned.ocellus");
        var own = new String[] {"--backbone", OwnBackbone.ID, "--seed", "3"};
        succeed("train", data, "-o", quick, own[0], own[1], own[2], own[3]);
        succeed(
                "train",
                data,
                "-o",
                tuned,
                own[0],
                own[1],
                own[2],
                own[3],
                "--mode",
                "fine-tune",
                "--depth",
                "last",
                "--epochs",
                "2",
                "--batch",
                "8");
        for (var model : new Path[] {quick, tuned}) {
            var report = succeed("evaluate", model, data, "--json").json();
            assertTrue(report.get("accuracy").asDouble() >= 0.5, report.toString());
            assertEquals(16, report.get("samples").asInt());
        }
        succeed("backbone", "remove", OwnBackbone.ID);
        var gone = run("evaluate", tuned, data);
        assertEquals(1, gone.code());
        assertTrue(gone.err().contains("stands on the backbone " + OwnBackbone.ID), gone.err());
        succeed("backbone", "add", OwnBackbone.FOLDER, "--trust");
        succeed("evaluate", tuned, data);
    }

    private Cli.Run succeed(Object... arguments) {
        var run = run(arguments);
        assertEquals(0, run.code(), run.err());
        return run;
    }
}
