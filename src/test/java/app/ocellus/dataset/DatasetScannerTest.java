package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

class DatasetScannerTest {

    private final PictureFolder folder;

    DatasetScannerTest(@TempDir Path root) {
        folder = new PictureFolder(root);
    }

    @Test
    void aFolderIsAClassAndItsNameTheClassName() {
        folder.add("cat", 2).add("dog", 3);
        var scan = Scans.of(folder);
        assertEquals(Map.of("cat", 2L, "dog", 3L), Scans.counts(scan));
        assertEquals(List.of("cat/1.png", "cat/2.png"), Scans.ids(scan).subList(0, 2));
        assertEquals(List.of(), scan.problems());
        assertNull(scan.snapshot().samples().getFirst().folderSplit());
    }

    @Test
    void classesAndImagesComeInNaturalOrder() {
        folder.add("class 10", 1).add("class 2", 12).add("Class 1", 1);
        var scan = Scans.of(folder);
        assertEquals(List.of("Class 1", "class 2", "class 10"), Scans.classes(scan));
        assertEquals("class 2/2.png", Scans.ids(scan).get(2));
        assertEquals("class 2/10.png", Scans.ids(scan).get(10));
    }

    @Test
    void foldersInsideAClassBelongToIt() {
        folder.add("cat/indoors/1.png", "cat/outdoors/night/1.png", "dog/1.png");
        assertEquals(Map.of("cat", 2L, "dog", 1L), Scans.counts(Scans.of(folder)));
    }

    @Test
    void theSameFolderHasTheSameSamplesHoweverItsPathIsWritten() {
        folder.add("data/cat", 1).add("data/dog", 1);
        var expected = Scans.ids(Scans.of(folder.root().resolve("data")));
        assertEquals(List.of("cat/1.png", "dog/1.png"), expected);
        assertEquals(expected, Scans.ids(Scans.of(folder.root().resolve("data/../data/."))));
        var relative = Path.of("").toAbsolutePath().relativize(folder.root().resolve("data"));
        assertEquals(expected, Scans.ids(Scans.of(relative)));
    }

    @Test
    void whatIsExactlyAlikeIsFound() {
        folder.add("cat", 3)
                .add("dog", 3)
                .write("dog/copy of 2.png", PictureFolder.png(5))
                .write("cat/stray dog.png", PictureFolder.png(5))
                .write("cat/again.png", PictureFolder.png(1));
        var groups =
                Scans.of(folder).snapshot().duplicates().stream()
                        .map(group -> group.stream().map(SampleId::value).toList())
                        .toList();
        assertEquals(
                List.of(
                        List.of("cat/1.png", "cat/again.png"),
                        List.of("cat/stray dog.png", "dog/2.png", "dog/copy of 2.png")),
                groups);
    }

    @Test
    void longFilesThatDifferInTheirEndAloneAreNotAlike() {
        folder.add("cat", 1).add("dog", 1);
        for (var name : List.of("cat/a.png", "dog/b.png", "dog/c.png")) {
            var content = Arrays.copyOf(PictureFolder.png(7), 100_000);
            content[99_999] = (byte) (name.startsWith("cat") ? 1 : 2);
            folder.write(name, content);
        }
        assertEquals(
                List.of(List.of(new SampleId("dog/b.png"), new SampleId("dog/c.png"))),
                Scans.of(folder).snapshot().duplicates());
    }

    @Test
    void progressCountsEveryFile() {
        folder.add("cat", 5).add("dog", 5);
        var heard = Collections.synchronizedList(new ArrayList<Progress>());
        new DatasetScanner(new ImageDecoder()).scan(folder.root(), heard::add, new Cancellation());
        assertEquals(10, heard.stream().mapToLong(Progress::done).max().orElse(0));
        assertTrue(heard.stream().allMatch(progress -> progress.total() == 10));
    }

    @Test
    void aCancelledScanLeavesAtOnce() {
        folder.add("cat", 5).add("dog", 5);
        var cancellation = new Cancellation();
        cancellation.cancel();
        assertThrows(
                CancellationException.class,
                () ->
                        new DatasetScanner(new ImageDecoder())
                                .scan(folder.root(), Progress.Listener.NONE, cancellation));
    }

    @Test
    void cancellingDuringTheScanEndsIt() {
        folder.add("cat", 50).add("dog", 50);
        var cancellation = new Cancellation();
        assertThrows(
                CancellationException.class,
                () ->
                        new DatasetScanner(new ImageDecoder())
                                .scan(folder.root(), _ -> cancellation.cancel(), cancellation));
    }
}
