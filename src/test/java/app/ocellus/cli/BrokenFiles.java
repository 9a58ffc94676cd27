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

    /** The same JPEG with a comment: other content, the same pixels. */
    static byte[] commented(Path jpeg, String comment) throws IOException {
        var whole = Files.readAllBytes(jpeg);
        return ByteBuffer.allocate(whole.length + 4 + comment.length())
                .put(whole, 0, 2)
                .put(new byte[] {-1, -2})
                .putShort((short) (2 + comment.length()))
                .put(text(comment))
                .put(whole, 2, whole.length - 2)
                .array();
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

    /** Claims 4,000 million pixels in some 40 bytes. */
    private static byte[] bomb() {
        var side = (short) 65_535;
        return ByteBuffer.allocate(34)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text("GIF89a"))
                .putShort(side)
                .putShort(side)
                .put(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1})
                .put((byte) ',')
                .putInt(0)
                .putShort(side)
                .putShort(side)
                .put(new byte[] {0, 2, 2, 0x4c, 1, 0})
                .array();
    }

    private static byte[] noise() {
        var bytes = new byte[5_000];
        new Random(1).nextBytes(bytes);
        bytes[0] = 1;
        return bytes;
    }

    /** A header of 64 x 64 pixels, all chunks that a PNG must have, and noise for pixels. */
    private static byte[] garbledPng() {
        return ByteBuffer.allocate(5_057)
                .put(text("\u0089PNG\r\n\u001a\n"))
                .putInt(13)
                .put(text("IHDR"))
                .putInt(64)
                .putInt(64)
                .put(new byte[] {8, 2, 0, 0, 0})
                .putInt(0)
                .putInt(5_000)
                .put(text("IDAT"))
                .put(noise())
                .putInt(0)
                .putInt(0)
                .put(text("IEND"))
                .putInt(0)
                .array();
    }
}
