package app.ocellus.image;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the first bytes of a file say about the rest. */
final class Signatures {

    private record Signature(ImageFormat format, int at, String bytes) {}

    private static final List<Signature> KNOWN =
            List.of(
                    new Signature(ImageFormat.JPEG, 0, "\u00ff\u00d8\u00ff"),
                    new Signature(ImageFormat.PNG, 0, "\u0089PNG\r\n\u001a\n"),
                    new Signature(ImageFormat.GIF, 0, "GIF87a"),
                    new Signature(ImageFormat.GIF, 0, "GIF89a"),
                    new Signature(ImageFormat.WEBP, 8, "WEBP"),
                    new Signature(ImageFormat.RAW, 8, "CR\u0002"),
                    new Signature(ImageFormat.RAW, 6, "HEAPCCDR"),
                    new Signature(ImageFormat.RAW, 0, "FUJIFILMCCD-RAW"),
                    new Signature(ImageFormat.RAW, 0, "IIRO"),
                    new Signature(ImageFormat.RAW, 0, "IIRS"),
                    new Signature(ImageFormat.RAW, 0, "MMOR"),
                    new Signature(ImageFormat.RAW, 0, "IIU\0"),
                    new Signature(ImageFormat.RAW, 0, "FOVb"),
                    new Signature(ImageFormat.RAW, 0, "\0MRM"),
                    new Signature(ImageFormat.TIFF, 0, "II*\0"),
                    new Signature(ImageFormat.TIFF, 0, "MM\0*"),
                    new Signature(ImageFormat.TIFF, 0, "II+\0"),
                    new Signature(ImageFormat.TIFF, 0, "MM\0+"),
                    new Signature(ImageFormat.JPEG_XL, 0, "\u00ff\n"),
                    new Signature(ImageFormat.JPEG_XL, 4, "JXL "),
                    new Signature(ImageFormat.JPEG_2000, 4, "jP  "),
                    new Signature(ImageFormat.JPEG_2000, 0, "\u00ffO\u00ffQ"),
                    new Signature(ImageFormat.PHOTOSHOP, 0, "8BPS"),
                    new Signature(ImageFormat.ICON, 0, "\0\0\u0001\0"),
                    new Signature(ImageFormat.VIDEO, 8, "AVI "),
                    new Signature(ImageFormat.VIDEO, 4, "moov"),
                    new Signature(ImageFormat.VIDEO, 4, "mdat"),
                    new Signature(ImageFormat.VIDEO, 0, "\u001aE\u00df\u00a3"),
                    new Signature(ImageFormat.VIDEO, 0, "0&\u00b2u\u008ef\u00cf\u0011"),
                    new Signature(ImageFormat.VIDEO, 0, "FLV\u0001"),
                    new Signature(ImageFormat.VIDEO, 0, "OggS"),
                    new Signature(ImageFormat.VIDEO, 0, "\0\0\u0001\u00ba"),
                    new Signature(ImageFormat.VIDEO, 0, "\0\0\u0001\u00b3"));

    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");
    private static final int BMP_FILE_HEADER = 14;
    private static final int LARGEST_BMP_HEADER = 124;

    private Signatures() {}

    static Optional<ImageFormat> format(byte[] start) {
        var bytes = Bytes.littleEndian(start);
        if (bytes.has(4, "ftyp")) {
            return Optional.of(ofBrands(new String(start, StandardCharsets.ISO_8859_1)));
        }
        if (bytes.has(0, "BM") && bmpHeader(start)) {
            return Optional.of(ImageFormat.BMP);
        }
        return KNOWN.stream()
                .filter(signature -> bytes.has(signature.at(), signature.bytes()))
                .map(Signature::format)
                .findFirst();
    }

    /**
     * Two letters also begin many a text: the length of the header that follows must make sense.
     */
    private static boolean bmpHeader(byte[] start) {
        return start.length > BMP_FILE_HEADER
                && start[BMP_FILE_HEADER] >= 12
                && start[BMP_FILE_HEADER] <= LARGEST_BMP_HEADER;
    }

    /** ISO 14496-12: the main brand, a version, then the compatible brands, of 4 letters each. */
    private static ImageFormat ofBrands(String start) {
        var end = Math.min(start.length() - 3, start.charAt(3) + (start.charAt(2) << 8));
        var heic = false;
        for (var at = 8; at < end; at += 4) {
            var brand = start.substring(at, at + 4);
            if (AVIF_BRANDS.contains(brand)) {
                return ImageFormat.AVIF;
            }
            heic |= HEIC_BRANDS.contains(brand);
        }
        if (heic) {
            return ImageFormat.HEIC;
        }
        return start.startsWith("crx ", 8) ? ImageFormat.RAW : ImageFormat.VIDEO;
    }

    /** What is wrong with content that no signature fits. */
    static ImageProblem problem(byte[] content, String name) {
        if (content.length == 0) {
            return ImageProblem.EMPTY;
        }
        var length = Math.min(content.length, ImageFormat.SIGNATURE_LENGTH);
        var start = new String(content, 0, length, StandardCharsets.ISO_8859_1);
        if (start.startsWith("version https://git-lfs.github.com/spec/")) {
            return ImageProblem.LFS_POINTER;
        }
        if (text(start)) {
            return html(start) ? ImageProblem.HTML : ImageProblem.TEXT;
        }
        return ImageFormat.ofExtension(name)
                .filter(format -> !format.readable())
                .map(Signatures::problem)
                .orElse(ImageProblem.NOT_AN_IMAGE);
    }

    /** The problem with a file of a format that is not read. */
    static ImageProblem problem(ImageFormat unreadable) {
        return switch (unreadable) {
            case HEIC -> ImageProblem.HEIC;
            case AVIF -> ImageProblem.AVIF;
            case RAW -> ImageProblem.RAW;
            case VIDEO -> ImageProblem.VIDEO;
            default -> ImageProblem.UNSUPPORTED;
        };
    }

    private static boolean html(String start) {
        var lower = start.toLowerCase(Locale.ROOT);
        return lower.contains("<!doctype html")
                || lower.contains("<html")
                || lower.contains("<head")
                || lower.contains("<body");
    }

    private static boolean text(String start) {
        var utf16 = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
        return utf16 || start.chars().noneMatch(c -> c < '\t' || c > '\r' && c < ' ' && c != 0x1b);
    }
}
