package app.ocellus.dataset.map;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * Where the images of a map lie, in a file: {@code OCMP}, version, count N, how many images could
 * not be read; N pairs of coordinates; a checksum of all that. Numbers are big-endian.
 */
final class MapFile {

    /** Of what is written, and of how a map is laid out: a map of an earlier one is made anew. */
    static final int VERSION = 1;

    private static final int MAGIC = 0x4f434d50;
    private static final int HEADER_BYTES = 4 * Integer.BYTES;

    private final float[] coordinates;
    private final int unread;

    private MapFile(float[] coordinates, int unread) {
        this.coordinates = coordinates;
        this.unread = unread;
    }

    static MapFile of(DatasetMap map) {
        var coordinates = new float[2 * map.points().size()];
        for (int i = 0; i < map.points().size(); i++) {
            coordinates[2 * i] = (float) map.points().get(i).x();
            coordinates[2 * i + 1] = (float) map.points().get(i).y();
        }
        return new MapFile(coordinates, map.unread().size());
    }

    void write(OutputStream out) throws IOException {
        var checksum = new CRC32();
        var data = new DataOutputStream(new CheckedOutputStream(out, checksum));
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(coordinates.length / 2);
        data.writeInt(unread);
        for (float coordinate : coordinates) {
            data.writeFloat(coordinate);
        }
        data.writeInt((int) checksum.getValue());
        data.flush();
    }

    /** x and y of every image, N pairs. */
    float[] coordinates() {
        return coordinates;
    }

    /** How many images could not be read. */
    int unread() {
        return unread;
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it is none of this version, or not whole
     */
    static MapFile read(byte[] content) throws IOException {
        int end = content.length - Integer.BYTES;
        if (end < HEADER_BYTES) {
            throw new IOException("a map of " + content.length + " bytes");
        }
        var checksum = new CRC32();
        checksum.update(content, 0, end);
        var data = new DataInputStream(new ByteArrayInputStream(content));
        if (data.readInt() != MAGIC || data.readInt() != VERSION) {
            throw new IOException("no map of version " + VERSION);
        }
        int count = data.readInt();
        int unread = data.readInt();
        if (count < 0 || HEADER_BYTES + 2L * Float.BYTES * count != end) {
            throw new IOException("a map of " + count + " images in " + content.length + " bytes");
        }
        var coordinates = new float[2 * count];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = data.readFloat();
        }
        if (data.readInt() != (int) checksum.getValue()) {
            throw new IOException("a damaged map");
        }
        return new MapFile(coordinates, unread);
    }
}
