package app.ocellus.benchmark;

import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.Classifier.Answer.Classified;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Preprocessing;
import app.ocellus.image.RgbImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/**
 * How far the answers for large JPEG files, which are decoded no larger than they are needed, are
 * from those for the same pixels in a file that is decoded in full.
 */
final class ReducedAnswers {

    private static final Preprocessing INPUT = new Preprocessing(224, Fit.CROP);

    /** How many pictures of each size. */
    private static final int COUNT = 30;

    private final Classifier model;
    private double levels;
    private double sum;
    private double most;
    private int sameFirst;
    private int asked;

    private ReducedAnswers(Classifier model) {
        this.model = model;
    }

    /** Asks the everyday model about mosaics of the photographs below {@code data}. */
    static void run(Path data) throws IOException {
        var program = TestProgram.composition();
        var everyday = program.models().read(program.directories().everydayModel());
        var answers = new ReducedAnswers(program.classifier(everyday));
        var mosaics = new Mosaics(data);
        var folder = Files.createTempDirectory("ocellus-reduced");
        answers.ask(mosaics.write(folder.resolve("12"), 4000, 3000, COUNT));
        answers.ask(mosaics.write(folder.resolve("24"), 6000, 4000, COUNT));
    }

    private void ask(Iterable<Path> photographs) throws IOException {
        for (var photograph : photographs) {
            var full = photograph.resolveSibling("full.bmp");
            ImageIO.write(buffered(new ImageDecoder().decode(photograph)), "bmp", full.toFile());
            compare(probabilities(full), probabilities(photograph));
            levels += levels(square(full), square(photograph));
        }
        System.out.printf(
                "%d pictures: squares differ by %.2f levels, a probability by at most %.4f, the"
                        + " largest of each by %.4f in the mean; same first class %d%n",
                asked, levels / asked, most, sum / asked, sameFirst);
    }

    private void compare(float[] full, float[] reduced) {
        var largest =
                IntStream.range(0, full.length)
                        .mapToDouble(c -> Math.abs(full[c] - reduced[c]))
                        .max()
                        .orElseThrow();
        asked++;
        sum += largest;
        most = Math.max(most, largest);
        sameFirst += first(full) == first(reduced) ? 1 : 0;
    }

    private static RgbImage square(Path file) {
        var decoder = new ImageDecoder();
        return decoder.fitted(decoder.content(file), file.toString(), INPUT, _ -> {});
    }

    private static double levels(RgbImage one, RgbImage other) {
        return IntStream.range(0, one.rgb().length)
                .map(i -> Math.abs((one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff)))
                .average()
                .orElseThrow();
    }

    private float[] probabilities(Path file) {
        return ((Classified) model.classify(file)).probabilities();
    }

    private static int first(float[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .reduce((a, b) -> probabilities[a] >= probabilities[b] ? a : b)
                .orElseThrow();
    }

    private static BufferedImage buffered(RgbImage picture) {
        var image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int at = (y * picture.width() + x) * RgbImage.CHANNELS;
                int rgb =
                        (picture.rgb()[at] & 0xff) << 16
                                | (picture.rgb()[at + 1] & 0xff) << 8
                                | picture.rgb()[at + 2] & 0xff;
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }
}
