package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {

    /** A picture of one letter a pixel. */
    private static RgbImage picture(String rows) {
        var lines = rows.split("/");
        int width = lines[0].length();
        var rgb = new byte[width * lines.length * 3];
        for (int i = 0; i < width * lines.length; i++) {
            var letter = (byte) lines[i / width].charAt(i % width);
            rgb[i * 3] = letter;
            rgb[i * 3 + 1] = (byte) (letter + 1);
            rgb[i * 3 + 2] = (byte) (letter + 2);
        }
        return new RgbImage(width, lines.length, rgb);
    }

    /** Where the stored row 0 and column 0 belong, by the table of EXIF 2.3, section 4.6.4. */
    @ParameterizedTest
    @CsvSource({
        "1, abc/def",
        "2, cba/fed",
        "3, fed/cba",
        "4, def/abc",
        "5, ad/be/cf",
        "6, da/eb/fc",
        "7, fc/eb/da",
        "8, cf/be/ad"
    })
    void everyNumberOfExifStandsThePictureUpright(int number, String upright) {
        var turned = Orientation.ofExif(number).upright(picture("abc/def"));
        var expected = picture(upright);
        assertEquals(expected.width(), turned.width());
        assertEquals(expected.height(), turned.height());
        assertArrayEquals(expected.rgb(), turned.rgb());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 9, 65_536, Long.MAX_VALUE})
    void numbersThatMeanNothingTurnNothing(long number) {
        assertEquals(Orientation.UPRIGHT, Orientation.ofExif(number));
    }

    @Test
    void picturesLargerThanATileAreTurnedWhole() {
        var row = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-";
        var tall = new StringBuilder();
        for (int i = 0; i < row.length(); i++) {
            tall.append(i == 0 ? "" : "/").append(row.charAt(i));
        }
        assertArrayEquals(
                picture(tall.toString()).rgb(),
                Orientation.QUARTER_TURN.upright(picture(row)).rgb());
    }

    @Test
    void headersAndThumbnailsAreUprightToo() {
        var decoder = new ImageDecoder();
        for (int number = 1; number <= 8; number++) {
            var name = "orientation-" + number + ".jpg";
            var header = decoder.header(Goldens.file(name));
            assertEquals(30, header.width());
            assertEquals(20, header.height());
            var thumbnail = decoder.thumbnail(Goldens.bytes(name), name, 15);
            assertEquals(15, thumbnail.width());
            assertEquals(10, thumbnail.height());
        }
    }

    @Test
    void allEightGiveTheSameThumbnailAndTheSameFeaturesPicture() {
        var decoder = new ImageDecoder();
        var first = Goldens.bytes("orientation-1.jpg");
        var input = new Preprocessing(16, Fit.CROP);
        for (int number = 2; number <= 8; number++) {
            var name = "orientation-" + number + ".jpg";
            var content = Goldens.bytes(name);
            assertAlike(
                    decoder.thumbnail(first, "1", 15), decoder.thumbnail(content, name, 15), name);
            assertAlike(
                    decoder.fitted(first, "1", input, _ -> {}),
                    decoder.fitted(content, name, input, _ -> {}),
                    name);
        }
    }

    /** Each was compressed by itself. */
    private static void assertAlike(RgbImage expected, RgbImage picture, String name) {
        assertEquals(expected.width(), picture.width());
        var difference = Goldens.meanDifference(expected, picture);
        assertTrue(difference < 3, name + " differs by " + difference + " levels");
        var mirrored = Goldens.meanDifference(expected, picture.mirrored());
        assertTrue(mirrored > 3 * difference, name + " is as near to its mirror image");
    }
}
