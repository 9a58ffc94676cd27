package app.ocellus.ui.common;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** Pictures of what is on the screen, as a file or on the clipboard. */
public final class SavePng {

    /** Twice the screen's resolution, so that a plot is still sharp in a paper. */
    private static final double SCALE = 2;

    private SavePng() {}

    /** A picture of a node as it is shown, on {@code background}; on the JavaFX thread only. */
    public static WritableImage snapshot(Node node, Paint background) {
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        parameters.setFill(background);
        return node.snapshot(parameters, null);
    }

    /**
     * Writes a picture as PNG, on any thread.
     *
     * @throws app.ocellus.message.UserException when the file cannot be written
     */
    public static void write(Image image, Path file) {
        var picture = toBuffered(image);
        new AtomicFiles(FileOps.REAL)
                .write(
                        file,
                        out -> {
                            if (!ImageIO.write(picture, "png", out)) {
                                throw new IOException("no PNG writer");
                            }
                        });
    }

    /** A picture as PNG, on any thread. */
    static byte[] encoded(Image image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(toBuffered(image), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage toBuffered(Image image) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return picture;
    }
}
