package app.ocellus.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.ocellus.Composition;
import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

class FeaturePipelineTest {

    private static final Preprocessing SMALL = new Preprocessing(32, Fit.STRETCH);
    private static final int COUNT = 100;

    @TempDir private Path folder = Path.of("");
    private final List<ImageSample> samples = new ArrayList<>();
    private Composition program = TestProgram.composition();

    @BeforeEach
    void drawPictures() throws IOException {
        program = new Composition(TestProgram.directories(folder.resolve("home")));
        for (int i = 0; i < COUNT; i++) {
            var file = folder.resolve(i + ".png");
            var image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
            image.setRGB(i % 4, i / 4 % 4, Color.HSBtoRGB(i / (float) COUNT, 1, 1));
            ImageIO.write(image, "png", file.toFile());
            samples.add(
                    new ImageSample(new SampleId(i + ".png"), file, new ClassId("any"), null, 0));
        }
    }

    @AfterEach
    void closeProgram() {
        program.close();
    }

    private FeatureSource features() {
        return program.features("efficientnet-lite0", SMALL);
    }

    private FeatureTable table(List<ImageSample> asked) {
        return features().features(asked, Progress.Listener.NONE, new Cancellation());
    }

    private static float[] row(FeatureTable table, int index) {
        var row = new float[table.width()];
        table.copyRow(index, row, 0);
        return row;
    }

    @Test
    void rowsComeInTheOrderOfTheSamplesWithoutThoseThatCannotBeRead() throws IOException {
        Files.writeString(samples.get(40).file(), "no picture any more");
        Files.delete(samples.get(99).file());
        var table = table(samples);
        assertEquals(COUNT - 2, table.size());
        assertEquals(
                List.of(samples.get(40).file(), samples.get(99).file()),
                table.skipped().stream().map(skipped -> skipped.file()).toList());
        var readable = new ArrayList<>(samples);
        readable.removeAll(List.of(samples.get(40), samples.get(99)));
        assertEquals(readable, table.samples());
        var alone = table(List.of(samples.get(50)));
        assertArrayEquals(row(alone, 0), row(table, 49));
    }

    @Test
    void aBatchOfManyGivesWhatEachGivesAlone() {
        var together = table(samples);
        var other = new Composition(TestProgram.directories(folder.resolve("other")));
        try {
            var source = other.features("efficientnet-lite0", SMALL);
            for (int i = 0; i < COUNT; i += 9) {
                var alone =
                        source.features(
                                List.of(samples.get(i)),
                                Progress.Listener.NONE,
                                new Cancellation());
                assertArrayEquals(row(alone, 0), row(together, i), "picture " + i);
            }
        } finally {
            other.close();
        }
    }

    @Test
    void theSecondTimeNothingIsComputedAndAllIsTheSame() throws IOException {
        var first = table(samples);
        var segments = segments();
        var second = table(samples);
        assertEquals(segments, segments());
        assertEquals(first.hashes(), second.hashes());
        for (int i = 0; i < COUNT; i++) {
            assertArrayEquals(row(first, i), row(second, i), "picture " + i);
        }
    }

    @Test
    void whatWasComputedBeforeACancelIsRemembered() throws IOException {
        var cancellation = new Cancellation();
        assertThrows(
                CancellationException.class,
                () ->
                        features()
                                .features(
                                        samples,
                                        progress -> cancelAfter(progress, 1, cancellation),
                                        cancellation));
        var segments = segments();
        assertEquals(1, segments.size());
        table(samples.subList(0, 32));
        assertEquals(segments, segments());
    }

    private static void cancelAfter(Progress progress, int done, Cancellation cancellation) {
        if (progress.done() >= done) {
            cancellation.cancel();
        }
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.walk(program.directories().features())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void progressCountsEveryFileToTheEnd() {
        var heard = new ArrayList<Long>();
        features().features(samples, progress -> heard.add(progress.done()), new Cancellation());
        assertEquals(IntStream.rangeClosed(0, COUNT).mapToObj(i -> (long) i).toList(), heard);
    }
}
