package app.ocellus.dataset.look;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * One immutable file of values by key: {@code OCKV}, version, length of a key, count; the keys in
 * ascending order; the end and the checksum of each value; a checksum of all that; the values. All
 * numbers are big-endian.
 */
final class Segment {

    private static final int MAGIC = 0x4f434b56;
    private static final int VERSION = 1;
    private static final int HEADER_BYTES = 16;

    /** The end of a value, from the first value on, and its checksum. */
    private static final int ENTRY_BYTES = 8;

    private static final int CHECKSUM_BYTES = 4;

    private final MappedByteBuffer bytes;
    private final int keyBytes;
    private final int count;

    private Segment(MappedByteBuffer bytes, int keyBytes, int count) {
        this.bytes = bytes;
        this.keyBytes = keyBytes;
        this.count = count;
    }

    static void write(OutputStream out, int keyBytes, SortedMap<byte[], byte[]> rows)
            throws IOException {
        var checksum = new CRC32();
        var data = new DataOutputStream(new CheckedOutputStream(out, checksum));
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(keyBytes);
        data.writeInt(rows.size());
        for (var key : rows.keySet()) {
            data.write(key);
        }
        var end = 0;
        for (var value : rows.values()) {
            end = Math.addExact(end, value.length);
            data.writeInt(end);
            data.writeInt(checksum(value));
        }
        data.writeInt((int) checksum.getValue());
        for (var value : rows.values()) {
            data.write(value);
        }
        data.flush();
    }

    /**
     * Opens a file of keys of that length.
     *
     * @throws IOException when it is not a whole segment of such keys
     */
    static Segment map(Path file, int keyBytes) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return new Segment(bytes, keyBytes, checkedCount(file, bytes, keyBytes));
        }
    }

    private static int checkedCount(Path file, MappedByteBuffer bytes, int keyBytes)
            throws IOException {
        if (bytes.capacity() < HEADER_BYTES
                || bytes.getInt(0) != MAGIC
                || bytes.getInt(4) != VERSION
                || bytes.getInt(8) != keyBytes) {
            throw new IOException(file + " holds something else");
        }
        var count = bytes.getInt(12);
        var index = HEADER_BYTES + (long) count * (keyBytes + ENTRY_BYTES);
        if (count < 0 || index + CHECKSUM_BYTES > bytes.capacity()) {
            throw new IOException(file + " is torn");
        }
        var checksum = new CRC32();
        checksum.update(bytes.slice(0, (int) index));
        var ends = count == 0 ? 0 : bytes.getInt((int) index - ENTRY_BYTES);
        if (bytes.getInt((int) index) != (int) checksum.getValue()
                || index + CHECKSUM_BYTES + ends != bytes.capacity()) {
            throw new IOException(file + " is torn");
        }
        return count;
    }

    private static int checksum(byte[] value) {
        var checksum = new CRC32();
        checksum.update(value);
        return (int) checksum.getValue();
    }

    /** The value of a key; nothing where it is not in the file, or is damaged. */
    Optional<byte[]> find(byte[] key) {
        var low = 0;
        var high = count - 1;
        while (low <= high) {
            var middle = low + high >>> 1;
            var order = compare(middle, key);
            if (order == 0) {
                return value(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    private int compare(int index, byte[] key) {
        var at = HEADER_BYTES + index * keyBytes;
        for (var i = 0; i < keyBytes; i++) {
            var order = (bytes.get(at + i) & 0xff) - (key[i] & 0xff);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private Optional<byte[]> value(int index) {
        var entries = HEADER_BYTES + count * keyBytes;
        var values = entries + count * ENTRY_BYTES + CHECKSUM_BYTES;
        var start = index == 0 ? 0 : bytes.getInt(entries + (index - 1) * ENTRY_BYTES);
        var end = bytes.getInt(entries + index * ENTRY_BYTES);
        var value = new byte[end - start];
        bytes.get(values + start, value);
        var whole = checksum(value) == bytes.getInt(entries + index * ENTRY_BYTES + 4);
        return whole ? Optional.of(value) : Optional.empty();
    }
}
