package app.ocellus.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.ocellus.training.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

class SafetensorsTest {

    /** A file with this header and so many bytes of numbers. */
    private static byte[] file(String header, int numbers) {
        var json = header.getBytes(StandardCharsets.UTF_8);
        return file(json.length, json, numbers);
    }

    private static byte[] file(long length, byte[] json, int numbers) {
        return ByteBuffer.allocate(8 + json.length + numbers)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(json)
                .array();
    }

    private static String entry(String name, String dtype, String shape, long from, long to) {
        return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                .formatted(name, dtype, shape, from, to);
    }

    @Test
    void tensorsAreReadAsTheyWereWrittenAndInOrder() throws IOException {
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("weight", new Tensor(new int[] {2, 3}, new float[] {1, -2, 3, 4e-40f, 5, 6}));
        tensors.put("bias", new Tensor(new int[] {2}, new float[] {7, Float.MAX_VALUE}));
        tensors.put("empty", new Tensor(new int[] {0, 4}, new float[0]));
        tensors.put("scalar", new Tensor(new int[0], new float[] {9}));
        var read = Safetensors.read(Safetensors.write(tensors));
        assertEquals(List.copyOf(tensors.keySet()), List.copyOf(read.keySet()));
        tensors.forEach(
                (name, tensor) -> {
                    var again = read.getOrDefault(name, new Tensor(new int[0], new float[0]));
                    assertArrayEquals(tensor.shape(), again.shape(), name);
                    assertArrayEquals(tensor.values(), again.values(), name);
                });
    }

    @Test
    void theFileIsWhatTheFormatSays() {
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("a", new Tensor(new int[] {1}, new float[] {1}));
        var bytes = ByteBuffer.wrap(Safetensors.write(tensors)).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) bytes.getLong(0);
        assertEquals(0, length % 8);
        assertEquals(
                "{" + entry("a", "F32", "[1]", 0, 4) + "}",
                new String(bytes.array(), 8, length, StandardCharsets.UTF_8).strip());
        assertEquals(1f, bytes.getFloat(8 + length));
        assertEquals(8 + length + 4, bytes.capacity());
    }

    @Test
    void notesOfOtherProgramsArePassedOver() throws IOException {
        var header =
                "{\"__metadata__\":{\"format\":\"pt\"}," + entry("a", "F32", "[2]", 0, 8) + "}";
        assertEquals(List.of("a"), List.copyOf(Safetensors.read(file(header, 8)).keySet()));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 17, (1 << 20) + 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void aHeaderOfAnImpossibleLengthIsRefused(long length) {
        var json = "{             }".getBytes(StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> Safetensors.read(file(length, json, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'F16','[2]',0,8",
                "'F32','[2]',0,4",
                "'F32','[2]',4,12",
                "'F32','[2]',-4,4",
                "'F32','[2]',8,0",
                "'F32','[-2]',0,8",
                "'F32','[-1,-2]',0,8",
                "'F32','[65536,65536]',0,8",
                "'F32','[4294967297,2]',0,8",
                "'F32','[1073741824]',0,0",
                "'F32','[1.5]',0,4",
                "'F32','[\"2\"]',0,8",
                "'F32','2',0,8",
                "'F32','[1,1,1,1,1,1,1,1,2]',0,8",
                "'F32','[2]',9223372036854775800,9223372036854775807"
            })
    void aTensorThatDoesNotFitItsBytesIsRefused(String description) {
        var parts = description.split("'");
        var offsets = parts[4].substring(1).split(",");
        var header =
                "{"
                        + entry(
                                "a",
                                parts[1],
                                parts[3],
                                Long.parseLong(offsets[0]),
                                Long.parseLong(offsets[1]))
                        + "}";
        assertThrows(IOException.class, () -> Safetensors.read(file(header, 8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}",
                "{\"a\":{\"shape\":[2],\"data_offsets\":[0,8]}}",
                "{\"a\":",
                "{} {}"
            })
    void aHeaderThatMakesNoSenseIsRefused(String header) {
        assertThrows(IOException.class, () -> Safetensors.read(file(header, 8)));
    }

    @Test
    void manyTensorsOfTheSameBytesAreRefusedBeforeTheyFillTheMemory() {
        var header = new StringBuilder("{");
        for (int i = 0; i < 5000; i++) {
            header.append(i == 0 ? "" : ",").append(entry("t" + i, "F32", "[1000000]", 0, 4000000));
        }
        assertThrows(
                IOException.class,
                () -> Safetensors.read(file(header.append("}").toString(), 4000000)));
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        var whole = file("{" + entry("a", "F32", "[2]", 0, 8) + "}", 8);
        for (int length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThrows(IOException.class, () -> Safetensors.read(cut));
        }
    }

    @Test
    void aTensorOfAnotherShapeThanAskedForIsMissing() throws IOException {
        var read = Safetensors.read(file("{" + entry("a", "F32", "[2,1]", 0, 8) + "}", 8));
        assertEquals(2, Safetensors.required(read, "a", List.of(2, 1)).values().length);
        assertThrows(IOException.class, () -> Safetensors.required(read, "a", List.of(1, 2)));
        assertThrows(IOException.class, () -> Safetensors.required(read, "b", List.of(2, 1)));
    }
}
