package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.ocellus.message.UserException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Stream;

class NoImagesTest {

    private final ImageDecoder decoder = new ImageDecoder();
    private final Path folder;

    NoImagesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private UnreadableImageException failure(Path file) {
        var ofHeader = assertThrows(UnreadableImageException.class, () -> decoder.header(file));
        var ofPixels = assertThrows(UnreadableImageException.class, () -> decoder.decode(file));
        assertEquals(ofHeader.problem(), ofPixels.problem());
        assertTrue(ofHeader.sentence().toString().startsWith(file.toString()));
        return ofPixels;
    }

    static Stream<Arguments> everyKindOfFile() {
        return Stream.of(
                Arguments.of("empty.jpg", "", ImageProblem.EMPTY),
                Arguments.of("text.jpg", "Hello, world.\n", ImageProblem.TEXT),
                Arguments.of("utf-16.jpg", "\u00ff\u00feH\0i\0", ImageProblem.TEXT),
                Arguments.of("page.jpg", "<!DOCTYPE html>\n<html>", ImageProblem.HTML),
                Arguments.of("error.png", "\n\n<HTML><HEAD>404", ImageProblem.HTML),
                Arguments.of(
                        "lfs.jpg",
                        "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n",
                        ImageProblem.LFS_POINTER),
                Arguments.of("noise.jpg", "\u0001\u0002\u0003\u0004", ImageProblem.NOT_AN_IMAGE),
                Arguments.of("letters.bmp", "BMW is a car\0\0\0\0", ImageProblem.NOT_AN_IMAGE),
                Arguments.of("iphone.heic", ftyp("heic", "mif1"), ImageProblem.HEIC),
                Arguments.of("iphone.jpg", ftyp("mif1", "heic"), ImageProblem.HEIC),
                Arguments.of("new.avif", ftyp("avif", "mif1"), ImageProblem.AVIF),
                Arguments.of("film.mp4", ftyp("isom", "mp42"), ImageProblem.VIDEO),
                Arguments.of("film.jpg", ftyp("qt  ", "qt  "), ImageProblem.VIDEO),
                Arguments.of("film.avi", "RIFF\0\0\0\0AVI LIST", ImageProblem.VIDEO),
                Arguments.of("film.mkv", "\u001aE\u00df\u00a3\u0001", ImageProblem.VIDEO),
                Arguments.of("canon.cr3", ftyp("crx ", "isom"), ImageProblem.RAW),
                Arguments.of("canon.cr2", "II*\0\u0010\0\0\0CR\u0002\0", ImageProblem.RAW),
                Arguments.of("fuji.raf", "FUJIFILMCCD-RAW 0201", ImageProblem.RAW),
                Arguments.of("nikon.nef", "MM\0*\0\0\0\u0008", ImageProblem.RAW),
                Arguments.of("new.jxl", "\u00ff\n\u00fa\u001f", ImageProblem.UNSUPPORTED),
                Arguments.of("layers.psd", "8BPS\0\u0001", ImageProblem.UNSUPPORTED),
                Arguments.of("drawing.svg", "\u0001\u0002", ImageProblem.UNSUPPORTED));
    }

    private static String ftyp(String major, String compatible) {
        return "\0\0\0\u0014ftyp" + major + "\0\0\0\0" + compatible + "\0\0\0\u0008mdat";
    }

    @ParameterizedTest
    @MethodSource("everyKindOfFile")
    void theReasonIsFoundInTheContent(String name, String content, ImageProblem expected)
            throws IOException {
        var file = folder.resolve(name);
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(expected, failure(file).problem());
    }

    @Test
    void anUnsupportedFormatIsNamed() throws IOException {
        var file = folder.resolve("layers.psd");
        Files.writeString(file, "8BPS\0\u0001");
        assertTrue(failure(file).sentence().toString().contains("(Photoshop)"));
    }

    @Test
    void aFileThatIsGoneIsMissing() {
        assertEquals(ImageProblem.MISSING, failure(folder.resolve("gone.jpg")).problem());
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        var inner = Files.createDirectory(folder.resolve("folder.jpg"));
        assertEquals(ImageProblem.NOT_A_FILE, failure(inner).problem());
    }

    @Test
    void aFileThatMayNotBeReadIsNoDamagedFile() throws IOException {
        var file = Files.write(folder.resolve("closed.png"), Goldens.bytes("rgb.png"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "whoever runs this test may read everything");
        assertEquals(ImageProblem.NO_PERMISSION, failure(file).problem());
    }

    @Test
    void aFileLargerThanAnyPhotographIsRefusedUnread() throws IOException {
        var file = folder.resolve("disk.img.jpg");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((513L << 20) + 1);
        }
        assertEquals(ImageProblem.TOO_LARGE, failure(file).problem());
        assertTrue(failure(file).sentence().toString().contains("(513 MB)"));
    }

    @Test
    void theContentDecidesAndNotTheName() throws IOException {
        for (var name : new String[] {"a.jpg", "b.txt", "c", "d.heic", "e.mp4"}) {
            var file = Files.write(folder.resolve(name), Goldens.bytes("rgb.png"));
            assertEquals(ImageFormat.PNG, decoder.header(file).format());
            assertEquals(60, decoder.decode(file).width());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemNamesTheFileAndHasAHeadingOfItsOwn(ImageProblem problem) {
        for (var locale : new Locale[] {Locale.ROOT, Locale.SIMPLIFIED_CHINESE}) {
            var said = problem.about("/photos/1.jpg", "detail").in(locale);
            assertTrue(said.contains("/photos/1.jpg"), said);
            assertTrue(!said.contains("{"), said);
            var headings = new HashSet<String>();
            for (var each : ImageProblem.values()) {
                assertTrue(headings.add(each.kind().in(locale)));
            }
        }
    }

    @Test
    void anUnreadableImageIsAFailureThatAPersonIsToldOf() {
        var failure = failure(folder.resolve("gone.jpg"));
        assertEquals(UserException.class, failure.getClass().getSuperclass());
        assertEquals(folder.resolve("gone.jpg").toString(), failure.name());
    }
}
