package app.ocellus.image;

import static app.ocellus.image.WebpChunks.FIRST;
import static app.ocellus.image.WebpChunks.HEAD;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The first picture of a WebP (RFC 9649), as a file of its own without colour profile and notes: a
 * reader would convert by the profile, and decoders of single pictures know no animations.
 *
 * @param content a WebP of this picture alone
 * @param place on the whole picture
 * @param transparent whether its alpha counts
 * @param paper the level, in [0,255], of what it leaves free of the whole picture
 */
record WebpFrame(byte[] content, Place place, boolean transparent, int paper) {

    /** A rectangle, in pixels. */
    record Place(long left, long top, long width, long height) {

        private static Place whole(StoredPicture whole) {
            return new Place(0, 0, whole.width(), whole.height());
        }

        private boolean isWithin(StoredPicture whole) {
            return left + width <= whole.width() && top + height <= whole.height();
        }

        private boolean hasSidesOf(StoredPicture picture) {
            return width == picture.width() && height == picture.height();
        }
    }

    private static final int ANIMATION_FLAG = 0x02;
    private static final int ALPHA_FLAG = 0x10;
    private static final int EXTENDED_BYTES = 10;
    private static final int ANIMATED_FRAME_BYTES = 16;
    private static final long ALPHA_OF_LOSSLESS = 1L << 28;
    private static final int WHITE = 255;

    private WebpFrame(byte[] content, Place place, boolean transparent) {
        this(content, place, transparent, WHITE);
    }

    /** Finds it, once the file is known to be whole. */
    static WebpFrame of(byte[] content) throws IOException {
        var bytes = Bytes.littleEndian(content);
        var end = HEAD + bytes.u32(4);
        if (end > content.length) {
            throw new EOFException();
        }
        var whole = WebpChunks.picture(content);
        if (!bytes.has(FIRST, "VP8X")) {
            return of(bytes, FIRST, WebpChunks.next(bytes, FIRST), Place.whole(whole));
        }
        var flags = bytes.u8(FIRST + HEAD);
        return (flags & ANIMATION_FLAG) == 0
                ? of(bytes, FIRST, end, Place.whole(whole))
                : animated(bytes, end, whole, (flags & ALPHA_FLAG) != 0);
    }

    private static WebpFrame animated(
            Bytes bytes, long end, StoredPicture whole, boolean transparent) throws IOException {
        long at = FIRST;
        while (!bytes.has(at, "ANMF")) {
            at = WebpChunks.next(bytes, at);
        }
        var data = at + HEAD;
        var place =
                new Place(
                        2L * u24(bytes, data),
                        2L * u24(bytes, data + 3),
                        1L + u24(bytes, data + 6),
                        1L + u24(bytes, data + 9));
        if (!place.isWithin(whole)) {
            throw new IOException(place + " of " + whole);
        }
        var last = Math.min(end, WebpChunks.next(bytes, at));
        var frame = of(bytes, data + ANIMATED_FRAME_BYTES, last, place);
        // libwebp clears the whole picture with transparent black
        return new WebpFrame(
                frame.content(),
                place,
                transparent && frame.transparent(),
                transparent ? WHITE : 0);
    }

    private static int u24(Bytes bytes, long at) throws EOFException {
        return bytes.u16(at) | bytes.u8(at + 2) << 16;
    }

    private static WebpFrame of(Bytes bytes, long from, long end, Place place) throws IOException {
        byte @Nullable [] alpha = null;
        for (var at = from; at + HEAD <= end; at = WebpChunks.next(bytes, at)) {
            if (bytes.has(at, "ALPH")) {
                alpha = chunk(bytes, at);
            }
            boolean lossless = bytes.has(at, "VP8L");
            if (!lossless && !bytes.has(at, "VP8 ")) {
                continue;
            }
            var stored = WebpChunks.picture(bytes, at);
            if (!place.hasSidesOf(stored)) {
                throw new IOException(stored + " in " + place);
            }
            var pixels = chunk(bytes, at);
            if (lossless) {
                boolean transparent = (bytes.u32(at + HEAD + 1) & ALPHA_OF_LOSSLESS) != 0;
                return new WebpFrame(file(pixels), place, transparent);
            }
            return alpha == null
                    ? new WebpFrame(file(pixels), place, false)
                    : new WebpFrame(file(withAlpha(place), alpha, pixels), place, true);
        }
        throw new EOFException("no pixels");
    }

    private static byte[] chunk(Bytes bytes, long at) throws EOFException {
        return bytes.slice(at, HEAD + bytes.u32(at + 4));
    }

    /** The chunk that says that there is alpha. */
    private static byte[] withAlpha(Place place) {
        return ByteBuffer.allocate(HEAD + EXTENDED_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("VP8X"))
                .putInt(EXTENDED_BYTES)
                .putInt(ALPHA_FLAG)
                // sides of 24 bits, of which lossy pixels use 14
                .putShort((short) (place.width() - 1))
                .put((byte) 0)
                .putShort((short) (place.height() - 1))
                .array();
    }

    private static byte[] file(byte[]... chunks) {
        int length = 4;
        for (var chunk : chunks) {
            length += chunk.length + (chunk.length & 1);
        }
        var file =
                ByteBuffer.allocate(HEAD + length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(ascii("RIFF"))
                        .putInt(length)
                        .put(ascii("WEBP"));
        for (var chunk : chunks) {
            file.put(chunk).position(file.position() + (chunk.length & 1));
        }
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
