package app.ocellus.image;

import java.io.EOFException;
import java.io.IOException;

/** The chunks of a WebP (RFC 9649). */
final class WebpChunks {

    /** Where the first chunk lies, in bytes. */
    static final int FIRST = 12;

    /** Bytes before what a chunk holds: its name and length. */
    static final int HEAD = 8;

    private static final int EXIF_FLAG = 0x08;

    private WebpChunks() {}

    static StoredPicture picture(byte[] content) throws IOException {
        var bytes = Bytes.littleEndian(content);
        var data = FIRST + HEAD;
        if (bytes.has(FIRST, "VP8X")) {
            var exif = (bytes.u8(data) & EXIF_FLAG) != 0;
            return new StoredPicture(
                    1 + (bytes.u32(data + 3) >> 8),
                    1 + (bytes.u32(data + 6) >> 8),
                    exif ? exif(bytes) : Exif.NONE);
        }
        return picture(bytes, FIRST);
    }

    /** What the chunk of pixels at {@code at} says of itself. */
    static StoredPicture picture(Bytes bytes, long at) throws IOException {
        var data = at + HEAD;
        if (bytes.has(at, "VP8L")) {
            var sides = bytes.u32(data + 1);
            return new StoredPicture(1 + (sides & 0x3fff), 1 + (sides >> 14 & 0x3fff), Exif.NONE);
        }
        return new StoredPicture(
                bytes.u16(data + 6) & 0x3fff, bytes.u16(data + 8) & 0x3fff, Exif.NONE);
    }

    private static Exif exif(Bytes bytes) throws IOException {
        var end = HEAD + bytes.u32(4);
        for (long at = FIRST; at < end; at = next(bytes, at)) {
            if (bytes.has(at, "EXIF")) {
                var exif = bytes.slice(at + HEAD, bytes.u32(at + 4));
                // Some writers copy the head of JPEG's segment as well.
                var block = Bytes.littleEndian(exif);
                return Exif.of(block.has(0, "Exif\0\0") ? block.slice(6, exif.length - 6) : exif);
            }
        }
        return Exif.NONE;
    }

    /** Where the chunk after the one at {@code at} lies: an even place. */
    static long next(Bytes bytes, long at) throws EOFException {
        var length = bytes.u32(at + 4);
        return at + HEAD + length + (length & 1);
    }
}
