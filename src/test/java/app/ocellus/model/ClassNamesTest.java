package app.ocellus.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FailingFileOps;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ClassNamesTest {

    private final ModelFiles models = new ModelFiles(new AtomicFiles(FileOps.REAL));
    private final ClassNames names = new ClassNames(models);
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("birds.ocellus");
        models.write(file, Bundles.some());
    }

    @Test
    void aRenamedClassKeepsItsPlaceItsIdentityAndWhatWasLearnt() {
        names.rename(file, "wren", "Zaunkönig");
        var now = models.read(file);
        assertEquals(
                List.of(
                        Bundles.some().classes().getFirst(),
                        new ClassLabel(new ClassId("wren"), "Zaunkönig")),
                now.classes());
        assertArrayEquals(Bundles.some().head().weights(), now.head().weights());
        assertEquals(Bundles.some().training(), now.training());
        assertEquals(Bundles.some().trainedOn(), now.trainedOn());
        assertEquals(Bundles.some().output(), now.output());
    }

    @Test
    void spacesAroundANameAreNoPartOfIt() {
        assertEquals("tit", names.rename(file, "wren", "  tit ").classes().getLast().name());
    }

    @Test
    void aClassThatTheModelDoesNotHaveIsRefusedWithThoseThatItHas() throws IOException {
        var before = Files.readAllBytes(file);
        var said = Failures.said(() -> names.rename(file, "crow", "raven"));
        assertTrue(said.contains("has no class \"crow\"") && said.contains("wren"), said);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aNameThatAnotherClassHasIsRefused() throws IOException {
        var before = Files.readAllBytes(file);
        var owl = Bundles.some().classes().getFirst().name();
        assertEquals("model.class-exists", Failures.key(() -> names.rename(file, "wren", owl)));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines"})
    void whatIsNoNameIsRefused(String name) {
        assertEquals("model.class-name", Failures.key(() -> names.rename(file, "wren", name)));
    }

    @Test
    void itsOwnNameIsNoOtherClass() throws IOException {
        var before = Files.readAllBytes(file);
        names.rename(file, "wren", "wren");
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whereTheDiskIsFullTheModelIsAsItWas(int failing) throws IOException {
        var before = Files.readAllBytes(file);
        var broken = new ModelFiles(new AtomicFiles(new FailingFileOps(failing, true)));
        assertEquals(
                "file.not-written",
                Failures.key(() -> new ClassNames(broken).rename(file, "wren", "tit")));
        assertArrayEquals(before, Files.readAllBytes(file));
    }
}
