package app.ocellus.dataset.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.ImageSample;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class LookPassTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @TempDir private Path home = Path.of("");

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** A program that begins with what an earlier one left on the disk. */
    private final class Program {
        final ImageDecoder decoder = new ImageDecoder();
        final PictureLooker looker =
                new PictureLooker(
                        decoder,
                        new LookCache(home.resolve("cache"), new AtomicFiles(FileOps.REAL)));

        Map<String, Look> looks(List<ImageSample> samples) {
            var looks = new LinkedHashMap<String, Look>();
            new LookPass(looker, threads, 2)
                    .run(
                            samples,
                            (sample, look) -> looks.put(sample.id().value(), look),
                            Progress.Listener.NONE,
                            new Cancellation());
            return looks;
        }
    }

    private PictureFolder folder() {
        return new PictureFolder(home.resolve("data"));
    }

    private List<ImageSample> samples() {
        return new DatasetScanner(new ImageDecoder())
                .scan(home.resolve("data"), Progress.Listener.NONE, new Cancellation())
                .snapshot()
                .samples();
    }

    private static byte[] large(int number) {
        var image = new BufferedImage(900, 640, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, 900, 640, new Color(number)));
        pen.fillRect(0, 0, 900, 640);
        pen.dispose();
        return PictureFolder.encoded(image, "jpg");
    }

    @Test
    void theSecondOpeningReadsNoFile() throws IOException {
        folder().add("a", 3).add("b", 2).write("b/large.jpg", large(5));
        var samples = samples();
        var first = new Program();
        var found = first.looks(samples);
        assertEquals(6, first.decoder.decoded());
        for (var sample : samples) {
            Files.delete(sample.file());
        }
        var second = new Program();
        assertEquals(found, second.looks(samples));
        assertEquals(0, second.decoder.decoded());
    }

    @Test
    void onlyWhatIsNewOrChangedIsDecodedAgain() throws IOException {
        var folder = folder().add("a", 3).add("b", 2);
        new Program().looks(samples());
        Files.move(home.resolve("data/a/1.png"), home.resolve("data/b/moved.png"));
        folder.write("a/2.png", PictureFolder.png(77_000)).add("a/new.png");
        var next = new Program();
        var looks = next.looks(samples());
        assertEquals(6, looks.size());
        assertEquals(2, next.decoder.decoded());
    }

    @Test
    void aDamagedPictureIsToldAndTheOthersAreLookedAt() {
        var whole = large(9);
        folder().add("a", 2).write("a/torn.jpg", Arrays.copyOf(whole, whole.length / 2));
        var looks = new Program().looks(samples());
        assertInstanceOf(Look.Damaged.class, looks.get("a/torn.jpg"));
        assertInstanceOf(Look.Seen.class, looks.get("a/1.png"));
        assertEquals(3, looks.size());
    }

    @Test
    void aPassThatIsCancelledGoesOnWhereItWas() {
        folder().add("a", 12);
        var first = new Program();
        var cancellation = new Cancellation();
        var seen = new ArrayList<String>();
        assertThrows(
                CancellationException.class,
                () ->
                        new LookPass(first.looker, threads, 1)
                                .run(
                                        samples(),
                                        (sample, _) -> {
                                            seen.add(sample.id().value());
                                            if (seen.size() == 5) {
                                                cancellation.cancel();
                                            }
                                        },
                                        Progress.Listener.NONE,
                                        cancellation));
        var next = new Program();
        assertEquals(12, next.looks(samples()).size());
        assertTrue(next.decoder.decoded() <= 7, next.decoder.decoded() + " decoded again");
    }

    @Test
    void progressEndsWithAllThatWasNotRemembered() {
        folder().add("a", 4);
        var told = new ArrayList<Progress>();
        new LookPass(new Program().looker, threads, 2)
                .run(samples(), (_, _) -> {}, told::add, new Cancellation());
        assertEquals(4, told.getLast().done());
        assertEquals(4, told.getLast().total());
    }

    @Test
    void oneDecodingGivesTheThumbnailTooAndTheDiskKeepsIt() throws IOException {
        folder().add("a", 1).write("a/large.jpg", large(3));
        var large = samples().stream().filter(s -> s.bytes() > 1000).toList();
        var first = new Program();
        first.looks(large);
        var thumbnail = first.looker.thumbnail(large.getFirst().file(), 256);
        assertEquals(256, thumbnail.width());
        assertEquals(182, thumbnail.height());
        assertEquals(1, first.decoder.decoded());
        var second = new Program();
        assertEquals(128, second.looker.thumbnail(large.getFirst().file(), 128).width());
        assertEquals(0, second.decoder.decoded());
    }

    @Test
    void aThumbnailThatIsAskedForFirstIsALookToo() {
        folder().add("a", 1).write("a/large.jpg", large(3));
        var samples = samples();
        var program = new Program();
        for (var sample : samples) {
            program.looker.thumbnail(sample.file(), 96);
        }
        assertEquals(2, program.looks(samples).size());
        assertEquals(2, program.decoder.decoded());
    }

    @Test
    void whatSomebodyElseDecodedIsNotDecodedAgain() {
        folder().write("a/large.jpg", large(3));
        var sample = samples().getFirst();
        var program = new Program();
        var file = PictureFile.read(program.decoder, sample.file());
        program.looker.decoded(file, program.decoder.overview(file.bytes(), "large"));
        program.looks(List.of(sample));
        assertEquals(1, program.decoder.decoded());
    }
}
