package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Whatever the language, and in whatever order the system lists a folder. */
class SameOrderTest {

    private static final List<String> PATHS =
            List.of(
                    "I/1.png",
                    "I/10.png",
                    "I/2.png",
                    "i2/a.png",
                    "i2/I.png",
                    "i2/i2.png",
                    "i10/\u0130.png",
                    "i10/\u0131.png",
                    "\u0130/x.png",
                    "\u0131/x.png",
                    "train/x.png",
                    "TITLE/title.PNG",
                    "Z/Title.JPG.png",
                    "\u00e9/1.png",
                    "e\u0301/1.png");

    private final Locale before = Locale.getDefault();
    private final Path root;

    SameOrderTest(@TempDir Path root) {
        this.root = root;
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    /** The dataset with its files made in some order. */
    private DatasetScan made(String name, List<String> paths) {
        var folder = new PictureFolder(root.resolve(name));
        paths.forEach(path -> folder.write(path, PictureFolder.png(1 + PATHS.indexOf(path))));
        return Scans.of(folder);
    }

    private static void assertSame(DatasetScan expected, DatasetScan scan) {
        assertEquals(Scans.classes(expected), Scans.classes(scan));
        assertEquals(Scans.ids(expected), Scans.ids(scan));
        assertEquals(roles(expected), roles(scan));
    }

    private static Map<SampleId, SplitRole> roles(DatasetScan scan) {
        return new DatasetSplitter(SplitPlan.DEFAULT).split(scan.snapshot()).roles();
    }

    @Test
    void theOrderIsTheSameInTurkish() {
        Locale.setDefault(Locale.ROOT);
        var expected = made("data", PATHS);
        assertEquals(PATHS.size(), expected.snapshot().samples().size());
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertSame(expected, Scans.of(root.resolve("data")));
    }

    @Test
    void theOrderIsTheSameHoweverTheFilesWereMade() {
        var expected = made("first", PATHS);
        var random = new Random(1);
        for (int i = 0; i < 5; i++) {
            var shuffled = new ArrayList<>(PATHS);
            Collections.shuffle(shuffled, random);
            assertSame(expected, made("shuffled " + i, shuffled));
        }
    }

    @Test
    void splitFoldersAndListsAreKnownInTurkishToo() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        var folder =
                new PictureFolder(root.resolve("data"))
                        .add("TRAINING/cat", 1)
                        .add("TRAINING/dog", 1)
                        .add("VALIDATION/cat", 1)
                        .write("LIST.CSV", "FILENAME,LABEL,SPLIT\nTRAINING/cat/1.png,cat,VALID\n");
        assertEquals(
                Map.of("training cat", 1L, "training dog", 1L, "validation cat", 1L),
                Scans.counts(Scans.of(folder)));
        assertEquals(
                Map.of("validation cat", 1L),
                Scans.counts(Scans.of(folder.root().resolve("LIST.CSV"))));
    }
}
