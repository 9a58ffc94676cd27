package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.Json;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.Samples;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;

class PixelMeterTest {

    private static final Path RESOURCES = Path.of("src/test/resources/app/ocellus");

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final PixelMeter meter = new PixelMeter(new ImageDecoder(), threads);

    @TempDir private Path root = Path.of("");

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private PixelStatistics measure(List<ImageSample> samples) {
        return meter.measure(samples, Progress.Listener.NONE, new Cancellation());
    }

    private static ImageSample sample(Path file) {
        return new ImageSample(new SampleId(file.toString()), file, new ClassId("any"), null, 1);
    }

    private Path flat(String name, int width, int height, int rgb) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, rgb);
        }
        new PictureFolder(root).write(name, PictureFolder.encoded(image, "png"));
        return root.resolve(name);
    }

    @Test
    void meanAndStandardDeviationAreThoseOfNumPy() throws IOException {
        var golden = Json.tree(Files.readString(RESOURCES.resolve("dataset/pixels-golden.json")));
        var samples =
                StreamSupport.stream(golden.get("files").spliterator(), false)
                        .map(name -> RESOURCES.resolve("image/goldens").resolve(name.asText()))
                        .map(PixelMeterTest::sample)
                        .toList();
        var statistics = measure(samples);
        assertEquals(golden.get("pixels").asLong(), statistics.pixels());
        for (var channel = 0; channel < 3; channel++) {
            assertEquals(
                    golden.get("mean").get(channel).asDouble(),
                    statistics.mean().get(channel),
                    1e-9);
            assertEquals(
                    golden.get("std").get(channel).asDouble(), statistics.std().get(channel), 1e-9);
        }
        assertEquals(statistics, measure(samples.reversed()));
        var normalisation = statistics.normalisation().orElseThrow();
        assertEquals(statistics.mean().get(1), normalisation.mean()[1], 1e-7);
        assertEquals(statistics.std().get(2), normalisation.std()[2], 1e-7);
    }

    @Test
    void everyPixelCountsTheSameInPicturesOfAnySize() {
        var white = flat("white.png", 30, 1, 0xffffff);
        var red = flat("red.png", 5, 2, 0xff0000);
        var statistics = measure(List.of(sample(white), sample(red)));
        assertEquals(40, statistics.pixels());
        assertEquals(List.of(1.0, 0.75, 0.75), statistics.mean());
        assertEquals(0, statistics.std().get(0));
        assertEquals(Math.sqrt(0.1875), statistics.std().get(1), 1e-12);
        assertEquals(Math.sqrt(0.1875), statistics.std().get(2), 1e-12);
        assertTrue(statistics.normalisation().isEmpty());
    }

    @Test
    void whatCannotBeReadIsSkippedAndNamed() {
        var good = flat("good.png", 2, 2, 0x336699);
        new PictureFolder(root).write("bad.png", "no picture");
        var bad = root.resolve("bad.png");
        var gone = root.resolve("gone.png");
        var statistics = measure(List.of(sample(bad), sample(good), sample(gone)));
        assertEquals(List.of(0.2, 0.4, 0.6), statistics.mean());
        assertEquals(
                List.of(bad, gone), statistics.skipped().stream().map(SkippedFile::file).toList());
        assertTrue(statistics.skipped().getFirst().reason().toString().contains("bad.png"));
    }

    @Test
    void noPicturesHaveNoMean() {
        var statistics = measure(List.of());
        assertEquals(0, statistics.pixels());
        assertEquals(List.of(), statistics.mean());
        assertTrue(statistics.normalisation().isEmpty());
    }

    @Test
    void whatIsForValidationOrTestDoesNotCount() {
        var snapshot =
                new Samples()
                        .add(SplitRole.TRAINING, "cat", 2)
                        .add(SplitRole.VALIDATION, "cat", 3)
                        .add(SplitRole.TEST, "cat", 4)
                        .add(null, "dog", 5)
                        .snapshot();
        var learnable = PixelMeter.learnable(snapshot);
        assertEquals(7, learnable.size());
        assertFalse(learnable.stream().anyMatch(s -> s.id().value().startsWith("test")));
        assertFalse(learnable.stream().anyMatch(s -> s.id().value().startsWith("validation")));
    }

    @Test
    void progressIsToldUpToTheEnd() {
        var file = flat("one.png", 2, 2, 0x102030);
        var told = new ArrayList<Long>();
        meter.measure(
                List.of(sample(file), sample(file), sample(file)),
                progress -> {
                    synchronized (told) {
                        told.add(progress.done());
                    }
                },
                new Cancellation());
        assertArrayEquals(
                new long[] {0, 1, 2, 3},
                told.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    @Test
    void aCancellationEndsIt() {
        var file = flat("one.png", 2, 2, 0x102030);
        var cancellation = new Cancellation();
        var samples = Collections.nCopies(1000, sample(file));
        assertThrows(
                CancellationException.class,
                () ->
                        meter.measure(
                                samples,
                                progress -> {
                                    if (progress.done() > 3) {
                                        cancellation.cancel();
                                    }
                                },
                                cancellation));
    }
}
