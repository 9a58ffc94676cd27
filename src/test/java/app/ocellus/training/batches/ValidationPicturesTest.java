package app.ocellus.training.batches;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.image.Fit;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Preprocessing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class ValidationPicturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/app/ocellus/image/goldens");
    private static final List<Path> FILES =
            Stream.of("fit-400x301.png", "420.jpg", "fit-40x97.png", "none.png")
                    .map(FOLDER::resolve)
                    .toList();

    private final ImageDecoder decoder = new ImageDecoder();

    private static ImageSample sample(Path file) {
        var id = new SampleId(file.toString());
        return new ImageSample(id, file, new ClassId("any"), null, 0);
    }

    @ParameterizedTest
    @EnumSource
    void theyAreWhatAModelWillBeShown(Fit fit) {
        var preprocessing = new Preprocessing(40, fit);
        var samples = FILES.stream().map(ValidationPicturesTest::sample).toList();
        var pictures =
                new ValidationPictures(
                        decoder, samples, new int[] {7, 5, 6, 4}, preprocessing, 1 << 20);
        assertArrayEquals(new int[] {0, 1, 2, 3}, pictures.order());
        for (int i = 0; i < 3; i++) {
            var content = decoder.content(FILES.get(i));
            assertArrayEquals(
                    decoder.fitted(content, FILES.get(i).toString(), preprocessing, _ -> {}).rgb(),
                    Objects.requireNonNull(pictures.picture(i)).rgb());
        }
        assertNull(pictures.picture(3));
        assertEquals(FILES.getLast(), pictures.skipped().getFirst().file());
        assertEquals(6, pictures.label(2));
        assertEquals(4, pictures.count());
    }
}
