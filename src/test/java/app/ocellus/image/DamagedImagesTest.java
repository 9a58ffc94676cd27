package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

class DamagedImagesTest {

    private static final int CUTS = 40;
    private static final int CHANGES = 60;

    private final ImageDecoder decoder = new ImageDecoder();

    static Stream<String> everyGolden() {
        return Goldens.names();
    }

    private ImageProblem problem(byte[] content, String name) {
        return assertThrows(
                        UnreadableImageException.class, () -> decoder.decode(content, name), name)
                .problem();
    }

    /** Half of a picture with the rest in grey would be learnt from without anybody noticing. */
    @ParameterizedTest
    @MethodSource("everyGolden")
    void aPictureThatIsCutOffIsNeverDecodedInPart(String name) {
        var whole = Goldens.bytes(name);
        var pixels = decoder.decode(whole, name).rgb();
        for (int i = 0; i < CUTS; i++) {
            var cut = Arrays.copyOf(whole, whole.length * i / CUTS);
            try {
                // of an animation the first frame may be whole
                assertArrayEquals(pixels, decoder.decode(cut, name).rgb(), name + " " + cut.length);
            } catch (UnreadableImageException e) {
                assertTrue(e.sentence().toString().startsWith(name), e.sentence().toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "420.jpg",
                "progressive.jpg",
                "cmyk.jpg",
                "rgb.png",
                "palette.png",
                "lossy.webp",
                "lossless.webp",
                "24.bmp",
                "plain.tif"
            })
    void aMissingEndIsCalledSo(String name) {
        var whole = Goldens.bytes(name);
        for (int missing : new int[] {2, whole.length / 10, whole.length / 2}) {
            var cut = Arrays.copyOf(whole, whole.length - missing);
            assertEquals(ImageProblem.TRUNCATED, problem(cut, name), "without " + missing);
        }
    }

    @Test
    void aGifThatIsCutOffIsDamaged() {
        var whole = Goldens.bytes("palette.gif");
        assertEquals(
                ImageProblem.DAMAGED,
                problem(Arrays.copyOf(whole, whole.length * 2 / 3), "palette.gif"));
    }

    @Test
    void zerosInPlaceOfTheEndAreNoticed() {
        // what a download that was started over, or a full disk, leaves behind
        for (var name : new String[] {"444.jpg", "progressive.jpg", "rgb.png"}) {
            var content = Goldens.bytes(name);
            Arrays.fill(content, content.length / 2, content.length, (byte) 0);
            problem(content, name);
        }
    }

    /** Some broken files make readers throw what nobody expects of them. */
    @ParameterizedTest
    @MethodSource("everyGolden")
    void whateverIsBrokenThereIsAPictureOrASentence(String name) {
        var whole = Goldens.bytes(name);
        var random = new Random(name.hashCode());
        for (int i = 0; i < CHANGES; i++) {
            var changed = whole.clone();
            for (int k = random.nextInt(4); k >= 0; k--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            try {
                assertTrue(decoder.decode(changed, name).width() > 0);
            } catch (UnreadableImageException e) {
                assertTrue(e.sentence().toString().startsWith(name), e.sentence().toString());
            }
        }
    }

    @Test
    void aWrongByteInAPngIsDamageAndNotAnotherColour() {
        var content = Goldens.bytes("palette.png");
        int palette = new String(content, StandardCharsets.ISO_8859_1).indexOf("PLTE") + 4;
        content[palette + 10] ^= 0x40;
        assertEquals(ImageProblem.DAMAGED, problem(content, "palette.png"));
    }

    @Test
    void theHeadOfATruncatedFileIsReadAndItsDamageFoundWhenItIsDecoded(@TempDir Path folder)
            throws IOException {
        var file = folder.resolve("half.jpg");
        var whole = Goldens.bytes("444.jpg");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(60, decoder.header(file).width());
        assertThrows(UnreadableImageException.class, () -> decoder.decode(file));
    }

    @Test
    void aFileThatEndsWithinItsHeadIsTruncated(@TempDir Path folder) throws IOException {
        var file = folder.resolve("head.jpg");
        Files.write(file, Arrays.copyOf(Goldens.bytes("444.jpg"), 100));
        assertEquals(
                ImageProblem.TRUNCATED,
                assertThrows(UnreadableImageException.class, () -> decoder.header(file)).problem());
    }
}
