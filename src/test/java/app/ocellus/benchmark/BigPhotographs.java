package app.ocellus.benchmark;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * JPEGs of 12 megapixels, all different, made faster than a disk writes them: a few pictures are
 * encoded with a restart marker after every row of blocks; a file has these rows in an order of its
 * own. It is a whole JPEG, as rows do not depend on each other.
 */
final class BigPhotographs {

    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int PICTURES = 8;
    private static final String[] CLASSES = {"hill", "lake", "meadow", "rock", "wood"};

    /** The markers and tables up to the first block, and the rows of blocks. */
    private record Rows(byte[] head, List<byte[]> rows) {}

    private BigPhotographs() {}

    static void write(Path folder, int count) throws IOException {
        var began = System.nanoTime();
        var pictures = new ArrayList<Rows>();
        for (var i = 0; i < PICTURES; i++) {
            pictures.add(rows(encoded(picture(i))));
        }
        var bytes = 0L;
        for (var i = 0; i < count; i++) {
            var place = folder.resolve(CLASSES[i % CLASSES.length]).resolve(i + ".jpg");
            Files.createDirectories(place.getParent());
            var content = shuffled(pictures.get(i % PICTURES), i);
            Files.write(place, content);
            bytes += content.length;
        }
        System.out.printf(
                "%d files, %.1f GB, %.0f s%n",
                count, bytes / 1e9, (System.nanoTime() - began) / 1e9);
    }

    private static BufferedImage picture(int number) {
        var random = new Random(number);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (var i = 0; i < 4000; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            var size = 20 + random.nextInt(i < 200 ? 1200 : 120);
            pen.fillOval(random.nextInt(WIDTH) - 60, random.nextInt(HEIGHT) - 60, size, size);
        }
        pen.dispose();
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, image.getRGB(x, y) ^ random.nextInt(8) * 0x10101);
            }
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0.8f);
        var metadata =
                writer.getDefaultImageMetadata(
                        ImageTypeSpecifier.createFromRenderedImage(image), param);
        var root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        var restart = new IIOMetadataNode("dri");
        restart.setAttribute("interval", Integer.toString(Math.ceilDiv(WIDTH, 16)));
        var markers = root.getElementsByTagName("markerSequence").item(0);
        markers.insertBefore(restart, markers.getLastChild());
        metadata.setFromTree("javax_imageio_jpeg_image_1.0", root);
        var bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Rows rows(byte[] jpeg) {
        var start = scan(jpeg);
        var rows = new ArrayList<byte[]>();
        var from = start;
        for (var i = start; i < jpeg.length - 1; i++) {
            var marker = jpeg[i + 1] & 0xff;
            var isRestart = marker >= 0xd0 && marker <= 0xd7;
            if (jpeg[i] == (byte) 0xff && (isRestart || marker == 0xd9)) {
                rows.add(Arrays.copyOfRange(jpeg, from, i));
                from = i + 2;
            }
        }
        if (rows.size() != Math.ceilDiv(HEIGHT, 16)) {
            throw new IllegalStateException(rows.size() + " rows of blocks");
        }
        return new Rows(Arrays.copyOf(jpeg, start), rows);
    }

    /** Where the blocks begin: behind the header of the scan. */
    private static int scan(byte[] jpeg) {
        var at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xda) {
            at += 2 + length(jpeg, at + 2);
        }
        return at + 2 + length(jpeg, at + 2);
    }

    private static int length(byte[] jpeg, int at) {
        return (jpeg[at] & 0xff) << 8 | jpeg[at + 1] & 0xff;
    }

    /** As long as the number: photographs are of many lengths, which a scan makes use of. */
    private static byte[] comment(int number) {
        var length = 2 + number % 0xfff0;
        var segment = new byte[2 + length];
        segment[0] = (byte) 0xff;
        segment[1] = (byte) 0xfe;
        segment[2] = (byte) (length >> 8);
        segment[3] = (byte) length;
        return segment;
    }

    private static byte[] shuffled(Rows picture, int number) {
        var rows = new ArrayList<>(picture.rows());
        Collections.shuffle(rows, new Random(number));
        var file = new ByteArrayOutputStream(4 << 20);
        file.write(picture.head(), 0, 2);
        file.writeBytes(comment(number));
        file.write(picture.head(), 2, picture.head().length - 2);
        for (var i = 0; i < rows.size(); i++) {
            file.writeBytes(rows.get(i));
            file.write(0xff);
            file.write(i + 1 < rows.size() ? 0xd0 + i % 8 : 0xd9);
        }
        return file.toByteArray();
    }
}
