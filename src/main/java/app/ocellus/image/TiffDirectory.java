package app.ocellus.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole numbers and texts of a TIFF's first directory; EXIF is such a TIFF (TIFF 6.0, section
 * 2; BigTIFF has wider fields).
 */
final class TiffDirectory {

    private static final int BIG = 43;
    private static final int SUBFILE = 254;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int ORIENTATION = 274;
    private static final int SUB_DIRECTORIES = 330;
    private static final int CAMERA = 34665;
    private static final int DNG_VERSION = 50706;
    private static final int LONGEST_TEXT = 256;

    /** When the picture was taken; in {@link #camera()}. */
    static final int TAKEN = 36867;

    /** The digits after the point of the second in which it was taken; in {@link #camera()}. */
    static final int TAKEN_SUBSEC = 37521;

    /** How the fields of a directory lie, all in bytes. */
    private record Fields(Bytes bytes, int countSize, int entrySize, int wide) {

        long number(long at) throws EOFException {
            return wide == 8 ? bytes.s64(at) : bytes.u32(at);
        }
    }

    /** Where a text stands. */
    private record Text(long at, long length) {}

    private final Fields fields;
    private final Map<Integer, Long> values = new HashMap<>();
    private final Map<Integer, Text> texts = new HashMap<>();

    private TiffDirectory(Fields fields) {
        this.fields = fields;
    }

    /** Reads the directory of a whole TIFF. */
    static TiffDirectory of(byte[] tiff) throws IOException {
        var big = Bytes.bigEndian(tiff);
        var bytes = big.has(0, "II") ? Bytes.littleEndian(tiff) : big;
        return bytes.u16(2) == BIG
                ? of(new Fields(bytes, 8, 20, 8), bytes.s64(8))
                : of(new Fields(bytes, 2, 12, 4), bytes.u32(4));
    }

    private static TiffDirectory of(Fields fields, long at) throws EOFException {
        var directory = new TiffDirectory(fields);
        var bytes = fields.bytes();
        var count = fields.countSize() == 2 ? bytes.u16(at) : bytes.s64(at);
        var entry = at + fields.countSize();
        for (var i = 0L; i < count; i++) {
            directory.take(entry);
            entry += fields.entrySize();
        }
        return directory;
    }

    private void take(long entry) throws EOFException {
        var bytes = fields.bytes();
        var tag = bytes.u16(entry);
        var value = entry + 4 + fields.wide();
        switch (bytes.u16(entry + 2)) {
            case 1 -> values.putIfAbsent(tag, (long) bytes.u8(value));
            case 2 -> texts.putIfAbsent(tag, text(entry, value));
            case 3 -> values.putIfAbsent(tag, (long) bytes.u16(value));
            case 4, 13 -> values.putIfAbsent(tag, bytes.u32(value));
            default -> {} // A fraction or worse: none that is asked for.
        }
    }

    private Text text(long entry, long value) throws EOFException {
        var length = fields.number(entry + 4);
        return new Text(length <= fields.wide() ? value : fields.number(value), length);
    }

    /** What the camera noted, a directory of its own; an empty one where there is none. */
    TiffDirectory camera() throws EOFException {
        var at = values.get(CAMERA);
        return at == null ? new TiffDirectory(fields) : of(fields, at);
    }

    /** A text without blanks and zeros around it; empty where there is none. */
    String text(int tag) throws EOFException {
        var text = texts.get(tag);
        return text == null || text.length() > LONGEST_TEXT
                ? ""
                : new String(
                                fields.bytes().slice(text.at(), text.length()),
                                StandardCharsets.ISO_8859_1)
                        .replace('\0', ' ')
                        .strip();
    }

    Orientation orientation() {
        return Orientation.ofExif(values.getOrDefault(ORIENTATION, 1L));
    }

    long width() {
        return values.getOrDefault(WIDTH, 0L);
    }

    long height() {
        return values.getOrDefault(HEIGHT, 0L);
    }

    /** Whether this is a camera's raw file, whose first directory often is but a small preview. */
    boolean raw() {
        var preview = (values.getOrDefault(SUBFILE, 0L) & 1) != 0;
        return values.containsKey(DNG_VERSION) || preview && values.containsKey(SUB_DIRECTORIES);
    }
}
