package app.ocellus.benchmark;

import org.w3c.dom.Node;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * Makes many distinct pictures fast: one JPEG is encoded with restart markers, and every file has
 * its strips in another order. Comments of many lengths spread the sizes as photographs do.
 */
final class ManyFiles {

    private static final int CLASSES = 20;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int SQUARES_A_ROW = WIDTH / 16;
    private static final int LONGEST_COMMENT = 8000;
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

    private final byte[] head;
    private final List<byte[]> strips;

    private ManyFiles(byte[] jpeg) {
        int scan = scan(jpeg);
        int data = scan + 2 + (jpeg[scan + 2] & 0xff) * 256 + (jpeg[scan + 3] & 0xff);
        head = java.util.Arrays.copyOfRange(jpeg, 2, data);
        strips = strips(jpeg, data);
    }

    static void run(Path folder, int count) throws IOException {
        var made = new ManyFiles(encoded());
        for (int i = 0; i < CLASSES; i++) {
            Files.createDirectories(folder.resolve("class %02d".formatted(i)));
        }
        IntStream.range(0, count).parallel().forEach(i -> made.write(folder, i));
        System.out.printf("%d files in %s%n", count, folder);
    }

    private void write(Path folder, int number) {
        var name = "class %02d/IMG_%06d.jpg".formatted(number % CLASSES, number);
        try {
            Files.write(folder.resolve(name), content(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] content(int number) {
        var random = new Random(number);
        var order = new ArrayList<>(strips);
        Collections.shuffle(order, random);
        var out = new ByteArrayOutputStream(1 << 16);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        var comment = "%6d".formatted(number).repeat(1 + random.nextInt(LONGEST_COMMENT / 6));
        int length = comment.length() + 2;
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, (byte) (length >> 8), (byte) length});
        out.writeBytes(comment.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(head);
        for (int i = 0; i < order.size(); i++) {
            out.writeBytes(order.get(i));
            int marker = i == order.size() - 1 ? 0xd9 : 0xd0 + i % 8;
            out.writeBytes(new byte[] {(byte) 0xff, (byte) marker});
        }
        return out.toByteArray();
    }

    private static int scan(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xda) {
            at += 2 + (jpeg[at + 2] & 0xff) * 256 + (jpeg[at + 3] & 0xff);
        }
        return at;
    }

    private static List<byte[]> strips(byte[] jpeg, int data) {
        var strips = new ArrayList<byte[]>();
        int start = data;
        for (int i = data; i < jpeg.length - 1; i++) {
            int marker = jpeg[i + 1] & 0xff;
            if ((jpeg[i] & 0xff) == 0xff && marker >= 0xd0 && marker <= 0xd9) {
                strips.add(java.util.Arrays.copyOfRange(jpeg, start, i));
                start = i + 2;
            }
        }
        return strips;
    }

    private static byte[] encoded() throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(javax.imageio.ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0.8f);
        var picture = picture();
        var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), param);
        restart(metadata);
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, metadata), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static void restart(IIOMetadata metadata) throws IOException {
        Node root = metadata.getAsTree(FORMAT);
        var restart = new IIOMetadataNode("dri");
        restart.setAttribute("interval", Integer.toString(SQUARES_A_ROW));
        root.getLastChild().appendChild(restart);
        metadata.setFromTree(FORMAT, root);
    }

    private static BufferedImage picture() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int shade = (x + y) / 4 + random.nextInt(150);
                image.setRGB(
                        x, y, shade << 16 | (shade + y / 4) % 256 << 8 | (shade + x / 4) % 256);
            }
        }
        return image;
    }
}
