package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class ImportTest {

    private final PictureFolder folder;
    private final Path home;

    ImportTest(@TempDir Path root, @TempDir Path home) {
        this.folder = new PictureFolder(root);
        this.home = home;
    }

    private static List<String> unlabelled(DatasetScan scan) {
        return scan.snapshot().unlabelled().stream().map(s -> s.id().value()).toList();
    }

    private Path together(String... names) {
        var folders = Stream.of(names).map(folder.root()::resolve).toList();
        return FolderList.of(folders, home, new AtomicFiles(FileOps.REAL));
    }

    @Test
    void aFolderOfPicturesIsADatasetWithoutClasses() {
        folder.add("10.png", "2.png", "no extension").write("notes.txt", "hello");
        var scan = Scans.of(folder);
        assertEquals(List.of(), Scans.classes(scan));
        assertEquals(List.of(), Scans.ids(scan));
        assertEquals(List.of("2.png", "10.png", "no extension"), unlabelled(scan));
        assertEquals(List.of(), scan.problems());
        assertEquals(4, scan.snapshot().unlabelled().getFirst().facts().width());
    }

    @Test
    void whatIsWrongWithPicturesWithoutAClassIsListedToo() {
        folder.add("1.png").write("2.jpg", "").write("3.heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1");
        assertEquals(List.of("image.empty", "image.heic"), Scans.keys(Scans.of(folder)));
    }

    @Test
    void picturesBesideClassFoldersHaveNoClassYet() {
        folder.add("cat", 2).add("dog", 2).add("1.png", "2.png");
        var scan = Scans.of(folder);
        assertEquals(Map.of("cat", 2L, "dog", 2L), Scans.counts(scan));
        assertEquals(List.of("1.png", "2.png"), unlabelled(scan));
        assertEquals(List.of("dataset.images-beside-classes"), Scans.keys(scan));
    }

    @Test
    void picturesBesideTheClassesOfASplitKeepTheirSplit() {
        folder.add("train/cat", 1).add("train/dog", 1).add("train/1.png").add("test/2.png");
        var scan = Scans.of(folder);
        assertEquals(
                List.of(SplitRole.TEST, SplitRole.TRAINING),
                scan.snapshot().unlabelled().stream().map(ImageSample::folderSplit).toList());
    }

    @Test
    void equalPicturesAreFoundWhetherTheyHaveAClassOrNot() {
        folder.add("cat", 1).add("dog", 1).write("copy.png", PictureFolder.png(1));
        assertEquals(
                List.of(List.of(new SampleId("cat/1.png"), new SampleId("copy.png"))),
                Scans.of(folder).snapshot().duplicates());
    }

    @Test
    void severalFoldersOfPicturesAreAClassEach() {
        folder.add("cats", 2).add("dogs/puppies", 1).add("dogs", 2);
        var scan = Scans.of(together("cats", "dogs"));
        assertEquals(Map.of("cats", 2L, "dogs", 3L), Scans.counts(scan));
        assertEquals(List.of(), scan.problems());
        assertTrue(Scans.ids(scan).getFirst().endsWith("/cats/1.png"));
    }

    @Test
    void theClassFoldersOfSeveralFoldersAreMergedByName() {
        folder.add("may/cat", 2).add("may/dog", 1).add("june/cat", 1).add("june/owl", 1);
        folder.add("extra", 3);
        var scan = Scans.of(together("may", "june", "extra"));
        assertEquals(Map.of("cat", 3L, "dog", 1L, "owl", 1L, "extra", 3L), Scans.counts(scan));
    }

    @Test
    void foldersForTrainingAndTestThatAreOpenedTogetherKeepTheirSplit() {
        folder.add("a/train/cat", 2).add("b/test/cat", 1);
        assertEquals(
                Map.of("training cat", 2L, "test cat", 1L),
                Scans.counts(Scans.of(together("a/train", "b/test"))));
    }

    @Test
    void theSameFoldersAreAlwaysTheSameDataset() {
        folder.add("cat", 1).add("dog", 1);
        var list = together("cat", "dog");
        assertEquals(list, together("cat", "dog/../dog", "cat"));
        assertEquals("cat + dog.folders", list.getFileName().toString());
        assertEquals(folder.root().resolve("cat"), together("cat"));
    }

    @Test
    void oneOfSeveralFoldersThatIsGoneIsNamed() {
        folder.add("cat", 1).add("dog", 1);
        var list = together("cat", "dog");
        folder.delete("dog/1.png").delete("dog");
        var said = Failures.said(() -> Scans.of(list));
        assertTrue(said.contains(folder.root().resolve("dog") + " does not exist"), said);
        folder.add("1.png");
        assertEquals("dataset.several-not-folders", Failures.key(() -> together("cat", "1.png")));
    }
}
