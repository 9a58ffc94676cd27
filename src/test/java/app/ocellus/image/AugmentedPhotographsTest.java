package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.Photographs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** On photographs of 100 x 75 pixels, for an input of 32, so that their sources are reduced. */
class AugmentedPhotographsTest {

    private static final Augmentation CROPS =
            new Augmentation(0.6, false, false, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static List<Path> photographs() throws IOException {
        try (var files = Files.walk(Photographs.folder().resolve("train"))) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .limit(60)
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void aCropOfAReducedSourceIsNearlyThatOfTheWholePicture(Fit fit) throws IOException {
        var augmenter = new Augmenter(CROPS, new Preprocessing(32, fit));
        var difference = 0.0;
        var other = 0.0;
        var photographs = photographs();
        for (var file : photographs) {
            var picture = Resampler.resize(new ImageDecoder().decode(file), 100, 75);
            var whole = augmenter.augment(picture, SampleRandom.of(1, 0, 0));
            var source = augmenter.source(picture);
            assertTrue(source.width() < picture.width());
            difference +=
                    Goldens.meanDifference(
                            whole, augmenter.augment(source, SampleRandom.of(1, 0, 0)));
            other +=
                    Goldens.meanDifference(
                            whole, augmenter.augment(source, SampleRandom.of(1, 1, 0)));
        }
        assertTrue(difference < photographs.size() * 10, fit + " " + difference);
        assertTrue(other > 4 * difference, fit + " " + other + " and " + difference);
    }
}
