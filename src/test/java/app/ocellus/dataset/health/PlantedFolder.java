package app.ocellus.dataset.health;

import app.ocellus.fixtures.PictureFolder;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** A folder of good pictures, in which faults are planted that are known. */
final class PlantedFolder {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 150;

    private final PictureFolder folder;

    PlantedFolder(Path root) {
        folder = new PictureFolder(root);
    }

    PictureFolder folder() {
        return folder;
    }

    /** Good pictures 0.png, 1.png ... of a folder, no two of them alike. */
    PlantedFolder good(String place, int count) {
        for (var i = 0; i < count; i++) {
            png(place + "/" + i + ".png", scene(place + i, WIDTH, HEIGHT));
        }
        return this;
    }

    PlantedFolder png(String path, BufferedImage image) {
        folder.write(path, PictureFolder.encoded(image, "png"));
        return this;
    }

    /**
     * The picture that {@link #good} wrote there, made smaller and larger again, and compressed.
     */
    PlantedFolder nearCopy(String place, int number, String path) {
        var small = scaled(scene(place + number, WIDTH, HEIGHT), WIDTH * 4 / 5, HEIGHT * 4 / 5);
        folder.write(path, PictureFolder.encoded(scaled(small, WIDTH, HEIGHT), "jpg"));
        return this;
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = scaled.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    PlantedFolder exactCopy(String place, int number, String path) {
        return png(path, scene(place + number, WIDTH, HEIGHT));
    }

    PlantedFolder torn(String path) {
        var whole = PictureFolder.encoded(scene(path, WIDTH, HEIGHT), "jpg");
        folder.write(path, Arrays.copyOf(whole, whole.length / 2));
        return this;
    }

    static BufferedImage flat(int rgb) {
        return gradient(rgb, rgb);
    }

    /** From one corner to the other. */
    static BufferedImage gradient(int from, int to) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(from), WIDTH, HEIGHT, new Color(to)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return image;
    }

    /** Many shapes of many colours; another name gives others. */
    static BufferedImage scene(String name, int width, int height) {
        var random = new Random(name.hashCode());
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        for (var i = 0; i < 60; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            var x = random.nextInt(width) - width / 6;
            var y = random.nextInt(height) - height / 6;
            pen.fillOval(x, y, 10 + random.nextInt(width / 3), 10 + random.nextInt(height / 3));
        }
        pen.dispose();
        for (var i = 0; i < width * height; i++) {
            var noise = random.nextInt(8);
            image.setRGB(
                    i % width, i / width, image.getRGB(i % width, i / width) ^ noise * 0x10101);
        }
        return image;
    }
}
