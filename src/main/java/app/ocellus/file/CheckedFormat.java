package app.ocellus.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A form of binary files that may be deleted at any time: what it is, its version, what it holds, a
 * checksum (CRC-32) of all that. Numbers are big-endian.
 *
 * @param kind four letters
 * @param version goes up when what it holds is written or meant in another way
 */
public record CheckedFormat(String kind, int version) {

    private static final int LETTERS = 4;
    private static final int LEAST_BYTES = LETTERS + 2 * Integer.BYTES;

    /** Writes what a file holds. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void write(DataOutputStream out) throws IOException;
    }

    /** Writes a file of this form. */
    public void write(OutputStream out, Content content) throws IOException {
        var checksum = new CRC32();
        var data =
                new DataOutputStream(
                        new CheckedOutputStream(new BufferedOutputStream(out), checksum));
        data.writeBytes(kind);
        data.writeInt(version);
        content.write(data);
        data.flush();
        data.writeInt((int) checksum.getValue());
        data.flush();
    }

    /**
     * What a file of this form holds.
     *
     * @throws IOException when it is of another form, or not whole
     */
    public DataInputStream read(byte[] file) throws IOException {
        int end = file.length - Integer.BYTES;
        if (file.length < LEAST_BYTES) {
            throw new IOException("only " + file.length + " bytes");
        }
        var data = new DataInputStream(new ByteArrayInputStream(file, 0, end));
        if (!kind.equals(new String(data.readNBytes(LETTERS), ISO_8859_1))
                || data.readInt() != version) {
            throw new IOException("it is no " + kind + " of version " + version);
        }
        var checksum = new CRC32();
        checksum.update(file, 0, end);
        if (ByteBuffer.wrap(file).getInt(end) != (int) checksum.getValue()) {
            throw new IOException("it is damaged");
        }
        return data;
    }
}
