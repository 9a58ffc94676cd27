package app.ocellus.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * Small pictures of the kinds that programs treat differently, drawn anew for each export: nobody's
 * photograph is handed on with a model.
 */
final class DrawnPictures {

    private static final int JPEG_START = 2;
    private static final int TURNED = 6;

    private DrawnPictures() {}

    /** The content of the files, by name. */
    static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("wide.png", png(drawn(400, 301, BufferedImage.TYPE_INT_RGB)));
        files.put("tall.png", png(drawn(190, 420, BufferedImage.TYPE_INT_RGB)));
        files.put("small.png", png(drawn(48, 40, BufferedImage.TYPE_INT_RGB)));
        files.put("grey.png", png(drawn(300, 260, BufferedImage.TYPE_BYTE_GRAY)));
        files.put("sixteen.png", png(drawn(280, 330, BufferedImage.TYPE_USHORT_GRAY)));
        files.put("alpha.png", png(drawn(330, 280, BufferedImage.TYPE_INT_ARGB)));
        files.put(
                "turned.jpg", turned(encoded(drawn(360, 250, BufferedImage.TYPE_INT_RGB), "jpg")));
        return files;
    }

    private static BufferedImage drawn(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var raster = image.getRaster();
        int bands = raster.getNumBands();
        var samples = new int[bands];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int band = 0; band < bands; band++) {
                    int value = value(x, y, width, height, band);
                    samples[band] = type == BufferedImage.TYPE_USHORT_GRAY ? value * 257 : value;
                }
                raster.setPixel(x, y, samples);
            }
        }
        return image;
    }

    /** Shades, waves, a sharp square and a fine pattern, a little different in each band. */
    private static int value(int x, int y, int width, int height, int band) {
        boolean inSquare = x > width / 5 && x < width / 2 && y > height / 4 && y < height / 2;
        if (inSquare) {
            return 230 - 70 * band;
        }
        if (x > width / 2 && y > height / 2 && (x + y) % 5 == 0) {
            return 20 + 60 * band;
        }
        double shade = (band + 1) * 40.0 * x / width + 120.0 * y / height;
        double wave = 40 * Math.sin((x + 7.0 * band) / 9) * Math.cos(y / (6.0 + band));
        return Math.clamp(Math.round(50 + shade + wave), 0, 255);
    }

    private static byte[] png(BufferedImage image) {
        return encoded(image, "png");
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer of " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same JPEG with an EXIF segment that says a quarter turn (EXIF 2.3, section 4.6.4). */
    private static byte[] turned(byte[] jpeg) {
        var exif =
                ByteBuffer.allocate(36)
                        .putShort((short) 0xffe1)
                        .putShort((short) 34)
                        .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(1)
                        .putShort((short) TURNED)
                        .putShort((short) 0)
                        .putInt(0);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, JPEG_START)
                .put(exif.array())
                .put(jpeg, JPEG_START, jpeg.length - JPEG_START)
                .array();
    }
}
