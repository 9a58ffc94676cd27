package app.ocellus.benchmark;

import app.ocellus.dataset.PictureWalk;
import app.ocellus.task.Cancellation;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/**
 * Large photographs, pasted together from small ones: one that is drawn larger than it is has less
 * in it than a camera's, and would be decoded faster.
 */
final class Mosaics {

    /** So large is a photograph of those that there are, pasted beside others. */
    private static final int TILE = 200;

    private final List<Path> files;
    private int next;

    /** Mosaics of the photographs below {@code data}, one after the other, then again. */
    Mosaics(Path data) {
        files = new PictureWalk(List.of(data), _ -> {}, new Cancellation()).stream().toList();
    }

    /** Writes {@code count} JPEG files into a folder, and says where they are. */
    List<Path> write(Path folder, int width, int height, int count) throws IOException {
        Files.createDirectories(folder);
        var written = new ArrayList<Path>();
        for (int i = 0; i < count; i++) {
            var file = folder.resolve("%05d.jpg".formatted(i));
            ImageIO.write(mosaic(width, height), "jpg", file.toFile());
            written.add(file);
        }
        return written;
    }

    private BufferedImage mosaic(int width, int height) throws IOException {
        var mosaic = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = mosaic.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int y = 0; y < height; y += TILE) {
            for (int x = 0; x < width; x += TILE) {
                var tile = ImageIO.read(files.get(next++ % files.size()).toFile());
                graphics.drawImage(tile, x, y, TILE, TILE, null);
            }
        }
        graphics.dispose();
        return mosaic;
    }
}
