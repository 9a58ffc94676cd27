package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ListFormatsTest {

    private final PictureFolder folder;

    ListFormatsTest(@TempDir Path root) {
        folder = new PictureFolder(root).add("a", 3).add("b, c; d.png", "my photo.png");
    }

    private DatasetScan scan(String name, String text) {
        folder.write(name, text);
        return Scans.of(folder.root().resolve(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list.csv | a/1.png,cat/a/2.png,dog",
                "list.csv | a/1.png;cat/a/2.png;dog",
                "list.CSV | file;class/a/1.png;cat/a/2.png;dog",
                "list.tsv | a/1.png~cat/a/2.png~dog",
                "list.tsv | path~label/a/1.png~cat/a/2.png~dog",
                "list.txt | a/1.png~cat/a/2.png~dog",
                "list.txt | a/1.png cat/a/2.png dog",
                "list.txt | path label/a/1.png   cat/a/2.png dog",
                "list.txt | a/1.png,cat/a/2.png,dog",
                "list.txt | \uFEFFa/1.png cat/a/2.png dog",
                "list.csv | label,filename/cat,a/1.png/dog,a/2.png",
                "list.csv | id;x;species/a/1.png;7;cat/a/2.png;8;dog"
            })
    void cellsMayBeSeparatedInManyWays(String name, String rows) {
        var text = rows.replace('~', '\t').replaceAll("/(?=a/|path|cat,|dog,)", "\n");
        var scan = scan(name, text);
        assertEquals(List.of("a/1.png", "a/2.png"), Scans.ids(scan), text);
        assertEquals(List.of("cat", "dog"), Scans.classes(scan));
        assertEquals(List.of(), scan.problems());
    }

    @Test
    void whatSeparatesCellsMayBeInANameToo() {
        var scan = scan("list.csv", "\"b, c; d.png\";cat\na/1.png;dog\n");
        assertEquals(List.of("b, c; d.png", "a/1.png"), Scans.ids(scan));
        assertEquals(
                List.of("my photo.png", "a/1.png"),
                Scans.ids(scan("list.txt", "my photo.png cat\na/1.png dog\n")));
    }

    @Test
    void aColumnMayNameTheSplitAndTheGroup() {
        var scan =
                scan(
                        "list.csv",
                        "file,class,split,group\n"
                                + "a/1.png,cat,train,p1\na/2.png,cat,Val,p1\na/3.png,dog,test,\n");
        assertEquals(
                Map.of("training cat", 1L, "validation cat", 1L, "test dog", 1L),
                Scans.counts(scan));
        var groups = scan.snapshot().samples().stream().map(ImageSample::groups).toList();
        assertEquals("p1", groups.get(0).column());
        assertNull(groups.get(2).column());
        assertEquals("a", groups.get(0).folder());
    }

    @Test
    void aWordThatIsNoSplitIsSaid() {
        var scan = scan("list.csv", "file,class,split\na/1.png,cat,train\na/2.png,dog,maybe\n");
        var said = scan.problems().getFirst().sentence().toString();
        assertTrue(said.startsWith("Line 3 ") && said.contains("\"maybe\""), said);
        assertEquals(ScanProblem.Kind.NOTE, scan.problems().getFirst().kind());
        assertEquals(2, scan.snapshot().samples().size());
    }

    @Test
    void aLineOfBlanksAndTextWithoutAClassIsNamed() {
        var scan = scan("list.txt", "a/1.png cat\n\na/2.png\na/3.png dog\n");
        assertEquals(List.of("dataset.list-row"), Scans.keys(scan));
        assertTrue(scan.problems().getFirst().sentence().toString().startsWith("Line 3 "));
    }
}
