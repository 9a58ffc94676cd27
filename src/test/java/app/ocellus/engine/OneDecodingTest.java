package app.ocellus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.FileFacts;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.look.Look;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

class OneDecodingTest {

    private static final int PICTURES = 3;

    @TempDir private Path root = Path.of("");

    private List<ImageSample> samples() throws IOException {
        var samples = new ArrayList<ImageSample>();
        for (var i = 0; i < PICTURES; i++) {
            var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
            var pen = image.createGraphics();
            pen.setColor(new Color(40 * i, 90, 200));
            pen.fillOval(90 + 50 * i, 60, 300, 200);
            pen.dispose();
            new PictureFolder(root).write(i + ".png", PictureFolder.encoded(image, "png"));
            samples.add(sample(root.resolve(i + ".png")));
        }
        return samples;
    }

    private static ImageSample sample(Path file) throws IOException {
        var facts = Files.readAttributes(file, BasicFileAttributes.class);
        return new ImageSample(
                new SampleId(file.getFileName().toString()),
                file,
                new ClassId("any"),
                null,
                new FileFacts(facts.size(), facts.lastModifiedTime().toMillis(), 640, 480));
    }

    @Test
    void featuresHashMeasuresAndThumbnailComeFromOneDecodingOfAFile() throws IOException {
        var program = TestProgram.composition();
        var samples = samples();
        var before = program.decoder().decoded();
        var table =
                program.features("efficientnet-lite0", new Preprocessing(64, Fit.CROP))
                        .features(samples, Progress.Listener.NONE, new Cancellation());
        var looks = new ArrayList<Look>();
        program.looks()
                .pass()
                .run(
                        samples,
                        (_, look) -> looks.add(look),
                        Progress.Listener.NONE,
                        new Cancellation());
        for (var sample : samples) {
            assertEquals(256, program.looks().looker().thumbnail(sample.file(), 256).width());
        }
        assertEquals(PICTURES, program.decoder().decoded() - before);
        assertEquals(PICTURES, looks.size());
        for (var i = 0; i < PICTURES; i++) {
            assertTrue(
                    looks.get(i) instanceof Look.Seen(var content, var measures)
                            && content.equals(table.hashes().get(i))
                            && measures.width() == 640);
        }
    }
}
