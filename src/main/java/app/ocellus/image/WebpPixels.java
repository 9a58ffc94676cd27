package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

import org.ngengine.webp.decoder.WebPDecodeException;
import org.ngengine.webp.decoder.WebPDecoder;

import java.io.IOException;

/** Decodes the first picture of a WebP, to the bits of libwebp, which most others decode with. */
final class WebpPixels {

    private static final int SAMPLES = 4;
    private static final int OPAQUE = 255;

    private WebpPixels() {}

    /** Every {@code step}-th pixel of every {@code step}-th row. */
    static RgbImage of(byte[] content, int step) throws IOException {
        var whole = WebpChunks.picture(content);
        var frame = WebpFrame.of(content);
        var place = frame.place();
        var paper = (byte) frame.paper();
        // The exact decoder has all pixels in memory; the other one leaves out while it decodes.
        boolean large = place.width() * place.height() > ImageDecoder.MOST_DECODED_PIXELS;
        var picture = large ? Readers.WEBP.pixels(frame.content(), step) : exact(frame, step);
        return picture.on(
                (int) Math.ceilDiv(whole.width(), step),
                (int) Math.ceilDiv(whole.height(), step),
                new byte[] {paper, paper, paper},
                (int) place.left() / step,
                (int) place.top() / step);
    }

    private static RgbImage exact(WebpFrame frame, int step) throws IOException {
        try {
            var decoded = WebPDecoder.decode(frame.content());
            var rgba = decoded.rgba.array();
            var width = Math.ceilDiv(decoded.width, step);
            var height = Math.ceilDiv(decoded.height, step);
            var rgb = RgbImage.black(width, height);
            var into = 0;
            for (var y = 0; y < decoded.height; y += step) {
                for (var x = 0; x < decoded.width; x += step) {
                    var from = (y * decoded.width + x) * SAMPLES;
                    var alpha = frame.transparent() ? rgba[from + CHANNELS] & 0xff : OPAQUE;
                    for (var channel = 0; channel < CHANNELS; channel++) {
                        var value = rgba[from + channel] & 0xff;
                        rgb[into++] = (byte) RasterPixels.overWhite(value, alpha);
                    }
                }
            }
            return new RgbImage(width, height, rgb);
        } catch (WebPDecodeException e) {
            throw new IOException(e);
        }
    }
}
