package app.ocellus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files that are called pictures and are none, each in a way of its own. */
final class BrokenFiles {

    private BrokenFiles() {}

    /**
     * Writes one of each kind.
     *
     * @param picture a whole JPEG, for those that are parts of one
     * @return words of the reason that must be given for each
     */
    static Map<Path, String> writeTo(Path folder, Path picture) throws IOException {
        var whole = Files.readAllBytes(picture);
        var expected = new LinkedHashMap<Path, String>();
        put(expected, folder.resolve("cut-early.jpg"), cut(whole, 2), "is truncated");
        put(expected, folder.resolve("cut-half.jpg"), cut(whole, 50), "is truncated");
        put(expected, folder.resolve("cut-late.jpg"), cut(whole, 95), "is truncated");
        put(expected, folder.resolve("empty.jpg"), new byte[0], "is empty");
        put(expected, folder.resolve("text.jpg"), text("a note"), "is a text file");
        put(expected, folder.resolve("page.png"), text("<!DOCTYPE html><html>"), "is a web page");
        var pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";
        put(expected, folder.resolve("pointer.jpg"), text(pointer), "Git LFS pointer");
        put(expected, folder.resolve("phone.heic"), heic(), "is a HEIC photograph");
        put(expected, folder.resolve("clip.mp4"), text("\0\0\0\30ftypisom\0\0\2\0"), "is a video");
        put(expected, folder.resolve("bomb.gif"), bomb(), "is too large");
        put(expected, folder.resolve("noise.jpg"), noise(), "is not a picture");
        put(expected, folder.resolve("garbled.png"), garbledPng(), "is damaged");
        return expected;
    }

    private static void put(Map<Path, String> expected, Path file, byte[] content, String reason)
            throws IOException {
        expected.put(Files.write(file, content), reason);
    }

    /** The first half of the first of these pictures. */
    static byte[] truncated(List<Path> pictures) {
        try {
            return cut(Files.readAllBytes(pictures.getFirst()), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] cut(byte[] whole, int percent) {
        return Arrays.copyOf(whole, whole.length * percent / 100);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] heic() {
        return text("\0\0\0\30ftypheic\0\0\0\0mif1heic");
    }

    /** Claims 4,000 million pixels in 44 bytes. */
    private static byte[] bomb() {
        return ByteBuffer.allocate(44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text("GIF89a"))
                .putShort((short) 65_535)
                .putShort((short) 65_535)
                .array();
    }

    private static byte[] noise() {
        var bytes = new byte[5_000];
        new Random(1).nextBytes(bytes);
        bytes[0] = 1;
        return bytes;
    }

    /** A header of 64 x 64 pixels, then nothing that a PNG has. */
    private static byte[] garbledPng() {
        return ByteBuffer.allocate(5_100)
                .put(text("\u0089PNG\r\n\u001a\n"))
                .putInt(13)
                .put(text("IHDR"))
                .putInt(64)
                .putInt(64)
                .put(new byte[] {8, 2, 0, 0, 0})
                .putInt(0)
                .put(noise())
                .array();
    }
}
