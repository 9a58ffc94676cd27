package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

import java.awt.image.IndexColorModel;
import java.io.IOException;

/** Decodes the first frame of a GIF, in its place on the whole picture (GIF89a, sections 18-20). */
final class GifPixels {

    /** The whole picture, and the place of the first frame on it, in pixels. */
    private record Screen(int width, int height, int left, int top) {}

    private static final int DESCRIPTION = 13;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;

    private GifPixels() {}

    private static Screen screen(byte[] content) throws IOException {
        var bytes = Bytes.littleEndian(content);
        var flags = bytes.u8(10);
        var at = DESCRIPTION + ((flags & 0x80) == 0 ? 0 : CHANNELS << 1 + (flags & 7));
        while (bytes.u8(at) == EXTENSION) {
            at += 2;
            while (bytes.u8(at) != 0) {
                at += 1 + bytes.u8(at);
            }
            at++;
        }
        if (bytes.u8(at) != FRAME) {
            throw new IOException("no frame at " + at);
        }
        var left = bytes.u16(at + 1);
        var top = bytes.u16(at + 3);
        return new Screen(
                Math.max(bytes.u16(6), left + bytes.u16(at + 5)),
                Math.max(bytes.u16(8), top + bytes.u16(at + 7)),
                left,
                top);
    }

    static StoredPicture picture(byte[] content) throws IOException {
        var screen = screen(content);
        return new StoredPicture(screen.width(), screen.height(), Exif.NONE);
    }

    /** Every {@code step}-th pixel of every {@code step}-th row. */
    static RgbImage of(byte[] content, int step) throws IOException {
        var screen = screen(content);
        var width = Math.ceilDiv(screen.width(), step);
        var height = Math.ceilDiv(screen.height(), step);
        return Readers.GIF.read(
                content,
                reader -> {
                    var param = reader.getDefaultReadParam();
                    param.setSourceSubsampling(step, step, 0, 0);
                    var image = reader.read(0, param);
                    var empty = RasterPixels.empty((IndexColorModel) image.getColorModel());
                    return RasterPixels.of(image)
                            .on(width, height, empty, screen.left() / step, screen.top() / step);
                });
    }
}
