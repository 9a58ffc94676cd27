package app.ocellus.dataset.look;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.image.ImageDecoder;

import java.nio.file.Path;

/**
 * A file that was read once.
 *
 * @param stamp what it was just before
 * @param bytes all that is in it; shared, not copied
 */
public record PictureFile(FileStamp stamp, byte[] bytes, ContentHash content) {

    /**
     * Reads a file.
     *
     * @throws app.ocellus.image.UnreadableImageException when it cannot be read
     */
    public static PictureFile read(ImageDecoder decoder, Path file) {
        var stamp = FileStamp.of(file);
        var bytes = decoder.content(file);
        return new PictureFile(stamp, bytes, ContentHash.of(bytes));
    }
}
