package app.ocellus.dataset;

/**
 * What a file says of itself before any pixel is decoded; by it a file is known to be as it was.
 *
 * @param bytes its length
 * @param modified when it was last changed, in milliseconds since 1970; 0 where nobody looked
 * @param width of the upright picture, in pixels; 0 where nobody looked
 * @param height of the upright picture, in pixels; 0 where nobody looked
 */
public record FileFacts(long bytes, long modified, int width, int height) {

    /** Of a file of which the length alone is known. */
    public static FileFacts ofLength(long bytes) {
        return new FileFacts(bytes, 0, 0, 0);
    }

    /** The same with the size of the upright picture. */
    FileFacts withPicture(int uprightWidth, int uprightHeight) {
        return new FileFacts(bytes, modified, uprightWidth, uprightHeight);
    }
}
