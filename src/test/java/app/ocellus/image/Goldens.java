package app.ocellus.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** The pictures that {@code make_goldens.py} made, and what Pillow sees in them. */
final class Goldens {

    private static final String EXPECTED = ".expected.png";

    private Goldens() {}

    /** The files whose whole picture is known. */
    static Stream<String> names() {
        return names(false);
    }

    /** The files of which it is known what a model of 32 pixels sees. */
    static Stream<String> fitNames() {
        return names(true);
    }

    private static Stream<String> names(boolean fits) {
        try (var files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(EXPECTED) && !name.endsWith(".py"))
                    .filter(name -> name.startsWith("fit-") == fits)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String name) {
        return folder().resolve(name);
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture in such a file, as our decoder sees it; a new array each time. */
    static RgbImage picture(String name) {
        return new ImageDecoder().decode(file(name));
    }

    /** What {@code make_augmented.py} made with torchvision. */
    static RgbImage augmented(String name) {
        return new ImageDecoder().decode(folder().resolveSibling("augmentation").resolve(name));
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Goldens.class.getResource("goldens")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What Pillow sees in {@code name}: 8-bit RGB without a profile, which ImageIO reads as is. */
    static RgbImage expected(String name) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(bytes(name + EXPECTED)));
            var width = image.getWidth();
            var rgb = new byte[width * image.getHeight() * 3];
            for (var i = 0; i < rgb.length / 3; i++) {
                var pixel = image.getRGB(i % width, i / width);
                rgb[i * 3] = (byte) (pixel >> 16);
                rgb[i * 3 + 1] = (byte) (pixel >> 8);
                rgb[i * 3 + 2] = (byte) pixel;
            }
            return new RgbImage(width, image.getHeight(), rgb);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mean absolute difference, in levels of 0 to 255; infinite if the sizes differ. */
    static double meanDifference(RgbImage one, RgbImage other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            return Double.POSITIVE_INFINITY;
        }
        var sum = 0L;
        for (var i = 0; i < one.rgb().length; i++) {
            sum += Math.abs((one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff));
        }
        return (double) sum / one.rgb().length;
    }
}
