package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.zip.CRC32;

/** What a scan makes of datasets as people have them, a kind of bad input a test. */
class BadInputTest {

    private final PictureFolder folder;

    BadInputTest(@TempDir Path root) {
        folder = new PictureFolder(root).add("cat", 2).add("dog", 2);
    }

    private DatasetScan scanOfFour() {
        var scan = Scans.of(folder);
        assertEquals(Map.of("cat", 2L, "dog", 2L), Scans.counts(scan));
        return scan;
    }

    private String said(String key) {
        return scanOfFour().problems().stream()
                .filter(problem -> problem.sentence().key().equals(key))
                .map(problem -> problem.sentence().toString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " in " + scanOfFour().problems()));
    }

    private List<SkippedFile> damaged(DatasetScan scan) {
        return new PixelMeter(new ImageDecoder(), ForkJoinPool.commonPool())
                .measure(scan.snapshot().samples(), Progress.Listener.NONE, new Cancellation())
                .skipped();
    }

    @Test
    void anEmptyFileATextAPageOrALfsPointerNamedJpg() {
        folder.write("cat/a.jpg", "")
                .write("cat/b.jpg", "This is not a picture.")
                .write("cat/c.jpg", "<!DOCTYPE html><html>404</html>")
                .write("cat/d.jpg", "version https://git-lfs.github.com/spec/v1\nsize 1\n");
        assertEquals(
                List.of("image.empty", "image.text", "image.html", "image.lfs-pointer"),
                Scans.keys(scanOfFour()));
    }

    @Test
    void aTruncatedImageIsListedAsDamagedWhenItIsDecodedAndLeftOut() {
        var image = new BufferedImage(90, 90, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 8100; i++) {
            image.setRGB(i % 90, i / 90, i * 7919);
        }
        for (var format : List.of("png", "jpg", "bmp")) {
            var whole = PictureFolder.encoded(image, format);
            folder.write("dog/half." + format, Arrays.copyOf(whole, whole.length / 2));
        }
        var scan = Scans.of(folder);
        var skipped = damaged(scan);
        assertEquals(
                List.of("image.truncated", "image.truncated", "image.truncated"),
                skipped.stream().map(file -> file.reason().key()).toList());
        assertEquals(3, scan.with(skipped).problems().size());
    }

    @Test
    void hugeDimensionsAreRefusedFromTheHeader() {
        var png = PictureFolder.png(1);
        ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
        var checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        folder.write("cat/bomb.png", png);
        assertTrue(said("image.too-large").contains("bomb.png"));
    }

    @Test
    void onlyOneClassIsSaidBeforeATrainingStarts() {
        folder.delete("dog/1.png").delete("dog/2.png").delete("dog");
        var scan = Scans.of(folder);
        var split = new DatasetSplitter(SplitPlan.DEFAULT).split(scan.snapshot());
        assertEquals(
                "dataset.one-class", Failures.key(() -> split.requireTrainable(folder.root())));
    }

    @Test
    void picturesWithoutAnyClassAreSaidBeforeATrainingStarts(@TempDir Path flat) {
        var scan = Scans.of(new PictureFolder(flat).add("1.png", "2.png"));
        var split = new DatasetSplitter(SplitPlan.DEFAULT).split(scan.snapshot());
        assertEquals("dataset.no-class", Failures.key(() -> split.requireTrainable(flat)));
    }

    @Test
    void symlinkLoopsEndAndEachFileIsThereOnce() {
        folder.link("cat/again", "cat").link("dog/up", ".").link("cat/self", "cat/self");
        scanOfFour();
    }

    @Test
    void aFileThatVanishesOrChangesAfterTheScanIsSkippedAndCounted() {
        var scan = scanOfFour();
        folder.delete("cat/2.png").write("dog/1.png", "not a picture any more");
        assertEquals(
                List.of("image.missing", "image.text"),
                damaged(scan).stream().map(file -> file.reason().key()).toList());
    }

    @Test
    void namesOfEveryKindWorkInListsToo() {
        for (var name :
                List.of("\u732b.png", "\ud83d\udc31.png", "it's \"q\", 'r'.png", " lead.png")) {
            folder.add("odd/" + name);
        }
        assertEquals(4, Scans.counts(Scans.of(folder)).get("odd"));
    }
}
