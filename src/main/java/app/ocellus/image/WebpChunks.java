package app.ocellus.image;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The chunks of a WebP (RFC 9649). */
final class WebpChunks {

    private static final int FIRST = 12;
    private static final int HEAD = 8;
    private static final int PROFILE_FLAG = 0x20;
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;

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
        if (bytes.has(FIRST, "VP8L")) {
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

    private static long next(Bytes bytes, long at) throws EOFException {
        var length = bytes.u32(at + 4);
        return at + HEAD + length + (length & 1);
    }

    /**
     * The WebP without colour profile and notes, once it is known to be whole: the reader would
     * convert by the profile.
     */
    static byte[] plain(byte[] content) throws IOException {
        var bytes = Bytes.littleEndian(content);
        var end = HEAD + bytes.u32(4);
        if (end > content.length) {
            throw new EOFException();
        }
        if (!bytes.has(FIRST, "VP8X")) {
            return content;
        }
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, FIRST);
        for (long at = FIRST; at + HEAD <= end; at = next(bytes, at)) {
            if (!bytes.has(at, "ICCP") && !bytes.has(at, "EXIF") && !bytes.has(at, "XMP ")) {
                out.writeBytes(bytes.slice(at, Math.min(next(bytes, at), end) - at));
            }
        }
        var plain = out.toByteArray();
        plain[FIRST + HEAD] &= (byte) ~(PROFILE_FLAG | EXIF_FLAG | XMP_FLAG);
        ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).putInt(4, plain.length - HEAD);
        return plain;
    }
}
