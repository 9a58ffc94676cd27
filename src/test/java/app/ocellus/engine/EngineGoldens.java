package app.ocellus.engine;

import app.ocellus.file.Json;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Python made of the same pictures, stored by {@code packaging/backbone/goldens.py}. */
public final class EngineGoldens {

    private static final Path FOLDER = Path.of("src/test/resources/app/ocellus/engine");
    private static final int[] CHANNEL_ROW_COLUMN = {101, 31, 17};

    private EngineGoldens() {}

    /** The description of one of them. */
    public static JsonNode description(String name) {
        try {
            return Json.tree(Files.readString(FOLDER.resolve(name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its rows of 32-bit floats. */
    public static List<float[]> rows(String name) {
        try {
            var shape = description(name).get("shape");
            var numbers =
                    ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve(name + ".f32")))
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .asFloatBuffer();
            var rows = new ArrayList<float[]>();
            for (int row = 0; row < shape.get(0).asInt(); row++) {
                var values = new float[shape.get(1).asInt()];
                numbers.get(values);
                rows.add(values);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture that is a formula: (1,3,size,size), in a direct buffer. */
    public static FloatBuffer formulaPicture(int size) {
        var picture =
                ByteBuffer.allocateDirect(3 * size * size * Float.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
        for (int i = 0; i < 3 * size * size; i++) {
            int value =
                    i / (size * size) * CHANNEL_ROW_COLUMN[0]
                            + i / size % size * CHANNEL_ROW_COLUMN[1]
                            + i % size * CHANNEL_ROW_COLUMN[2];
            picture.put(value % 256 / 255f);
        }
        return picture.flip();
    }

    /** The largest difference of two vectors of one length. */
    public static double furthest(float[] one, float[] other) {
        double furthest = 0;
        for (int i = 0; i < one.length; i++) {
            furthest = Math.max(furthest, Math.abs((double) one[i] - other[i]));
        }
        return furthest;
    }
}
