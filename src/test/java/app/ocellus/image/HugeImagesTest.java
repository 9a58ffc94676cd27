package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.PictureFolder;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

class HugeImagesTest {

    private static final long LITTLE_MEMORY = 8 << 20;

    private final ImageDecoder decoder = new ImageDecoder();

    private static byte[] gif(int width, int height) {
        return ByteBuffer.allocate(44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("GIF89a".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) width)
                .putShort((short) height)
                .put(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1})
                .put(new byte[] {0x2c, 0, 0, 0, 0})
                .putShort((short) width)
                .putShort((short) height)
                .put(new byte[] {0, 2, 2, 0x4c, 1, 0, 0x3b})
                .array();
    }

    private static byte[] png(int width, int height) {
        var header =
                ByteBuffer.allocate(17)
                        .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array();
        var checksum = new CRC32();
        checksum.update(header);
        return ByteBuffer.allocate(100)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) checksum.getValue())
                .putInt(0)
                .put("IDAT".getBytes(StandardCharsets.US_ASCII))
                .putInt(0x35af061e)
                .putInt(0)
                .put("IEND".getBytes(StandardCharsets.US_ASCII))
                .putInt(0xae426082)
                .array();
    }

    private static byte[] jpeg(int width, int height) {
        return ByteBuffer.allocate(40)
                .put(new byte[] {-1, (byte) 0xd8, -1, (byte) 0xc0, 0, 17, 8})
                .putShort((short) height)
                .putShort((short) width)
                .put(new byte[] {3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0})
                .put(new byte[] {-1, (byte) 0xda, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0})
                .array();
    }

    private static byte[] bmp(int width, int height) {
        return ByteBuffer.allocate(60)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'B', 'M'})
                .putInt(60)
                .putInt(0)
                .putInt(54)
                .putInt(40)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) 24)
                .array();
    }

    private static byte[] content(String format, int width, int height) {
        return switch (format) {
            case "gif" -> gif(width, height);
            case "png" -> png(width, height);
            case "jpg" -> jpeg(width, height);
            default -> bmp(width, height);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "gif, 65535, 65535",
        "gif, 14143, 14143",
        "png, 20000, 20000",
        "png, 2147483647, 2147483647",
        "jpg, 65535, 65535",
        "bmp, 2147483647, 1",
        "bmp, 50000, -50000"
    })
    void morePixelsThanAnyCameraHasAreRefusedFromTheHeader(String format, int width, int height) {
        var failure = refused(format, width, height);
        assertEquals(ImageProblem.TOO_LARGE, failure.problem());
        var said = failure.sentence().toString();
        assertTrue(said.contains("pixels"), said);
    }

    @ParameterizedTest
    @CsvSource({"gif, 10000, 8600", "png, 14000, 14000", "jpg, 14000, 14000", "bmp, 14000, -9999"})
    void aFewBytesThatClaimToBeAPhotographAreRefusedFromTheHeader(
            String format, int width, int height) {
        assertEquals(ImageProblem.TRUNCATED, refused(format, width, height).problem());
    }

    private UnreadableImageException refused(String format, int width, int height) {
        var content = content(format, width, height);
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        var failure =
                assertThrows(
                        UnreadableImageException.class,
                        () -> decoder.decode(content, "huge." + format));
        assertTrue(memory.getCurrentThreadAllocatedBytes() - before < LITTLE_MEMORY);
        return failure;
    }

    @ParameterizedTest
    @CsvSource({"gif, 0, 5", "png, 0, 5", "png, 5, 0", "jpg, 5, 0", "bmp, 0, 5", "png, -1, 5"})
    void aPictureWithoutPixelsIsDamagedOrTooLarge(String format, int width, int height) {
        var problem = refused(format, width, height).problem();
        assertTrue(problem != ImageProblem.OUT_OF_MEMORY, problem.name());
    }

    @Test
    void aVeryLargePictureIsReadInHalfOfItsResolution() {
        var large = new BufferedImage(8000, 7000, BufferedImage.TYPE_BYTE_BINARY);
        large.setRGB(4002, 3002, 0xffffff);
        large.setRGB(4005, 3005, 0xffffff);
        var picture = decoder.decode(PictureFolder.encoded(large, "png"), "large.png");
        assertEquals(4000, picture.width());
        assertEquals(3500, picture.height());
        assertEquals(-1, picture.rgb()[(1501 * 4000 + 2001) * 3]);
        assertEquals(0, picture.rgb()[(1502 * 4000 + 2002) * 3]);
    }
}
