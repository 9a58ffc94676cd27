package app.ocellus.image;

/**
 * What a picture's file says before any pixel is decoded.
 *
 * @param format by content, whatever the file's name
 * @param width of the upright picture, in pixels
 * @param height of the upright picture, in pixels
 * @param bytes the length of the file
 */
public record ImageHeader(ImageFormat format, int width, int height, long bytes) {}
