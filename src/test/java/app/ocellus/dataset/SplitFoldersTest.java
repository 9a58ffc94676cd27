package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SplitFoldersTest {

    private final PictureFolder folder;

    SplitFoldersTest(@TempDir Path root) {
        folder = new PictureFolder(root);
    }

    @ParameterizedTest
    @CsvSource({
        "train, valid, test",
        "training, validation, testing",
        "Train, Val, Test",
        "seg_train, seg_val, seg_test",
        "train_images, valid-images, test.set",
        "my train set, my validation set, test (2)"
    })
    void splitFoldersAreKnownByAWordInTheirName(String train, String valid, String test) {
        for (var split : List.of(train, valid, test)) {
            folder.add(split + "/cat", 1).add(split + "/dog", 1);
        }
        assertEquals(
                Map.of(
                        "training cat", 1L,
                        "training dog", 1L,
                        "validation cat", 1L,
                        "validation dog", 1L,
                        "test cat", 1L,
                        "test dog", 1L),
                Scans.counts(Scans.of(folder)));
    }

    @Test
    void theTutorialsDownloadOpensAsItIs() {
        folder.add("seg_train/seg_train/forest", 4)
                .add("seg_train/seg_train/sea", 3)
                .add("seg_test/seg_test/forest", 2)
                .add("seg_test/seg_test/sea", 1)
                .add("seg_pred/seg_pred", 5);
        var scan = Scans.of(folder);
        assertEquals(
                Map.of(
                        "training forest",
                        4L,
                        "training sea",
                        3L,
                        "test forest",
                        2L,
                        "test sea",
                        1L),
                Scans.counts(scan));
        assertEquals(List.of("forest", "sea"), Scans.classes(scan));
        assertEquals(5, scan.snapshot().unlabelled().size());
        assertEquals(List.of(), scan.problems());
        assertEquals("seg_test/seg_test/forest/1.png", Scans.ids(scan).getFirst());
    }

    @Test
    void aFolderThatOnlyHoldsAFolderOfItsOwnNameIsOneFolder() {
        folder.add("intel/intel/train/forest", 1).add("intel/intel/train/sea", 1);
        assertEquals(
                Map.of("training forest", 1L, "training sea", 1L),
                Scans.counts(Scans.of(folder.root().resolve("intel"))));
    }

    @Test
    void aTestFolderWithoutClassesIsOfferedForPrediction() {
        folder.add("train/cat", 2).add("train/dog", 2).add("test", 3);
        var scan = Scans.of(folder);
        assertEquals(Map.of("training cat", 2L, "training dog", 2L), Scans.counts(scan));
        assertEquals(
                List.of("1.png", "2.png", "3.png"),
                scan.snapshot().unlabelled().stream()
                        .map(image -> image.file().getFileName().toString())
                        .toList());
    }

    @Test
    void wordsInsideOtherWordsMeanNothing() {
        folder.add("strainer", 1).add("latest", 1).add("invalid", 1);
        assertEquals(
                Map.of("invalid", 1L, "latest", 1L, "strainer", 1L),
                Scans.counts(Scans.of(folder)));
    }

    @Test
    void aFolderOfLocomotivesIsAClassCalledTrain() {
        folder.add("train", 2).add("bus", 2);
        assertEquals(Map.of("bus", 2L, "train", 2L), Scans.counts(Scans.of(folder)));
    }

    @Test
    void aFolderBesideTheSplitsIsNamedAndNotUsed() {
        folder.add("train/cat", 1).add("train/dog", 1).add("extra/cat", 4);
        var scan = Scans.of(folder);
        assertEquals(Map.of("training cat", 1L, "training dog", 1L), Scans.counts(scan));
        assertEquals(List.of("dataset.folder-beside-splits"), Scans.keys(scan));
        assertEquals(folder.root().resolve("extra"), scan.problems().getFirst().place());
    }

    @Test
    void theSameClassInTwoSplitsIsOneClass() {
        folder.add("train/cat", 1).add("train/dog", 1).add("test/dog", 1).add("test/cat", 1);
        assertEquals(List.of("cat", "dog"), Scans.classes(Scans.of(folder)));
    }
}
