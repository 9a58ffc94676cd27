package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

import app.ocellus.image.jpeg.ReducedJpeg;
import app.ocellus.image.jpeg.Ycc;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Optional;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Decodes JPEG: with the JDK's reader, straight into the bytes of the result, or made smaller. */
final class JpegPixels {

    private static final int INKS = 4;

    private JpegPixels() {}

    /** Every {@code step}-th pixel of every {@code step}-th row. */
    static RgbImage of(byte[] content, int step) throws IOException {
        var segments = JpegSegments.of(content);
        var colour = segments.colour();
        var channels = segments.channels();
        return Readers.JPEG.read(
                segments.plain(),
                reader -> {
                    var param = reader.getDefaultReadParam();
                    param.setSourceSubsampling(step, step, 0, 0);
                    return switch (channels) {
                        case 1, CHANNELS -> direct(reader, param, step);
                        case INKS -> inks(reader.readRaster(0, param), colour);
                        default ->
                                throw new ProblemException(
                                        ImageProblem.UNSUPPORTED, "JPEG (" + channels + ")");
                    };
                });
    }

    /**
     * The picture with each side divided by {@code factor}.
     *
     * @param factor 2, 4 or 8
     * @return nothing when it is damaged or coded in a way that few programs write
     */
    static Optional<RgbImage> reduced(byte[] content, int factor) throws IOException {
        var segments = JpegSegments.of(content);
        return segments.channels() == 1 || segments.colour() == JpegSegments.Colour.YCC
                ? ReducedJpeg.of(content, factor)
                        .map(found -> new RgbImage(found.width(), found.height(), found.rgb()))
                : Optional.empty();
    }

    private static RgbImage direct(ImageReader reader, ImageReadParam param, int step)
            throws IOException {
        var width = Math.ceilDiv(reader.getWidth(0), step);
        var height = Math.ceilDiv(reader.getHeight(0), step);
        var rgb = RgbImage.black(width, height);
        var raster =
                Raster.createInterleavedRaster(
                        new DataBufferByte(rgb, rgb.length),
                        width,
                        height,
                        width * CHANNELS,
                        CHANNELS,
                        new int[] {0, 1, 2},
                        null);
        var colours =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        false,
                        false,
                        Transparency.OPAQUE,
                        DataBuffer.TYPE_BYTE);
        param.setDestination(new BufferedImage(colours, raster, false, null));
        reader.read(0, param);
        return new RgbImage(width, height, rgb);
    }

    /** Inks are stored inverted, as Adobe does: 255 is bare paper. */
    private static RgbImage inks(Raster raster, JpegSegments.Colour colour) {
        var stored = ((DataBufferByte) raster.getDataBuffer()).getData();
        var rgb = RgbImage.black(raster.getWidth(), raster.getHeight());
        var into = 0;
        for (var from = 0; from < stored.length; from += INKS) {
            var light = stored[from + 3] & 0xff;
            for (var channel = 0; channel < CHANNELS; channel++) {
                var paper =
                        colour == JpegSegments.Colour.YCCK
                                ? 255 - rgbOfYcc(stored, from, channel)
                                : stored[from + channel] & 0xff;
                rgb[into++] = (byte) RasterPixels.inked(255 - paper, light);
            }
        }
        return new RgbImage(raster.getWidth(), raster.getHeight(), rgb);
    }

    private static int rgbOfYcc(byte[] ycc, int at, int channel) {
        var light = ycc[at] & 0xff;
        var cb = ycc[at + 1] & 0xff;
        var cr = ycc[at + 2] & 0xff;
        return switch (channel) {
            case 0 -> Ycc.red(light, cr);
            case 1 -> Ycc.green(light, cb, cr);
            default -> Ycc.blue(light, cb);
        };
    }
}
