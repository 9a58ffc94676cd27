package app.ocellus.image;

import app.ocellus.message.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Turns the content of a picture's file into an upright picture: values as stored, no colour
 * profile, grey as three equal channels, alpha over white, the first frame. Any number of threads
 * may share one; every method throws {@link UnreadableImageException} and nothing else.
 */
public final class ImageDecoder {

    /** The longest file that is read, in bytes. */
    public static final long MOST_BYTES = 512L << 20;

    /** The largest picture that is read, in pixels: the largest sensors of telephones have that. */
    public static final long MOST_PIXELS = 200_000_000;

    /** Above this many pixels only every second, third ... is decoded, to bound the memory. */
    public static final long MOST_DECODED_PIXELS = 50_000_000;

    /** No format packs pixels as tightly; a header that claims so is damaged or malicious. */
    private static final long MOST_PIXELS_A_BYTE = 10_000;

    /** Goes up whenever a file that was read before gives other pixels: caches are keyed by it. */
    public static final int VERSION = 4;

    private static final int HEADER_BYTES = 1 << 16;

    /** How many source pixels a thumbnail's pixel is made of, in each direction, at least. */
    private static final int THUMBNAIL_DETAIL = 2;

    private final LongAdder decoded = new LongAdder();

    /** What may fail in as many ways as there are broken files. */
    @FunctionalInterface
    private interface Attempt<T> {
        T make() throws IOException;
    }

    /** The picture in full resolution; a very large one in half, a third ... of it. */
    public RgbImage decode(Path file) {
        return decode(content(file), file.toString());
    }

    /** The picture in that content; {@code name} is for messages and for its extension. */
    public RgbImage decode(byte[] content, String name) {
        return guarded(name, () -> decode(content, name, Detail.FULL).pixels());
    }

    /**
     * The square that a model sees of the picture in that content.
     *
     * @param seen gets the picture first, large enough for a {@link PictureSummary}, so that one
     *     decoding serves both ends
     */
    public RgbImage fitted(
            byte[] content, String name, Preprocessing preprocessing, Consumer<ReducedImage> seen) {
        return guarded(
                name,
                () -> {
                    var picture = decode(content, name, Detail.of(preprocessing));
                    seen.accept(picture);
                    return ImageTensor.fit(picture.pixels(), preprocessing);
                });
    }

    /** What {@code augmenter} varies of the picture in that content. */
    public RgbImage source(byte[] content, String name, Augmenter augmenter) {
        return guarded(
                name, () -> augmenter.source(decode(content, name, augmenter.detail()).pixels()));
    }

    /** The picture in that content, as large as a {@link PictureSummary} needs it. */
    public ReducedImage overview(byte[] content, String name) {
        return guarded(name, () -> decode(content, name, PictureSummary.DETAIL));
    }

    /** How many pictures it has decoded since it was made. */
    public long decoded() {
        return decoded.sum();
    }

    /** What the file says about its picture; pixels are not decoded, so they may be damaged. */
    public ImageHeader header(Path file) {
        var name = file.toString();
        return guarded(
                name,
                () -> {
                    var length = length(file);
                    var start = start(file);
                    long sum = HeadChecksum.of(start);
                    try {
                        return picture(start, name).header(format(start, name), length, sum);
                    } catch (EOFException e) {
                        if (length <= start.length) {
                            throw e;
                        }
                        var content = content(file);
                        return picture(content, name).header(format(start, name), length, sum);
                    }
                });
    }

    /**
     * A small picture, quickly: its longest side is at most {@code longestSide} pixels, and never
     * longer than that of the picture itself.
     */
    public RgbImage thumbnail(byte[] content, String name, int longestSide) {
        var detail = new Detail(1, longestSide * THUMBNAIL_DETAIL, true);
        return guarded(
                name, () -> Thumbnail.within(decode(content, name, detail).pixels(), longestSide));
    }

    private static <T> T fail(IOException e) throws IOException {
        throw e;
    }

    private ReducedImage decode(byte[] content, String name, Detail detail) throws IOException {
        decoded.increment();
        var format = format(content, name);
        var stored = checked(format, content);
        var pixels = pixels(format, content, stored, detail);
        return new ReducedImage(
                stored.orientation().upright(pixels),
                stored.uprightWidth(),
                stored.uprightHeight());
    }

    private static RgbImage pixels(
            ImageFormat format, byte[] content, StoredPicture stored, Detail detail)
            throws IOException {
        var step = step(stored, detail);
        return switch (format) {
            case JPEG -> jpeg(content, detail.factor(stored), step);
            case GIF -> GifPixels.of(content, step);
            case PNG -> Readers.PNG.pixels(PngChunks.plain(content), step);
            case WEBP -> WebpPixels.of(content, step);
            case BMP -> Readers.BMP.pixels(content, step);
            default -> Readers.TIFF.pixels(content, step);
        };
    }

    /** What is unusual is decoded in full, by the reader that knows what is wrong with it. */
    private static RgbImage jpeg(byte[] content, int factor, int step) throws IOException {
        var reduced = factor > 1 ? JpegPixels.reduced(content, factor) : Optional.<RgbImage>empty();
        return reduced.isPresent() ? reduced.get() : JpegPixels.of(content, step);
    }

    private static StoredPicture picture(byte[] start, String name) throws IOException {
        return limited(StoredPicture.of(format(start, name), start));
    }

    private static ImageFormat format(byte[] content, String name) throws ProblemException {
        var format =
                ImageFormat.ofContent(content)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Signatures.problem(content, name),
                                                ImageFormat.ofExtension(name)
                                                        .map(ImageFormat::title)
                                                        .orElse("")));
        var rawByName = ImageFormat.ofExtension(name).equals(Optional.of(ImageFormat.RAW));
        if (format == ImageFormat.TIFF && rawByName) {
            throw new ProblemException(ImageProblem.RAW);
        }
        return format;
    }

    private static StoredPicture checked(ImageFormat format, byte[] content) throws IOException {
        var stored = limited(StoredPicture.of(format, content));
        var packed = format == ImageFormat.WEBP || format == ImageFormat.TIFF;
        if (!packed && stored.pixels() / MOST_PIXELS_A_BYTE > content.length) {
            throw new EOFException(stored + " in " + content.length + " bytes");
        }
        return stored;
    }

    private static StoredPicture limited(StoredPicture stored) throws IOException {
        if (stored.width() < 1 || stored.height() < 1) {
            throw new IOException(stored.toString());
        }
        if (stored.width() > MOST_PIXELS
                || stored.height() > MOST_PIXELS
                || stored.pixels() > MOST_PIXELS) {
            throw new ProblemException(
                    ImageProblem.TOO_LARGE,
                    Sentence.of("image.pixels", stored.width(), stored.height()));
        }
        return stored;
    }

    private static int step(StoredPicture stored, Detail detail) {
        long step = detail.step(stored);
        while (stored.pixels() / (step * step) > MOST_DECODED_PIXELS) {
            step++;
        }
        return (int) step;
    }

    /** The bytes of a file, for those that need its hash too. */
    public byte[] content(Path file) {
        return guarded(
                file.toString(),
                () -> {
                    length(file);
                    return Files.readAllBytes(file);
                });
    }

    private static byte[] start(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEADER_BYTES);
        }
    }

    private static long length(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ProblemException(ImageProblem.NOT_A_FILE);
        }
        var length = Files.size(file);
        if (length > MOST_BYTES) {
            throw new ProblemException(
                    ImageProblem.TOO_LARGE, Sentence.of("image.megabytes", length >> 20));
        }
        return length;
    }

    private static <T> T guarded(String name, Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (UnreadableImageException e) {
            throw e;
        } catch (ProblemException e) {
            throw new UnreadableImageException(e.problem(), name, e, e.details());
        } catch (IOException | RuntimeException e) {
            throw new UnreadableImageException(problem(e), name, e);
        } catch (OutOfMemoryError e) {
            throw new UnreadableImageException(ImageProblem.OUT_OF_MEMORY, name, e);
        }
    }

    /** Readers wrap what they met: the end of the content may lie below other causes. */
    private static ImageProblem problem(@Nullable Throwable thrown) {
        return switch (thrown) {
            case null -> ImageProblem.DAMAGED;
            case EOFException _ -> ImageProblem.TRUNCATED;
            case NoSuchFileException _ -> ImageProblem.MISSING;
            case AccessDeniedException _ -> ImageProblem.NO_PERMISSION;
            case FileSystemException _ -> ImageProblem.NOT_READ;
            case Throwable other -> problem(other.getCause());
        };
    }
}
