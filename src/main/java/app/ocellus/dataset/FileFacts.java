package app.ocellus.dataset;

import app.ocellus.image.ImageHeader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What a file says of itself before any pixel is decoded; by it a file is known to be as it was.
 *
 * @param bytes its length
 * @param modified when it was last changed, in milliseconds since 1970; 0 where nobody looked
 * @param width of the upright picture, in pixels; 0 where nobody looked
 * @param height of the upright picture, in pixels; 0 where nobody looked
 * @param taken when the picture was taken, by the camera's clock, in milliseconds since 1970 of its
 *     time zone
 * @param startSum a checksum of the first part: files where it differs are not equal; 0 where
 *     nobody looked
 */
public record FileFacts(
        long bytes, long modified, int width, int height, OptionalLong taken, long startSum) {

    /** Of a file into which nobody has looked. */
    public FileFacts(long bytes, long modified, int width, int height) {
        this(bytes, modified, width, height, OptionalLong.empty(), 0);
    }

    /** Of a file of which the length alone is known. */
    public static FileFacts ofLength(long bytes) {
        return new FileFacts(bytes, 0, 0, 0);
    }

    /**
     * Of a file as it is now.
     *
     * @throws IOException when it cannot be asked
     */
    public static FileFacts of(Path file, ImageHeader header) throws IOException {
        long modified = Files.getLastModifiedTime(file).toMillis();
        return new FileFacts(Files.size(file), modified, 0, 0).with(header);
    }

    /** Whether they are of a file as it is now, by its length and time. */
    boolean isOf(FileFacts now) {
        return bytes == now.bytes && modified == now.modified && modified != 0;
    }

    /** The same with what its head says. */
    FileFacts with(ImageHeader header) {
        return new FileFacts(
                bytes,
                modified,
                header.width(),
                header.height(),
                header.taken(),
                header.startSum());
    }
}
