package app.ocellus.image;

import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole numbers of a TIFF's first directory; EXIF is such a TIFF (TIFF 6.0, section 2; BigTIFF
 * has wider fields).
 */
final class TiffDirectory {

    private static final int BIG = 43;
    private static final int SUBFILE = 254;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int ORIENTATION = 274;
    private static final int SUB_DIRECTORIES = 330;
    private static final int DNG_VERSION = 50706;

    private final Map<Integer, Long> values = new HashMap<>();

    private TiffDirectory() {}

    /** Reads the directory of a whole TIFF. */
    static TiffDirectory of(byte[] tiff) throws IOException {
        var big = Bytes.bigEndian(tiff);
        var bytes = big.has(0, "II") ? Bytes.littleEndian(tiff) : big;
        return bytes.u16(2) == BIG
                ? of(bytes, bytes.s64(8), 8, 20, 8)
                : of(bytes, bytes.u32(4), 2, 12, 4);
    }

    private static TiffDirectory of(Bytes bytes, long at, int countSize, int entrySize, int wide)
            throws EOFException {
        var directory = new TiffDirectory();
        var count = countSize == 2 ? bytes.u16(at) : bytes.s64(at);
        var entry = at + countSize;
        for (var i = 0L; i < count; i++) {
            var value = entry + 4 + wide;
            switch (bytes.u16(entry + 2)) {
                case 1 -> directory.values.putIfAbsent(bytes.u16(entry), (long) bytes.u8(value));
                case 3 -> directory.values.putIfAbsent(bytes.u16(entry), (long) bytes.u16(value));
                case 4, 13 -> directory.values.putIfAbsent(bytes.u16(entry), bytes.u32(value));
                default -> {} // A text or a fraction: none that is asked for.
            }
            entry += entrySize;
        }
        return directory;
    }

    /** The orientation in a block of EXIF; a block that makes no sense turns nothing. */
    static Orientation orientation(byte[] exif) {
        try {
            return exif.length == 0 ? Orientation.UPRIGHT : of(exif).orientation();
        } catch (IOException e) {
            return Orientation.UPRIGHT;
        }
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
