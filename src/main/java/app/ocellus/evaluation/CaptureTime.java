package app.ocellus.evaluation;

import app.ocellus.image.ImageDecoder;
import app.ocellus.image.UnreadableImageException;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** When a picture was taken, by the clock of its camera (EXIF DateTimeOriginal). */
final class CaptureTime {

    private static final ImageDecoder DECODER = new ImageDecoder();

    private CaptureTime() {}

    /**
     * As ISO 8601 without a time zone, which cameras do not note: "2019-07-03T14:05:09"; empty
     * where the file does not say. Reads the head of the file.
     */
    static String of(Path file) {
        try {
            var taken = DECODER.header(file).taken();
            return taken.isEmpty() ? "" : text(taken.getAsLong());
        } catch (UnreadableImageException e) {
            return "";
        }
    }

    private static String text(long millis) {
        var local = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDateTime();
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
    }
}
