package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.Csv;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ListedFilesTest {

    private final PictureFolder folder;

    ListedFilesTest(@TempDir Path root) {
        folder = new PictureFolder(root).add("a", 3);
    }

    private DatasetScan scan(String text) {
        folder.write("labels.csv", text);
        return Scans.of(folder.root().resolve("labels.csv"));
    }

    @Test
    void eachLineIsAFileAndItsClass() {
        var scan = scan("a/1.png,cat\na/2.png,dog\na/3.png,cat\n");
        assertEquals(Map.of("cat", 2L, "dog", 1L), Scans.counts(scan));
        assertEquals(List.of("a/1.png", "a/3.png", "a/2.png"), Scans.ids(scan));
        assertEquals(List.of(), scan.problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file,class",
                "filename,label",
                "image_id,label",
                "Image Path,Category",
                "\"file\",\"label\",split",
                "\uFEFFfile,label",
                "\uFEFF\"file\",\"label\""
            })
    void aHeadingIsNoImage(String heading) {
        var scan = scan(heading + "\r\na/1.png,cat\r\na/2.png,dog\r\n");
        assertEquals(Map.of("cat", 1L, "dog", 1L), Scans.counts(scan));
        assertEquals(List.of(), scan.problems());
    }

    @Test
    void aFileThatIsCalledLikeAHeadingIsAFile() {
        folder.write("image", PictureFolder.png(77));
        assertEquals(Map.of("cat", 1L, "dog", 1L), Scans.counts(scan("image,cat\na/2.png,dog")));
    }

    @Test
    void absolutePathsWorkAndMeanTheSameSample() {
        var absolute = folder.root().resolve("a/1.png");
        var scan = scan(absolute + ",cat\n./a/2.png,dog\na/../a/3.png,dog\n");
        assertEquals(List.of("a/1.png", "a/2.png", "a/3.png"), Scans.ids(scan));
    }

    @Test
    void aFileOutsideTheListsFolderWorks(@TempDir Path outside) {
        new PictureFolder(outside).add("x.png");
        var scan = scan(outside.resolve("x.png") + ",cat\na/2.png,dog\n");
        assertEquals(2, scan.snapshot().samples().size());
        assertEquals(outside.resolve("x.png"), scan.snapshot().samples().getFirst().file());
    }

    @Test
    void pathsAsWindowsWritesThemWork() {
        assertEquals(
                Map.of("cat", 1L, "dog", 1L), Scans.counts(scan("a\\1.png,cat\na\\2.png,dog")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " leading space.png",
                "a,b.png",
                "it's \"quoted\".png",
                "\u732b\ud83d\udc31.png",
                "=1+1.png",
                "-1.png"
            })
    void everyNameThatWeWriteIsReadAgain(String name) {
        folder.add(name);
        var scan = scan(Csv.line("file", "class") + Csv.line(name, "cat") + "a/2.png,dog\n");
        assertEquals(List.of(name, "a/2.png"), Scans.ids(scan));
        assertEquals(List.of(), scan.problems());
    }

    @Test
    void blanksAroundTheCellsDoNotMatter() {
        assertEquals(
                Map.of("cat", 1L, "dog", 1L),
                Scans.counts(scan("a/1.png , cat\n a/2.png, dog \n")));
    }

    @Test
    void aFileThatIsNotThereIsNamedWithItsLine() {
        var scan = scan("file,class\n\na/1.png,cat\na/9.png,cat\na/2.png,dog\n");
        var said = scan.problems().getFirst().sentence().toString();
        assertTrue(said.contains(folder.root().resolve("a/9.png").toString()), said);
        assertTrue(said.contains("line 4 "), said);
        assertEquals(2, scan.snapshot().samples().size());
    }

    @Test
    void aLineWithoutAClassIsNamed() {
        var scan = scan("a/1.png,cat\na/2.png\n,dog\na/3.png,dog\n");
        assertEquals(List.of("dataset.list-row", "dataset.list-row"), Scans.keys(scan));
        assertTrue(scan.problems().get(1).sentence().toString().startsWith("Line 3 "));
    }

    @Test
    void aFileThatIsNamedTwiceCountsOnce() {
        var scan = scan("a/1.png,cat\na/2.png,dog\n./a/1.png,dog\n");
        assertEquals(Map.of("cat", 1L, "dog", 1L), Scans.counts(scan));
        assertEquals(List.of("dataset.listed-twice"), Scans.keys(scan));
    }

    @Test
    void aFileThatSomebodyNamedAndIsNoImageIsAProblemWhateverItIsCalled() {
        folder.write("a/notes.txt", "hello");
        var scan = scan("a/1.png,cat\na/2.png,dog\na/notes.txt,dog\n");
        assertEquals(List.of("image.text"), Scans.keys(scan));
    }

    @Test
    void anEmptyListIsRefused() {
        assertEquals("dataset.list-empty", Failures.key(() -> scan("")));
        assertEquals("dataset.list-empty", Failures.key(() -> scan("file,class\n")));
    }

    @Test
    void aListOfMissingFilesTellsTheFirst() {
        var said = Failures.said(() -> scan("file,class\nx.png,cat\ny.png,dog\n"));
        assertTrue(said.contains("2 files or folders have a problem"), said);
        assertTrue(said.contains("x.png does not exist"), said);
    }

    @Test
    void aQuotationMarkTooManyIsNamedByItsLine() {
        var said = Failures.said(() -> scan("a/1.png,cat\n\"a/2.png,dog\na/3.png,dog\n"));
        assertTrue(said.contains("line 2 "), said);
    }

    @Test
    void anotherEncodingIsSaid() {
        folder.write("labels.csv", "M\u00fccke.png,cat\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "dataset.list-encoding",
                Failures.key(() -> Scans.of(folder.root().resolve("labels.csv"))));
    }
}
