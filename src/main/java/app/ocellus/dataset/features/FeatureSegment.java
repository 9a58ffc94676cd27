package app.ocellus.dataset.features;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/**
 * One immutable file of features: {@code OCFS}, version, width and count as little-endian ints,
 * then the content hashes, then the rows of floats.
 */
final class FeatureSegment {

    private static final int MAGIC = 0x5346434f;
    private static final int VERSION = 1;
    private static final int HEADER_BYTES = 16;

    private FeatureSegment() {}

    static void write(OutputStream out, int width, SortedMap<String, float[]> rows)
            throws IOException {
        var header = littleEndian(HEADER_BYTES);
        header.putInt(MAGIC).putInt(VERSION).putInt(width).putInt(rows.size());
        out.write(header.array());
        for (var hex : rows.keySet()) {
            out.write(new ContentHash(hex).bytes());
        }
        for (var row : rows.values()) {
            var bytes = littleEndian(width * Float.BYTES);
            bytes.asFloatBuffer().put(row);
            out.write(bytes.array());
        }
    }

    /**
     * Maps the file and adds its rows to {@code rows}.
     *
     * @throws IOException when it is not a whole segment of this width
     */
    static void map(Path file, int width, Map<ContentHash, FloatBuffer> rows) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            int count = checkedCount(file, bytes, width);
            int start = HEADER_BYTES + count * ContentHash.BYTES;
            for (int i = 0; i < count; i++) {
                var hash = new byte[ContentHash.BYTES];
                bytes.get(HEADER_BYTES + i * ContentHash.BYTES, hash);
                var row = bytes.slice(start + i * width * Float.BYTES, width * Float.BYTES);
                rows.put(
                        ContentHash.ofHash(hash),
                        row.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer());
            }
        }
    }

    private static int checkedCount(Path file, MappedByteBuffer bytes, int width)
            throws IOException {
        if (bytes.capacity() < HEADER_BYTES
                || bytes.getInt(0) != MAGIC
                || bytes.getInt(4) != VERSION
                || bytes.getInt(8) != width) {
            throw new IOException(file + " is not a feature segment of width " + width);
        }
        int count = bytes.getInt(12);
        long rowBytes = ContentHash.BYTES + (long) width * Float.BYTES;
        if (count < 0 || HEADER_BYTES + count * rowBytes != bytes.capacity()) {
            throw new IOException(file + " is torn");
        }
        return count;
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
