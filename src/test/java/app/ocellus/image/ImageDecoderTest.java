package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.util.stream.Stream;

class ImageDecoderTest {

    private final ImageDecoder decoder = new ImageDecoder();

    static Stream<String> everyGolden() {
        return Goldens.names();
    }

    /** In levels of 255: the JDK's JPEG reader rounds a little otherwise. */
    private static double tolerance(String name) {
        return name.endsWith(".jpg") || name.contains("jpeg") ? 1 : 0;
    }

    @ParameterizedTest
    @MethodSource("everyGolden")
    void seesWhatPillowSees(String name) {
        var difference =
                Goldens.meanDifference(Goldens.expected(name), decoder.decode(Goldens.file(name)));
        assertTrue(difference <= tolerance(name), name + " differs by " + difference + " levels");
    }

    @ParameterizedTest
    @MethodSource("everyGolden")
    void theHeaderSaysWhatIsDecoded(String name) {
        var header = decoder.header(Goldens.file(name));
        var picture = decoder.decode(Goldens.file(name));
        assertEquals(picture.width(), header.width());
        assertEquals(picture.height(), header.height());
        assertEquals(Goldens.bytes(name).length, header.bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp"})
    void midGreyStaysMidGrey(String format) {
        var grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64; i++) {
            grey.getRaster().setSample(i % 8, i / 8, 0, 128);
        }
        for (byte value : decoder.decode(PictureFolder.encoded(grey, format), "grey").rgb()) {
            assertEquals(128, value & 0xff);
        }
    }

    @Test
    void alphaLiesOverWhite() {
        var glass = new BufferedImage(1, 2, BufferedImage.TYPE_INT_ARGB);
        glass.setRGB(0, 0, 0x00ff0000);
        glass.setRGB(0, 1, 0x80ff0000);
        var rgb = decoder.decode(PictureFolder.encoded(glass, "png"), "glass").rgb();
        assertArrayEquals(new byte[] {-1, -1, -1, -1, 127, 127}, rgb);
    }

    @Test
    void aThumbnailIsNeverLargerThanAskedForNorThanThePicture() {
        for (var name : Goldens.fitNames().toList()) {
            var picture = decoder.decode(Goldens.file(name));
            var longest = Math.max(picture.width(), picture.height());
            for (int side : new int[] {1, 16, 50, 1000}) {
                var small = decoder.thumbnail(Goldens.bytes(name), name, side);
                assertEquals(
                        Math.min(side, longest), Math.max(small.width(), small.height()), name);
                assertEquals(
                        (double) picture.width() * small.height() / picture.height(),
                        small.width(),
                        Math.max(1, (double) picture.width() / picture.height()),
                        name);
            }
        }
    }

    @Test
    void manyThreadsMayShareOne() {
        var names = Goldens.names().toList();
        var alone = names.stream().map(name -> decoder.decode(Goldens.file(name)).rgb()).toList();
        var together =
                names.parallelStream()
                        .map(name -> decoder.decode(Goldens.file(name)).rgb())
                        .toList();
        for (int i = 0; i < names.size(); i++) {
            assertArrayEquals(alone.get(i), together.get(i), names.get(i));
        }
    }
}
