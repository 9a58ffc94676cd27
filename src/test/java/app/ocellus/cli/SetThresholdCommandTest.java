package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.TestProgram;
import app.ocellus.model.Bundles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SetThresholdCommandTest {

    @TempDir private Path folder = Path.of("");

    private Path model() {
        var model = folder.resolve("birds.ocellus");
        TestProgram.composition().models().write(model, Bundles.some());
        return model;
    }

    @Test
    void theThresholdIsInTheFileAndAllElseIsAsItWas() {
        var model = model();
        var run = Cli.run("set-threshold", model, 0.725);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("below 72.5 %"), run.out());
        var read = TestProgram.composition().models().read(model);
        var before = Bundles.some();
        assertEquals(before.output().withThreshold(0.725), read.output());
        assertEquals(before.classes(), read.classes());
        assertEquals(before.trainedOn(), read.trainedOn());
        assertArrayEquals(before.head().weights(), read.head().weights());
        assertEquals(before.training(), read.training());
    }

    @Test
    void backAndForthGivesTheSameBytes() throws IOException {
        var model = model();
        var before = Files.readAllBytes(model);
        Cli.run("set-threshold", model, 0);
        assertEquals(0, TestProgram.composition().models().read(model).output().threshold());
        Cli.run("set-threshold", model, 0.6);
        assertArrayEquals(before, Files.readAllBytes(model));
    }

    @Test
    void whatIsNoThresholdIsWrongUsageAndAMissingModelASentence() throws IOException {
        var model = model();
        var before = Files.readAllBytes(model);
        for (var wrong : List.of("1.5", "high", "NaN")) {
            var run = Cli.run("set-threshold", model, wrong);
            assertEquals(2, run.code(), run.err());
            assertTrue(run.err().contains("a number from 0 to 1"), run.err());
        }
        assertArrayEquals(before, Files.readAllBytes(model));
        var missing = Cli.run("set-threshold", folder.resolve("none.ocellus"), 0.5);
        assertEquals(1, missing.code());
        assertTrue(missing.err().contains("none.ocellus does not exist"), missing.err());
    }
}
