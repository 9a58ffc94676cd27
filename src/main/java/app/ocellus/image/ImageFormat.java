package app.ocellus.image;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files that hold pictures, told apart by their first bytes. */
public enum ImageFormat {
    JPEG("JPEG", true, "jpg", "jpeg", "jpe", "jfif", "pjpeg", "pjp", "mpo"),
    PNG("PNG", true, "png", "apng"),
    GIF("GIF", true, "gif"),
    BMP("BMP", true, "bmp", "dib"),
    WEBP("WebP", true, "webp"),
    TIFF("TIFF", true, "tif", "tiff"),
    HEIC("HEIC", false, "heic", "heif", "hif", "heics", "heifs"),
    AVIF("AVIF", false, "avif", "avifs"),
    RAW(
            "camera raw",
            false,
            List.of(
                    "3fr", "arw", "cr2", "cr3", "crw", "dcr", "dng", "erf", "gpr", "iiq", "kdc",
                    "mef", "mos", "mrw", "nef", "nrw", "orf", "pef", "raf", "raw", "rw2", "rwl",
                    "sr2", "srf", "srw", "x3f")),
    VIDEO(
            "video",
            false,
            List.of(
                    "3gp", "asf", "avi", "flv", "m2ts", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg",
                    "mts", "ogv", "webm", "wmv")),
    JPEG_XL("JPEG XL", false, "jxl"),
    JPEG_2000("JPEG 2000", false, "jp2", "j2k", "jpx"),
    PHOTOSHOP("Photoshop", false, "psd", "psb"),
    ICON("Windows icon", false, "ico", "cur"),
    SVG("SVG", false, "svg", "svgz");

    /** How many bytes from the start are needed to tell. */
    public static final int SIGNATURE_LENGTH = 1024;

    private final String title;
    private final boolean readable;
    private final List<String> extensions;

    ImageFormat(String title, boolean readable, String... extensions) {
        this(title, readable, List.of(extensions));
    }

    ImageFormat(String title, boolean readable, List<String> extensions) {
        this.title = title;
        this.readable = readable;
        this.extensions = extensions;
    }

    /** The name by which people know it. */
    public String title() {
        return title;
    }

    /** Whether {@link ImageDecoder} reads it. */
    public boolean readable() {
        return readable;
    }

    /** What the end of a file name promises. */
    public static Optional<ImageFormat> ofExtension(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.indexOf('.') >= 0 && format.extensions.contains(extension))
                .findFirst();
    }

    /**
     * Whether a scan of a folder looks into a file of that name, if only to say why it is not read.
     */
    public static boolean looksLikeImage(String name) {
        return ofExtension(name).isPresent();
    }

    /** What the content is, of which {@link #SIGNATURE_LENGTH} bytes from the start suffice. */
    public static Optional<ImageFormat> ofContent(byte[] start) {
        return Signatures.format(start);
    }
}
