package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class UnusableFilesTest {

    private static final byte[] MP4 =
            "\0\0\0\u0018ftypisom\0\0\0\0isommp42".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] HEIC =
            "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

    private final PictureFolder folder;

    UnusableFilesTest(@TempDir Path root) {
        folder = new PictureFolder(root).add("cat", 1).add("dog", 1);
    }

    private DatasetScan scanOfTwo() {
        var scan = Scans.of(folder);
        assertEquals(Map.of("cat", 1L, "dog", 1L), Scans.counts(scan));
        return scan;
    }

    @Test
    void whatSystemsAndToolsLeaveBehindIsNeitherImageNorClassNorProblem() {
        folder.write(".DS_Store", "x")
                .write("Thumbs.db", "x")
                .write("cat/Thumbs.db", "x")
                .write("cat/._1.png", "x")
                .write("cat/desktop.ini", "x")
                .add(".git", 1)
                .add("__MACOSX/cat", 1)
                .add(".ipynb_checkpoints", 1)
                .add("cat/.ipynb_checkpoints", 1)
                .add("cat/@eaDir", 1)
                .add(".hidden/more", 1);
        assertEquals(List.of(), scanOfTwo().problems());
    }

    @Test
    void whatIsNotReadIsCountedByKindAndNeverMissing() {
        folder.write("cat/1.heic", HEIC)
                .write("cat/2.mp4", MP4)
                .write("cat/3.png", MP4)
                .write("dog/4.CR2", "II*\0\u0010\0\0\0CR\u0002\0 and so on")
                .write("dog/no extension", HEIC);
        var byKey = new TreeMap<String, Integer>();
        for (var problem : scanOfTwo().problems()) {
            assertEquals(ScanProblem.Kind.UNSUPPORTED, problem.kind());
            assertTrue(problem.sentence().toString().contains(problem.place().toString()));
            byKey.merge(problem.sentence().key(), 1, Integer::sum);
        }
        assertEquals(Map.of("image.heic", 2, "image.video", 2, "image.raw", 1), byKey);
    }

    @Test
    void filesThatOnlyClaimToBeImagesAreListedWithTheReason() {
        folder.write("cat/a empty.jpg", "")
                .write("cat/b text.jpg", "This is not a picture.")
                .write("cat/c page.jpg", "<!DOCTYPE html><html>404</html>")
                .write(
                        "cat/d lfs.jpg",
                        "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
        var scan = scanOfTwo();
        assertEquals(
                List.of("image.empty", "image.text", "image.html", "image.lfs-pointer"),
                Scans.keys(scan));
        assertTrue(scan.problems().stream().allMatch(p -> p.kind() == ScanProblem.Kind.UNREADABLE));
    }

    @Test
    void textFilesBetweenTheImagesAreNobodysProblem() {
        folder.write("cat/readme.txt", "hello").write("labels.csv", "1,2").write("cat/x", "");
        assertEquals(List.of(), scanOfTwo().problems());
    }

    @Test
    void aWrongExtensionIsReadByContent() {
        folder.write("cat/really a png.txt", PictureFolder.png(99));
        assertEquals(2, Scans.counts(Scans.of(folder)).get("cat"));
    }

    @Test
    void anEmptyClassIsNamedAndIsNoClass() {
        folder.emptyFolder("owl").write("bat/only.jpg", "");
        var scan = scanOfTwo();
        assertEquals(
                List.of("image.empty", "dataset.empty-class", "dataset.empty-class"),
                Scans.keys(scan));
        assertEquals(folder.root().resolve("owl"), scan.problems().get(2).place());
    }

    @Test
    void imagesBesideTheClassFoldersAreCounted() {
        folder.add("1.png", "2.png");
        var problem = scanOfTwo().problems().getFirst();
        assertEquals("dataset.images-beside-classes", problem.sentence().key());
        assertTrue(problem.sentence().toString().startsWith("2 images lie directly in"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u732b \u306e \u5199\u771f.png",
                "\ud83d\udc31\ud83c\udf1f.png",
                "it's \"quoted\".png",
                " leading space.png",
                "a,b;c=d&e%20.png",
                "-1.png",
                "e\u0301 decomposed.png"
            })
    void everyNameWorks(String name) {
        folder.add("cat/" + name);
        var scan = Scans.of(folder);
        assertTrue(Scans.ids(scan).contains("cat/" + name));
        assertEquals(List.of(), scan.problems());
    }

    @Test
    void aNameOf255BytesWorks() {
        var name = "\u732b".repeat(83) + "12.png";
        assertEquals(255, name.getBytes(StandardCharsets.UTF_8).length);
        folder.add("cat/" + name, "\u732b".repeat(85) + "/1.png");
        assertEquals(3, Scans.classes(Scans.of(folder)).size());
    }

    @Test
    void aFolderThatMayNotBeReadIsNamedAndTheRestGoesOn() throws IOException {
        folder.add("cat/closed", 1);
        var closed = folder.root().resolve("cat/closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(closed), "whoever runs this test may read everything");
        try {
            assertEquals(List.of("dataset.no-permission"), Scans.keys(scanOfTwo()));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aRootThatMayNotBeReadIsSaidBeforeAnythingStarts() throws IOException {
        var root = folder.root();
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(root), "whoever runs this test may read everything");
            assertEquals("dataset.no-permission", Failures.key(() -> Scans.of(folder)));
        } finally {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
