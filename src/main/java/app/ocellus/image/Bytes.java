package app.ocellus.image;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Unsigned numbers out of a file's content; past its end there is an {@link EOFException}. */
final class Bytes {

    private final ByteBuffer buffer;

    private Bytes(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    /** Numbers with their most significant byte first. */
    static Bytes bigEndian(byte[] content) {
        return new Bytes(ByteBuffer.wrap(content));
    }

    /** Numbers with their least significant byte first. */
    static Bytes littleEndian(byte[] content) {
        return new Bytes(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
    }

    int length() {
        return buffer.limit();
    }

    int u8(long at) throws EOFException {
        return buffer.get(checked(at, 1)) & 0xff;
    }

    int u16(long at) throws EOFException {
        return buffer.getShort(checked(at, 2)) & 0xffff;
    }

    long u32(long at) throws EOFException {
        return buffer.getInt(checked(at, 4)) & 0xffff_ffffL;
    }

    long s64(long at) throws EOFException {
        return buffer.getLong(checked(at, 8));
    }

    int s32(long at) throws EOFException {
        return buffer.getInt(checked(at, 4));
    }

    byte[] slice(long at, long length) throws EOFException {
        var from = checked(at, length);
        return Arrays.copyOfRange(buffer.array(), from, from + (int) length);
    }

    /** Whether this text, in Latin-1, stands there. */
    boolean has(long at, String text) {
        var wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && at <= length() - wanted.length
                && Arrays.equals(
                        buffer.array(),
                        (int) at,
                        (int) at + wanted.length,
                        wanted,
                        0,
                        wanted.length);
    }

    private int checked(long at, long count) throws EOFException {
        if (at < 0 || count < 0 || at > length() - count) {
            throw new EOFException(count + " bytes at " + at + " of " + length());
        }
        return (int) at;
    }
}
