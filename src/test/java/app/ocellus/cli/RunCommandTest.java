package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.TestProgram;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs of the command line that are kept, left, gone on with, and begun from a model. */
class RunCommandTest {

    private final Path folder;
    private final Path data;
    private final Path kept;
    private final Path model;

    RunCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.data = TrainedSample.small(folder.resolve("data"));
        this.kept = folder.resolve("run");
        this.model = folder.resolve("m.ocellus");
    }

    private Cli.Run train(Object... more) {
        return train(new Cancellation(), "nothing", more);
    }

    private Cli.Run train(Cancellation cancellation, String until, Object... more) {
        var arguments = new java.util.ArrayList<Object>(List.of("train", data, "-o", model));
        arguments.addAll(List.of(more));
        return Cli.run(
                cancellation,
                notes -> {
                    if (notes.contains(until)) {
                        cancellation.cancel();
                    }
                },
                arguments.toArray());
    }

    private static ModelBundle read(Path file) {
        return TestProgram.composition().models().read(file);
    }

    private static String history(Path run) throws IOException {
        return Files.readString(run.resolve("history.jsonl"));
    }

    @Test
    void aRunIsKeptWithAllThatBelongsToIt() throws IOException {
        var run = train("--run", kept, "--epochs", 3);
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.readString(kept.resolve("run.json")).contains("\"completed\""));
        assertEquals(3, history(kept).lines().count());
        assertTrue(Files.exists(kept.resolve("checkpoint").resolve("epoch-3.safetensors")));
        assertArrayEquals(
                Files.readAllBytes(model), Files.readAllBytes(kept.resolve("model.ocellus")));
        var again = train("--run", kept);
        assertEquals(1, again.code());
        assertTrue(again.err().contains("is not empty"), again.err());
    }

    @Test
    void whatWasCancelledGoesOnAsIfItNeverHadBeen() throws IOException {
        var other = folder.resolve("other");
        train("--run", other, "--epochs", 6, "--seed", 7, "--validation", 0.4);
        var expected = read(model);
        Files.delete(model);
        var left =
                train(
                        new Cancellation(),
                        "epoch  3",
                        "--run",
                        kept,
                        "--epochs",
                        6,
                        "--seed",
                        7,
                        "--validation",
                        0.4);
        assertEquals(130, left.code(), left.err());
        assertTrue(left.err().contains("Go on with it by --resume " + kept), left.err());
        assertFalse(left.err().contains("No file was written"), left.err());
        assertFalse(Files.exists(model));
        var resumed = train("--resume", kept);
        assertEquals(0, resumed.code(), resumed.err());
        assertTrue(resumed.err().contains("Going on after epoch 3."), resumed.err());
        assertFalse(resumed.err().contains("have changed"), resumed.err());
        assertEquals(history(other), history(kept));
        assertArrayEquals(expected.head().weights(), read(model).head().weights());
        assertEquals(expected.trainedOn(), read(model).trainedOn());
    }

    @Test
    void whoCancelsBeforeAnythingCouldBeKeptIsToldSo() {
        var cancellation = new Cancellation();
        cancellation.cancel();
        var run = train(cancellation, "nothing", "--run", kept);
        assertEquals(130, run.code(), run.err());
        assertTrue(run.err().endsWith("Cancelled. No file was written.\n"), run.err());
        assertFalse(Files.exists(kept));
    }

    @Test
    void dataThatHaveChangedAreToldAndUsed() throws IOException {
        train(new Cancellation(), "epoch  2", "--run", kept, "--epochs", 4, "--validation", 0.4);
        try (var files = Files.list(data.resolve("train").resolve("forest"))) {
            Files.delete(files.sorted().findFirst().orElseThrow());
        }
        var run = train("--resume", kept);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("The data have changed"), run.err());
        assertEquals(4, history(kept).lines().count());
    }

    @Test
    void otherClassesThanBeforeAreRefusedInWords() throws IOException {
        train(new Cancellation(), "epoch  2", "--run", kept, "--epochs", 4);
        for (var part : List.of("train", "test")) {
            Files.move(data.resolve(part).resolve("forest"), data.resolve(part).resolve("wood"));
        }
        var run = train("--resume", kept);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("no longer those that the run"), run.err());
    }

    @Test
    void ofARunThatHadEndedTheModelIsTaken() throws IOException {
        train("--run", kept, "--epochs", 2);
        var bytes = Files.readAllBytes(model);
        Files.delete(model);
        var run = train("--resume", kept, "--json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("had ended already"), run.err());
        assertArrayEquals(bytes, Files.readAllBytes(model));
        assertEquals("completed", run.json().get("stopReason").asText());
    }

    @Test
    void aFolderWithoutARunAndOptionsThatContradictAreRefusedInWords() {
        var missing = train("--resume", folder.resolve("nowhere"));
        assertEquals(1, missing.code());
        assertTrue(missing.err().contains("holds no run"), missing.err());
        var both = train("--resume", kept, "--run", kept);
        assertEquals(1, both.code());
        assertTrue(both.err().contains("--resume goes on"), both.err());
        assertFalse(both.leftAStackTrace() || missing.leftAStackTrace());
    }

    @Test
    void aModelIsTrainedOnFromWhatItKnows() throws IOException {
        train("--epochs", 8, "--size", 64);
        var first = folder.resolve("first.ocellus");
        Files.move(model, first);
        var run = train("--from", first, "--epochs", 1, "--learning-rate", "1e-9");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().lines().anyMatch(line -> line.startsWith("start ")), run.err());
        var before = read(first);
        var after = read(model);
        assertEquals(before.preprocessing(), after.preprocessing());
        assertArrayEquals(before.head().weights(), after.head().weights(), 1e-6f);
        assertEquals(before.trainedOn(), after.trainedOn());
    }

    @Test
    void aNewClassBeginsAtNothingAndAnotherIsForgotten() throws IOException {
        train("--epochs", 8);
        var first = folder.resolve("first.ocellus");
        Files.move(model, first);
        for (var part : List.of("train", "test")) {
            Files.move(data.resolve(part).resolve("street"), data.resolve(part).resolve("alley"));
        }
        var run = train("--from", first, "--epochs", 1, "--learning-rate", "1e-9");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("does not know alley"), run.err());
        assertTrue(run.err().contains("also knew street"), run.err());
        var names = read(model).classes().stream().map(label -> label.name()).toList();
        assertEquals(List.of("alley", "forest"), names);
        int width = read(model).head().width();
        var weights = read(model).head().weights();
        var forest = read(first).head().weights();
        for (int k = 0; k < width; k++) {
            assertEquals(0, weights[k], 1e-6f);
            assertEquals(forest[k], weights[width + k], 1e-6f);
        }
    }

    @Test
    void aModelOnAnotherBackboneIsRefusedInWords() throws IOException {
        train("--epochs", 1);
        var first = folder.resolve("first.ocellus");
        Files.move(model, first);
        var run = train("--from", first, "--backbone", "efficientnet-lite2", "--epochs", 1);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("stands on the backbone efficientnet-lite0"), run.err());
        assertFalse(Files.exists(model));
    }
}
