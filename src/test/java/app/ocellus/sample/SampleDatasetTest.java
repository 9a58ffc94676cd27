package app.ocellus.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageIO;

class SampleDatasetTest {

    private final Path folder;

    SampleDatasetTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
        }
    }

    private Path drawn(String name, long seed) {
        var target = folder.resolve(name);
        new SampleDataset(seed, 2, 1).writeTo(target, Progress.Listener.NONE, new Cancellation());
        return target;
    }

    @Test
    void theSameSeedDrawsTheSameBytes() throws IOException {
        var first = drawn("first", 7);
        var second = drawn("second", 7);
        assertEquals(filesIn(first), filesIn(second));
        for (var file : filesIn(first)) {
            assertArrayEquals(
                    Files.readAllBytes(first.resolve(file)),
                    Files.readAllBytes(second.resolve(file)),
                    file.toString());
        }
    }

    @Test
    void anotherSeedDrawsOtherPictures() throws IOException {
        var first = drawn("first", 7).resolve("train/sea");
        var second = drawn("second", 8).resolve("train/sea");
        for (var file : filesIn(first)) {
            assertNotEquals(-1, Files.mismatch(first.resolve(file), second.resolve(file)));
        }
    }

    @Test
    void everyClassHasItsFolderWithItsShareOfPictures() throws IOException {
        var target = drawn("sample", 1);
        for (var subject : Subject.values()) {
            assertEquals(2, filesIn(target.resolve("train").resolve(subject.label())).size());
            assertEquals(1, filesIn(target.resolve("test").resolve(subject.label())).size());
        }
        assertEquals(6 * 3 + 1, filesIn(target).size());
        var names = filesIn(target).stream().map(Path::getFileName).distinct().toList();
        assertEquals(6 * 3 + 1, names.size(), "names are unique over the dataset");
    }

    @Test
    void everyPictureIsAJpegOf256By256() throws IOException {
        var target = drawn("sample", 2);
        for (var file : filesIn(target)) {
            if (file.toString().endsWith(".jpg")) {
                var image = ImageIO.read(target.resolve(file).toFile());
                assertEquals(256, image.getWidth());
                assertEquals(256, image.getHeight());
            }
        }
    }

    @Test
    void theReadmeSaysInBothLanguagesThatThePicturesAreDrawn() throws IOException {
        var text = Files.readString(drawn("sample", 3).resolve("README.txt"));
        assertTrue(text.contains("drawn by the program"));
        assertTrue(text.contains("由程序绘制"));
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        assertEquals(6 * 3 + 1, filesIn(drawn("empty", 1)).size());
    }

    @Test
    void aFolderWithSomethingInItIsRefusedAndKept() throws IOException {
        var file =
                Files.writeString(Files.createDirectory(folder.resolve("mine")).resolve("a"), "b");
        var refusal = assertThrows(UserException.class, () -> drawn("mine", 1));
        assertTrue(refusal.sentence().in(Locale.ROOT).contains("not an empty folder"));
        assertTrue(refusal.sentence().in(Locale.SIMPLIFIED_CHINESE).contains("空文件夹"));
        assertEquals("b", Files.readString(file));
        assertEquals(List.of(Path.of("mine", "a")), filesIn(folder));
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefusedAndKept() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "b");
        assertThrows(UserException.class, () -> drawn("file", 1));
        assertEquals("b", Files.readString(file));
    }

    @Test
    void cancellingHalfwayLeavesNothingBehind() throws IOException {
        var cancellation = new Cancellation();
        Progress.Listener cancelling =
                progress -> {
                    if (progress.done() == 3) {
                        cancellation.cancel();
                    }
                };
        var dataset = new SampleDataset(1, 10, 5);
        assertThrows(
                CancellationException.class,
                () -> dataset.writeTo(folder.resolve("sample"), cancelling, cancellation));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void progressCountsEveryPicture() {
        var reports = new ArrayList<Progress>();
        new SampleDataset(1, 1, 1)
                .writeTo(folder.resolve("sample"), reports::add, new Cancellation());
        assertEquals(0, reports.getFirst().done());
        assertEquals(12, reports.getLast().done());
        assertEquals(12, reports.getLast().total());
        assertFalse(reports.getLast().fraction() < 1);
    }
}
