package app.ocellus.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Models of other programs that are programs themselves: whoever loads a pickle, or a PyTorch file,
 * which is a zip around one, runs what is in it. They are known by their bytes, not by their name.
 */
final class ForeignPrograms {

    private static final int PICKLE = 0x80;
    private static final int FIRST_PROTOCOL = 2;
    private static final int LAST_PROTOCOL = 5;
    private static final String PICKLE_NAME = ".pkl";

    /** The end of a zip's directory (APPNOTE 4.3.16): its length, its mark, where it begins. */
    private static final int END_BYTES = 22;

    private static final int END_MARK = 0x06054b50;
    private static final int END_OFFSET = 16;
    private static final int LONGEST_COMMENT = 0xffff;

    private ForeignPrograms() {}

    static boolean isOne(byte[] content) {
        return isPickle(content) || holdsPickle(content);
    }

    private static boolean isPickle(byte[] content) {
        return content.length > 1
                && (content[0] & 0xff) == PICKLE
                && content[1] >= FIRST_PROTOCOL
                && content[1] <= LAST_PROTOCOL;
    }

    /** By the names in the directory: what the entries say of themselves may be anything. */
    private static boolean holdsPickle(byte[] content) {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int last = content.length - END_BYTES;
        for (int end = last; end >= Math.max(0, last - LONGEST_COMMENT); end--) {
            if (bytes.getInt(end) == END_MARK) {
                int directory = Math.clamp(bytes.getInt(end + END_OFFSET), 0, end);
                var names =
                        new String(
                                content, directory, end - directory, StandardCharsets.ISO_8859_1);
                return names.contains(PICKLE_NAME);
            }
        }
        return false;
    }
}
