package app.ocellus.ui.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.ImageIO;

/** Pictures that a test makes for itself: stripes in the colour of their class. */
final class Pictures {

    private static final int SIDE = 64;

    private Pictures() {}

    /** A folder of class folders, with as many pictures in each. */
    static void folders(Path root, int each, String... classes) throws IOException {
        for (var name : classes) {
            var folder = Files.createDirectories(root.resolve(name));
            for (int i = 0; i < each; i++) {
                jpeg(folder.resolve("%s-%d.jpg".formatted(name, i)), name.hashCode() + i);
            }
        }
    }

    /** One picture; another seed makes another one. */
    static Path jpeg(Path file, int seed) throws IOException {
        var random = new Random(seed);
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        for (int x = 0; x < SIDE; x += 8) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillRect(x, 0, 8, SIDE);
        }
        graphics.dispose();
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }
}
