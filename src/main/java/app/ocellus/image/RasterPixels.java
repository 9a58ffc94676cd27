package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The values of a raster as 8-bit RGB: as stored, without a profile; grey as three equal channels,
 * 16 bits by the upper 8, alpha over white.
 */
final class RasterPixels {

    /** Turns one row of samples, all bands of a pixel together, into RGB from {@code at} on. */
    @FunctionalInterface
    private interface Row {
        void convert(int[] samples, byte[] rgb, int at);
    }

    private static final int WHITE = 255;

    private RasterPixels() {}

    static RgbImage of(BufferedImage image) throws ProblemException {
        var raster = image.getRaster();
        var row = row(image.getColorModel(), raster);
        var width = raster.getWidth();
        var rgb = RgbImage.black(width, raster.getHeight());
        var samples = new int[width * raster.getNumBands()];
        for (var y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, samples);
            row.convert(samples, rgb, y * width * CHANNELS);
        }
        return new RgbImage(width, raster.getHeight(), rgb);
    }

    private static Row row(ColorModel colours, Raster raster) throws ProblemException {
        if (colours instanceof IndexColorModel palette) {
            return palette(palette);
        }
        var bands = raster.getNumBands();
        switch (raster.getTransferType()) {
            case DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT, DataBuffer.TYPE_INT -> {}
            default -> throw unsupported(colours, bands);
        }
        var scales = new Scales(raster.getSampleModel().getSampleSize());
        var alpha = colours.hasAlpha();
        if (colours.getColorSpace().getType() == ColorSpace.TYPE_CMYK && bands == 4) {
            return (samples, rgb, at) -> cmyk(scales.in8Bits(samples), rgb, at);
        }
        var colourBands = alpha ? bands - 1 : bands;
        if (colourBands != 1 && colourBands != CHANNELS) {
            throw unsupported(colours, bands);
        }
        var multiplied = alpha && colours.isAlphaPremultiplied();
        return (samples, rgb, at) ->
                direct(scales.in8Bits(samples), bands, alpha, multiplied, new Span(rgb, at));
    }

    private static ProblemException unsupported(ColorModel colours, int bands) {
        return new ProblemException(
                ImageProblem.UNSUPPORTED,
                "%d x %d bit".formatted(bands, colours.getPixelSize() / Math.max(1, bands)));
    }

    private static Row palette(IndexColorModel palette) {
        var colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        return (samples, rgb, at) -> {
            var into = at;
            for (var sample : samples) {
                // Writers of few colours leave indices that no colour has: black, as in Pillow.
                put(sample < colours.length ? colours[sample] : 0xff000000, rgb, into);
                into += CHANNELS;
            }
        };
    }

    private static void put(int argb, byte[] rgb, int at) {
        var alpha = argb >>> 24;
        rgb[at] = (byte) overWhite(argb >> 16 & 0xff, alpha);
        rgb[at + 1] = (byte) overWhite(argb >> 8 & 0xff, alpha);
        rgb[at + 2] = (byte) overWhite(argb & 0xff, alpha);
    }

    /** What a picture shows where nothing was drawn: the paper if it can, else its first colour. */
    static byte[] empty(IndexColorModel palette) {
        var rgb = new byte[CHANNELS];
        put(palette.getTransparentPixel() >= 0 ? 0 : palette.getRGB(0), rgb, 0);
        return rgb;
    }

    private record Span(byte[] rgb, int at) {}

    private static void direct(
            int[] samples, int bands, boolean alpha, boolean multiplied, Span target) {
        var grey = bands - (alpha ? 1 : 0) == 1;
        var into = target.at();
        for (var from = 0; from < samples.length; from += bands) {
            var opacity = alpha ? samples[from + bands - 1] : WHITE;
            for (var channel = 0; channel < CHANNELS; channel++) {
                var value = samples[grey ? from : from + channel];
                target.rgb()[into++] =
                        (byte)
                                (multiplied
                                        ? Math.min(WHITE, value + WHITE - opacity)
                                        : overWhite(value, opacity));
            }
        }
    }

    private static void cmyk(int[] samples, byte[] rgb, int at) {
        var into = at;
        for (var from = 0; from < samples.length; from += 4) {
            var light = WHITE - samples[from + 3];
            for (var channel = 0; channel < CHANNELS; channel++) {
                rgb[into++] = (byte) inked(samples[from + channel], light);
            }
        }
    }

    /** The naive formula, rounded as Pillow does: what of {@code light} one ink leaves. */
    static int inked(int ink, int light) {
        return Math.max(0, light - over255(ink * light));
    }

    /** The value over white at an opacity of {@code alpha} / 255, rounded to nearest. */
    static int overWhite(int value, int alpha) {
        return alpha == WHITE ? value : over255(value * alpha + WHITE * (WHITE - alpha));
    }

    /** A product of two values in [0, 255], divided by 255 and rounded to nearest. */
    private static int over255(int product) {
        var rounded = product + 128;
        return (rounded >> 8) + rounded >> 8;
    }

    /** Brings samples of 1 to 16 bits to 8. */
    private record Scales(int[] bits) {

        int[] in8Bits(int[] samples) {
            for (var band = 0; band < bits.length; band++) {
                if (bits[band] == 8) {
                    continue;
                }
                for (var i = band; i < samples.length; i += bits.length) {
                    samples[i] = in8Bits(samples[i], bits[band]);
                }
            }
            return samples;
        }

        private static int in8Bits(int sample, int bits) {
            return bits > 8 ? sample >>> bits - 8 : sample * WHITE / ((1 << bits) - 1);
        }
    }
}
