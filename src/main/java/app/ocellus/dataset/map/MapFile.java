package app.ocellus.dataset.map;

import app.ocellus.file.CheckedFormat;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where the images of a map lie, in a file: their count N, how many images could not be read; N
 * pairs of coordinates.
 */
final class MapFile {

    /** Of what is written, and of how a map is laid out: a map of an earlier one is made anew. */
    static final int VERSION = 1;

    private static final CheckedFormat FORMAT = new CheckedFormat("OCMP", VERSION);

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
        FORMAT.write(
                out,
                data -> {
                    data.writeInt(coordinates.length / 2);
                    data.writeInt(unread);
                    for (float coordinate : coordinates) {
                        data.writeFloat(coordinate);
                    }
                });
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
        var data = FORMAT.read(content);
        int count = data.readInt();
        int unread = data.readInt();
        if (count < 0 || 2L * Float.BYTES * count != data.available()) {
            throw new IOException("a map of " + count + " images in " + content.length + " bytes");
        }
        var coordinates = new float[2 * count];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = data.readFloat();
        }
        return new MapFile(coordinates, unread);
    }
}
