package app.ocellus.image;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;

/** The chunks of a PNG (ISO 15948, clause 5). */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12; // length, type and checksum

    private PngChunks() {}

    /** The header, and EXIF where it stands before the pixels. */
    static StoredPicture picture(byte[] content) throws IOException {
        var bytes = Bytes.bigEndian(content);
        var exif = Exif.NONE;
        long at = SIGNATURE;
        while (!bytes.has(at + 4, "IDAT")) {
            if (bytes.has(at + 4, "eXIf")) {
                exif = Exif.of(bytes.slice(at + 8, bytes.u32(at)));
            }
            at += FRAME + bytes.u32(at);
        }
        return new StoredPicture(bytes.u32(SIGNATURE + 8), bytes.u32(SIGNATURE + 12), exif);
    }

    /**
     * The PNG with what its pixels need and nothing else, once its checksums are right and its end
     * is there: the JDK's reader checks neither, and fails on extras that do not matter.
     */
    static byte[] plain(byte[] content) throws IOException {
        var bytes = Bytes.bigEndian(content);
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, SIGNATURE);
        long at = SIGNATURE;
        boolean end;
        do {
            var length = bytes.u32(at);
            end = bytes.has(at + 4, "IEND");
            if (end || needed(bytes, at)) {
                if (at + FRAME + length > content.length) {
                    throw new EOFException();
                }
                check(bytes, content, (int) at, (int) length);
                out.write(content, (int) at, (int) length + FRAME);
            }
            at += FRAME + length;
        } while (!end);
        return out.toByteArray();
    }

    private static boolean needed(Bytes bytes, long at) {
        return bytes.has(at + 4, "IHDR")
                || bytes.has(at + 4, "PLTE")
                || bytes.has(at + 4, "tRNS")
                || bytes.has(at + 4, "IDAT");
    }

    private static void check(Bytes bytes, byte[] content, int at, int length) throws IOException {
        var checksum = new CRC32();
        checksum.update(content, at + 4, length + 4);
        if (checksum.getValue() != bytes.u32(at + 8L + length)) {
            throw new IOException("checksum of the chunk at " + at);
        }
    }
}
