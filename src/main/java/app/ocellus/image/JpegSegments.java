package app.ocellus.image;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The segments of a JPEG before its first scan (ITU T.81, annex B). */
final class JpegSegments {

    /** How the channels are coded; the numbers are those of Adobe's segment. */
    enum Colour {
        RGB_OR_CMYK,
        YCC,
        YCCK
    }

    private record Range(int start, int end) {}

    private static final int FIRST_APPLICATION = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int ADOBE = 0xee;
    private static final int LAST_APPLICATION = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int PROGRESSIVE = 0xc2;

    private final Bytes bytes;
    private final List<Range> needed = new ArrayList<>();
    private byte[] exif = {};
    private int frame = -1;
    private int adobe = -1;
    private boolean jfif;
    private int scan;

    private JpegSegments(byte[] content) {
        bytes = Bytes.bigEndian(content);
    }

    /** Walks to the first scan. */
    static JpegSegments of(byte[] content) throws IOException {
        var segments = new JpegSegments(content);
        segments.walk();
        return segments;
    }

    private void walk() throws IOException {
        var at = 2;
        while (true) {
            at = nextMarker(at);
            var marker = bytes.u8(at + 1);
            if (marker == SCAN) {
                scan = at;
                break;
            }
            if (marker == END) {
                throw new EOFException("no scan");
            }
            var end = at + 2 + (standsAlone(marker) ? 0 : bytes.u16(at + 2));
            take(marker, at, end);
            at = end;
        }
        if (frame < 0) {
            throw new IOException("a scan without a frame");
        }
    }

    /** Any bytes may pad the segments, and any number of 0xff a marker. */
    private int nextMarker(int from) throws IOException {
        var at = from;
        while (bytes.u8(at) != 0xff || bytes.u8(at + 1) == 0xff || bytes.u8(at + 1) < 0xc0) {
            at++;
        }
        return at;
    }

    private static boolean standsAlone(int marker) {
        return marker >= 0xd0 && marker < END;
    }

    private void take(int marker, int at, int end) throws IOException {
        if (marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION || marker == COMMENT) {
            if (marker == EXIF && bytes.has(at + 4, "Exif\0\0") && end >= at + 10) {
                exif = exif.length == 0 ? bytes.slice(at + 10, end - (at + 10L)) : exif;
            } else if (marker == FIRST_APPLICATION && bytes.has(at + 4, "JFIF\0")) {
                jfif = true;
            } else if (marker == ADOBE && bytes.has(at + 4, "Adobe") && end - at >= 16) {
                adobe = bytes.u8(at + 15);
            }
            return;
        }
        if (marker >= 0xc0
                && marker <= 0xcf
                && marker != 0xc4
                && marker != 0xc8
                && marker != 0xcc) {
            frame = at;
        }
        needed.add(new Range(at, end));
    }

    StoredPicture picture() throws IOException {
        return new StoredPicture(bytes.u16(frame + 7), bytes.u16(frame + 5), Exif.of(exif));
    }

    int channels() throws IOException {
        return bytes.u8(frame + 9);
    }

    /** As libjpeg guesses it, and so nearly every other program. */
    Colour colour() throws IOException {
        if (channels() == 4) {
            return adobe <= 0 ? Colour.RGB_OR_CMYK : Colour.YCCK;
        }
        var rgb = jfif ? false : adobe >= 0 ? adobe == 0 : namedRgb();
        return rgb ? Colour.RGB_OR_CMYK : Colour.YCC;
    }

    private boolean namedRgb() throws IOException {
        return channels() == 3
                && bytes.u8(frame + 10) == 'R'
                && bytes.u8(frame + 13) == 'G'
                && bytes.u8(frame + 16) == 'B';
    }

    /**
     * The JPEG without colour profile, comments and EXIF, its colour coding said in so many words:
     * the JDK's reader would convert by the profile, guesses the coding in its own way, and fails
     * on extras that do not matter.
     */
    byte[] plain() throws IOException {
        var process = bytes.u8(frame + 1);
        if (process > PROGRESSIVE || bytes.u8(frame + 4) != 8) {
            throw new ProblemException(
                    ImageProblem.UNSUPPORTED,
                    "JPEG (SOF%d, %d bit)".formatted(process - 0xc0, bytes.u8(frame + 4)));
        }
        var out = new ByteArrayOutputStream(bytes.length() + 32);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) ADOBE, 0, 14});
        out.writeBytes(new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0});
        out.write(colour().ordinal());
        for (var range : needed) {
            out.writeBytes(bytes.slice(range.start(), range.end() - range.start()));
        }
        out.writeBytes(bytes.slice(scan, bytes.length() - scan));
        return out.toByteArray();
    }
}
