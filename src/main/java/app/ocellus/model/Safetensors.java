package app.ocellus.model;

import app.ocellus.file.Json;
import app.ocellus.training.Tensor;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The safetensors format: eight bytes of header length, a JSON header, raw little-endian numbers.
 * It holds no code. Source: the format description of huggingface/safetensors.
 */
public final class Safetensors {

    private static final int LONGEST_HEADER = 16 << 20;
    private static final int CHUNK = 1 << 14;
    private static final String METADATA = "__metadata__";
    private static final String TYPE = "F32";

    private record Entry(
            String dtype,
            int[] shape,
            @com.fasterxml.jackson.annotation.JsonProperty("data_offsets") long[] offsets) {}

    private Safetensors() {}

    /**
     * What a file holds.
     *
     * @param metadata texts by name
     */
    public record Content(Map<String, Tensor> tensors, Map<String, String> metadata) {}

    /** The file's bytes; tensors in the order of the map. */
    public static byte[] write(Map<String, Tensor> tensors) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(bytes, new Content(tensors, Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes the file; tensors in the order of their map. */
    public static void write(OutputStream out, Content content) throws IOException {
        var header = new LinkedHashMap<String, Object>();
        if (!content.metadata().isEmpty()) {
            header.put(METADATA, content.metadata());
        }
        long offset = 0;
        for (var entry : content.tensors().entrySet()) {
            long end = offset + (long) entry.getValue().values().length * Float.BYTES;
            header.put(
                    entry.getKey(),
                    new Entry(TYPE, entry.getValue().shape(), new long[] {offset, end}));
            offset = end;
        }
        var json = padded(Json.line(header));
        out.write(littleEndian(Long.BYTES).putLong(json.length).array());
        out.write(json);
        for (var tensor : content.tensors().values()) {
            write(out, tensor.values());
        }
    }

    /** In pieces, as a copy of all numbers as bytes would take as much memory again. */
    private static void write(OutputStream out, float[] values) throws IOException {
        var piece = littleEndian(CHUNK * Float.BYTES);
        for (int start = 0; start < values.length; start += CHUNK) {
            int count = Math.min(CHUNK, values.length - start);
            piece.asFloatBuffer().put(values, start, count);
            out.write(piece.array(), 0, count * Float.BYTES);
        }
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Spaces behind the header let the numbers begin at a multiple of eight. */
    private static byte[] padded(String header) {
        var bytes = header.getBytes(StandardCharsets.UTF_8);
        var padded = Arrays.copyOf(bytes, (bytes.length + 7) / 8 * 8);
        Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');
        return padded;
    }

    /**
     * The tensors of a file; nothing is allocated by what the header claims before the claim is
     * checked against the bytes that are there.
     *
     * @throws IOException when it is no such file, or holds other types than F32
     */
    public static Map<String, Tensor> read(byte[] content) throws IOException {
        return readAll(content).tensors();
    }

    /**
     * The same with the texts beside them.
     *
     * @throws IOException when it is no such file, or holds other types than F32
     */
    public static Content readAll(byte[] content) throws IOException {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < Long.BYTES) {
            throw new IOException("too short");
        }
        long length = bytes.getLong();
        if (length < 2 || length > LONGEST_HEADER || length > bytes.remaining()) {
            throw new IOException("header of " + length + " bytes");
        }
        var header =
                Json.tree(new String(content, Long.BYTES, (int) length, StandardCharsets.UTF_8));
        var numbers =
                bytes.slice(Long.BYTES + (int) length, content.length - Long.BYTES - (int) length);
        var tensors = new LinkedHashMap<String, Tensor>();
        var metadata = new LinkedHashMap<String, String>();
        long left = numbers.capacity();
        for (var field : header.properties()) {
            if (field.getKey().equals(METADATA)) {
                field.getValue()
                        .properties()
                        .forEach(text -> metadata.put(text.getKey(), text.getValue().asText()));
            } else {
                var tensor = tensor(field.getValue(), numbers, left);
                left -= (long) tensor.values().length * Float.BYTES;
                tensors.put(field.getKey(), tensor);
            }
        }
        return new Content(tensors, metadata);
    }

    /** Tensors that share bytes would take more memory than the file has. */
    private static Tensor tensor(JsonNode entry, ByteBuffer numbers, long left) throws IOException {
        var shape = ints(entry.path("shape"));
        var offsets = entry.path("data_offsets");
        long start = offsets.path(0).asLong(-1);
        long end = offsets.path(1).asLong(-1);
        long count = 1;
        for (int dimension : shape) {
            if (dimension < 0 || (dimension > 0 && count > Integer.MAX_VALUE / dimension)) {
                throw new IOException("impossible shape " + Arrays.toString(shape));
            }
            count *= dimension;
        }
        if (!entry.path("dtype").asText().equals(TYPE)
                || start < 0
                || end > numbers.capacity()
                || end - start != count * Float.BYTES
                || end - start > left) {
            throw new IOException("a tensor does not fit its bytes");
        }
        var values = new float[(int) count];
        numbers.slice((int) start, (int) (end - start))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return new Tensor(shape, values);
    }

    private static int[] ints(JsonNode array) throws IOException {
        if (!array.isArray() || array.size() > 8) {
            throw new IOException("a shape is missing");
        }
        var values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            if (!array.get(i).isIntegralNumber() || !array.get(i).canConvertToInt()) {
                throw new IOException("a shape is not of whole numbers");
            }
            values[i] = array.get(i).asInt();
        }
        return values;
    }

    /** The tensor of this name, if it has this shape. */
    static Tensor required(Map<String, Tensor> tensors, String name, List<Integer> shape)
            throws IOException {
        var tensor = tensors.get(name);
        if (tensor == null || !Arrays.stream(tensor.shape()).boxed().toList().equals(shape)) {
            throw new IOException("tensor " + name + " of shape " + shape + " is missing");
        }
        return tensor;
    }
}
