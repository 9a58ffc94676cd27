package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.Json;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

class PictureMeasuresTest {

    private static final Path GOLDEN =
            Path.of("src/test/resources/app/ocellus/image/measures/measures-golden.json");

    static Stream<JsonNode> goldens() throws IOException {
        var pictures = Json.tree(Files.readString(GOLDEN)).get("pictures");
        return StreamSupport.stream(pictures.spliterator(), false);
    }

    /** With every pixel repeated in both directions. */
    private static RgbImage larger(RgbImage picture, int times) {
        var width = picture.width() * times;
        var height = picture.height() * times;
        var rgb = RgbImage.black(width, height);
        for (var i = 0; i < width * height; i++) {
            var from = i / width / times * picture.width() + i % width / times;
            System.arraycopy(picture.rgb(), 3 * from, rgb, 3 * i, 3);
        }
        return new RgbImage(width, height, rgb);
    }

    private static PictureSummary summary(RgbImage picture) {
        return PictureSummary.of(new ReducedImage(picture, picture.width(), picture.height()));
    }

    private static PictureMeasures of(RgbImage picture) {
        return summary(picture).measures();
    }

    private static RgbImage flat(int width, int height, int level) {
        var rgb = RgbImage.black(width, height);
        Arrays.fill(rgb, (byte) level);
        return new RgbImage(width, height, rgb);
    }

    /** The resampler differs from Pillow's by a level here and there, hence the tolerances. */
    @ParameterizedTest
    @MethodSource("goldens")
    void everyNumberIsThatOfPillowAndNumPy(JsonNode golden) {
        var picture = Goldens.picture(golden.get("file").asText());
        var measures = of(larger(picture, golden.get("times").asInt()));
        assertAll(
                golden.toString(),
                () -> assertEquals(golden.get("width").asInt(), measures.width()),
                () -> assertEquals(golden.get("height").asInt(), measures.height()),
                () -> assertEquals(golden.get("bright").asDouble(), measures.bright(), 1e-3),
                () -> assertEquals(golden.get("dim").asDouble(), measures.dim(), 1e-3),
                () -> assertEquals(golden.get("entropy").asDouble(), measures.entropy(), 1e-9),
                () -> assertEquals(golden.get("edges").asDouble(), measures.edges(), 0.05),
                () -> assertEquals(golden.get("evenness").asDouble(), measures.evenness(), 0.15),
                () ->
                        assertEquals(
                                golden.get("sharpness").asDouble(),
                                measures.sharpnessScore(),
                                2e-3),
                () ->
                        assertEquals(
                                Long.parseUnsignedLong(golden.get("hash").asText(), 16),
                                measures.hash()));
    }

    @Test
    void anEvenPictureHasNoHashHoweverBrightItIs() {
        for (var level : new int[] {0, 127, 255}) {
            assertEquals(PerceptualHash.NONE, of(flat(90, 60, level)).hash());
        }
    }

    @Test
    void thePercentilesOfBlackAndWhiteAreTheEndsOfTheScale() {
        assertEquals(0, of(flat(40, 40, 0)).darkScore());
        assertEquals(0, of(flat(40, 40, 255)).lightScore(), 1e-4);
        assertEquals(0, of(flat(40, 40, 255)).informationScore());
    }

    @Test
    void aCopyThatWasCompressedAgainHasNearlyTheSameHashAndAMirroredOneHasNot() throws IOException {
        var picture = Goldens.picture("fit-400x301.png");
        var copy = Thumbnail.decoded(Thumbnail.encoded(picture));
        var smaller = Resampler.resize(picture, 200, 150);
        var hash = of(picture).hash();
        assertNotEquals(picture, copy);
        assertTrue(PerceptualHash.distance(hash, of(copy).hash()) <= 2);
        assertTrue(PerceptualHash.distance(hash, of(smaller).hash()) <= 2);
        assertTrue(PerceptualHash.distance(hash, of(picture.mirrored()).hash()) > 12);
    }

    @Test
    void aThumbnailIsNeverLargerThanThePicture() {
        assertEquals(40, summary(flat(40, 30, 90)).thumbnail().width());
        var tall = summary(flat(30, 2000, 90)).thumbnail();
        assertEquals(256, tall.height());
        assertEquals(4, tall.width());
    }

    @Test
    void aThumbnailShowsThePicture() {
        var picture = larger(Goldens.picture("forest.webp"), 11);
        var thumbnail = summary(picture).thumbnail();
        var exact = Resampler.resize(picture, thumbnail.width(), thumbnail.height());
        assertEquals(0, Goldens.meanDifference(exact, thumbnail), 1);
    }
}
