package app.ocellus.image;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What a camera noted of a picture (EXIF 2.3, section 4.6).
 *
 * @param taken when, by the camera's own clock, in milliseconds since 1970 of its time zone
 */
record Exif(Orientation orientation, OptionalLong taken) {

    /** Nothing noted. */
    static final Exif NONE = new Exif(Orientation.UPRIGHT, OptionalLong.empty());

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    /** Reads a block of EXIF; one that makes no sense notes nothing. */
    static Exif of(byte[] block) {
        try {
            return block.length == 0 ? NONE : of(TiffDirectory.of(block));
        } catch (IOException e) {
            return NONE;
        }
    }

    static Exif of(TiffDirectory directory) {
        return new Exif(directory.orientation(), taken(directory));
    }

    private static OptionalLong taken(TiffDirectory directory) {
        try {
            var notes = directory.camera();
            var time = notes.text(TiffDirectory.TAKEN);
            if (time.isEmpty()) {
                return OptionalLong.empty();
            }
            long seconds = LocalDateTime.parse(time, TIME).toEpochSecond(ZoneOffset.UTC);
            return OptionalLong.of(seconds * 1000 + millis(notes.text(TiffDirectory.TAKEN_SUBSEC)));
        } catch (IOException | DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    /** The digits after the point of a second. */
    private static long millis(String digits) {
        return digits.matches("[0-9]{1,9}")
                ? new BigDecimal("0." + digits).movePointRight(3).longValue()
                : 0;
    }
}
