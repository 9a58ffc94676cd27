package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class NoDatasetTest {

    private final PictureFolder folder;

    NoDatasetTest(@TempDir Path root) {
        folder = new PictureFolder(root);
    }

    private String key() {
        return Failures.key(() -> Scans.of(folder));
    }

    @Test
    void aFolderThatIsGoneIsNamed() {
        var gone = folder.root().resolve("gone");
        var said = Failures.said(() -> Scans.of(gone));
        assertTrue(said.contains(gone + " does not exist"), said);
    }

    @Test
    void aFileThatIsNoListIsRefused() {
        folder.add("1.png");
        assertEquals(
                "dataset.not-a-folder",
                Failures.key(() -> Scans.of(folder.root().resolve("1.png"))));
    }

    @Test
    void anEmptyFolderHoldsNoImages() {
        assertEquals("dataset.no-images", key());
    }

    @Test
    void emptyClassFoldersAloneAreNoDataset() {
        folder.emptyFolder("cat").emptyFolder("dog");
        assertEquals("dataset.no-images", key());
    }

    @Test
    void foldersOfTextAreNoDataset() {
        folder.write("src/Main.java", "class Main {}").write("docs/index.html", "<html>");
        assertEquals("dataset.no-images", key());
    }

    @Test
    void whenNothingCanBeReadTheFirstReasonIsTold() {
        folder.write("cat/1.jpg", "").write("dog/2.jpg", "").write("dog/3.jpg", "text");
        var said = Failures.said(() -> Scans.of(folder));
        assertTrue(said.contains("3 files or folders have a problem"), said);
        assertTrue(said.contains(folder.root().resolve("cat/1.jpg") + " is empty"), said);
    }

    @Test
    void splitFoldersWithoutAnyClassAreNoDataset() {
        folder.add("train", 2).add("test", 2);
        // two folders of images can only be meant as classes
        assertEquals(2, Scans.classes(Scans.of(folder)).size());
    }
}
