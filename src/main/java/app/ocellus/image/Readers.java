package app.ocellus.image;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The plug-ins, each by its own name: what ImageIO would choose depends on what else lies on the
 * class path.
 */
enum Readers {
    JPEG("com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi"),
    PNG("com.sun.imageio.plugins.png.PNGImageReaderSpi"),
    GIF("com.sun.imageio.plugins.gif.GIFImageReaderSpi"),
    BMP("com.sun.imageio.plugins.bmp.BMPImageReaderSpi"),
    WEBP(new WebPImageReaderSpi()),
    TIFF(new TIFFImageReaderSpi());

    /** What is done with a reader while its stream is open. */
    @FunctionalInterface
    interface Use<T> {
        T of(ImageReader reader) throws IOException;
    }

    static {
        // Pixels that were read into memory once need no copy on the disk.
        ImageIO.setUseCache(false);
    }

    private final ImageReaderSpi provider;

    Readers(String className) {
        this(ofJdk(className));
    }

    Readers(ImageReaderSpi provider) {
        this.provider = provider;
    }

    private static ImageReaderSpi ofJdk(String className) {
        var providers =
                IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false);
        while (providers.hasNext()) {
            var provider = providers.next();
            if (provider.getClass().getName().equals(className)) {
                return provider;
            }
        }
        throw new IllegalStateException(className);
    }

    /**
     * Lets {@code use} read from the content.
     *
     * @throws ProblemException when the reader warned of something that costs pixels
     */
    <T> T read(byte[] content, Use<T> use) throws IOException {
        var reader = provider.createReaderInstance();
        try (var stream = new ByteArrayImageInputStream(content)) {
            var warnings = new Warnings();
            reader.addIIOReadWarningListener(warnings);
            reader.setInput(stream, true, true);
            var result = use.of(reader);
            warnings.throwIfHarmful();
            return result;
        } finally {
            reader.dispose();
        }
    }

    /** Every {@code step}-th pixel of every {@code step}-th row. */
    RgbImage pixels(byte[] content, int step) throws IOException {
        return read(
                content,
                reader -> {
                    var param = reader.getDefaultReadParam();
                    param.setSourceSubsampling(step, step, 0, 0);
                    return RasterPixels.of(reader.read(0, param));
                });
    }

    /** The first warning that means lost pixels: readers go on after it, with grey. */
    private static final class Warnings implements IIOReadWarningListener {

        private @Nullable String harmful;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            if (harmful == null && !harmless(warning)) {
                harmful = warning;
            }
        }

        /** Cameras pad what they write, and some name versions and transforms that do not exist. */
        private static boolean harmless(String warning) {
            return warning.contains("extraneous bytes before marker")
                    || warning.contains("JFIF")
                    || warning.contains("Adobe color transform")
                    || warning.contains("color profile");
        }

        void throwIfHarmful() throws IOException {
            if (harmful == null) {
                return;
            }
            if (harmful.contains("EOI") || harmful.contains("remature end")) {
                throw new ProblemException(ImageProblem.TRUNCATED);
            }
            throw new IIOException(harmful);
        }
    }
}
