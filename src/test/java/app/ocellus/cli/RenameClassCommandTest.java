package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.TestProgram;
import app.ocellus.model.Bundles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class RenameClassCommandTest {

    @TempDir private Path folder = Path.of("");
    private Path model = Path.of("");

    @BeforeEach
    void write() {
        model = folder.resolve("birds.ocellus");
        TestProgram.composition().models().write(model, Bundles.some());
    }

    @Test
    void aClassIsCalledByAnotherName() {
        var run = Cli.run("rename-class", model, "wren", "house wren");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"house wren\""), run.out());
        var info = Cli.run("info", model, "--json").json();
        assertEquals("house wren", info.path("classes").get(1).asText());
    }

    @Test
    void anUnknownClassIsRefusedInASentence() throws IOException {
        assertRefused("crow", "raven", "has no class \"crow\"");
    }

    @Test
    void aNameThatIsTakenIsRefusedInASentence() throws IOException {
        var owl = Bundles.some().classes().getFirst().name();
        assertRefused("wren", owl, "already");
    }

    private void assertRefused(String name, String other, String why) throws IOException {
        var before = Files.readAllBytes(model);
        var run = Cli.run("rename-class", model, name, other);
        assertEquals(1, run.code());
        assertTrue(run.err().contains(why), run.err());
        assertEquals("", run.out());
        assertArrayEquals(before, Files.readAllBytes(model));
    }
}
