package app.ocellus.image;

import java.util.OptionalLong;

/**
 * What a picture's file says before any pixel is decoded.
 *
 * @param format by content, whatever the file's name
 * @param width of the upright picture, in pixels
 * @param height of the upright picture, in pixels
 * @param bytes the length of the file
 * @param taken when the picture was taken, by the camera's clock, in milliseconds since 1970 of its
 *     time zone
 * @param startSum a checksum of the first 64 KB: files where it differs are not equal
 */
public record ImageHeader(
        ImageFormat format, int width, int height, long bytes, OptionalLong taken, long startSum) {}
