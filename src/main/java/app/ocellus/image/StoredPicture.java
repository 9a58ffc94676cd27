package app.ocellus.image;

import java.io.IOException;

/**
 * How a picture lies in its file.
 *
 * @param width of the picture as stored, in pixels
 * @param height of the picture as stored, in pixels
 * @param exif what the camera noted
 */
record StoredPicture(long width, long height, Exif exif) {

    /**
     * Reads it from content of that format, which may be but the start of a file: then there may be
     * an {@link java.io.EOFException} where the whole file has none.
     */
    static StoredPicture of(ImageFormat format, byte[] content) throws IOException {
        return switch (format) {
            case JPEG -> JpegSegments.of(content).picture();
            case PNG -> PngChunks.picture(content);
            case WEBP -> WebpChunks.picture(content);
            case GIF -> GifPixels.picture(content);
            case BMP -> bmp(Bytes.littleEndian(content));
            case TIFF -> {
                var directory = TiffDirectory.of(content);
                if (directory.raw()) {
                    throw new ProblemException(ImageProblem.RAW);
                }
                yield new StoredPicture(directory.width(), directory.height(), Exif.of(directory));
            }
            default -> throw new ProblemException(Signatures.problem(format), format.title());
        };
    }

    private static StoredPicture bmp(Bytes bytes) throws IOException {
        var old = bytes.u32(14) == 12; // OS/2 has 16 bits for each side
        return old
                ? new StoredPicture(bytes.u16(18), bytes.u16(20), Exif.NONE)
                : new StoredPicture(
                        Math.abs((long) bytes.s32(18)), Math.abs((long) bytes.s32(22)), Exif.NONE);
    }

    /** What makes it upright. */
    Orientation orientation() {
        return exif.orientation();
    }

    long pixels() {
        return width * height;
    }

    ImageHeader header(ImageFormat format, long bytes, long startSum) {
        return new ImageHeader(
                format, uprightWidth(), uprightHeight(), bytes, exif.taken(), startSum);
    }

    /** The width of the upright picture, in pixels. */
    int uprightWidth() {
        return (int) (orientation().swapsSides() ? height : width);
    }

    /** The height of the upright picture, in pixels. */
    int uprightHeight() {
        return (int) (orientation().swapsSides() ? width : height);
    }
}
