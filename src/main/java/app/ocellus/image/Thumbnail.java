package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Small versions of pictures, and how they are kept. */
public final class Thumbnail {

    private static final float QUALITY = 0.85f;

    private Thumbnail() {}

    /** The picture, its longest side at most {@code longestSide} pixels; never made larger. */
    public static RgbImage within(RgbImage picture, int longestSide) {
        var longest = Math.max(picture.width(), picture.height());
        return longest <= longestSide
                ? picture
                : Resampler.resize(
                        picture,
                        ImageTensor.scaled(picture.width(), longestSide, longest),
                        ImageTensor.scaled(picture.height(), longestSide, longest));
    }

    /** A JPEG of the picture. */
    public static byte[] encoded(RgbImage picture) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(buffered(picture), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is written to memory
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * The picture in a JPEG that {@link #encoded} made.
     *
     * @throws IOException when it is something else
     */
    public static RgbImage decoded(byte[] jpeg) throws IOException {
        try {
            return JpegPixels.of(jpeg, 1);
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private static BufferedImage buffered(RgbImage picture) {
        var raster =
                Raster.createInterleavedRaster(
                        new DataBufferByte(picture.rgb(), picture.rgb().length),
                        picture.width(),
                        picture.height(),
                        picture.width() * CHANNELS,
                        CHANNELS,
                        new int[] {0, 1, 2},
                        null);
        var colours =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        false,
                        false,
                        BufferedImage.OPAQUE,
                        DataBuffer.TYPE_BYTE);
        return new BufferedImage(colours, raster, false, null);
    }
}
