package app.ocellus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * 300 files in nested folders: pictures of the sample, whose features are known from its training,
 * a few that no cache knows, and some that are hard to name or to read.
 */
final class ManyPictures {

    /** Files that must have a row. */
    static final int COUNT = 300;

    private static final int UNKNOWN = 8;
    private static final List<String> NAMES =
            List.of(
                    "a, b.jpg",
                    "say \"x\".jpg",
                    "'quoted'.jpg",
                    "=1+1.jpg",
                    "-1.jpg",
                    " blank.jpg");

    private ManyPictures() {}

    /** Writes them. */
    static Path writeTo(Path folder) throws IOException {
        var pictures = learntFrom();
        int number = 0;
        for (int i = 0; i < UNKNOWN; i++) {
            var content = BrokenFiles.commented(pictures.get(number), "not yet seen");
            write(folder.resolve("new").resolve(i + ".jpg"), content);
            number++;
        }
        for (var name : NAMES) {
            write(folder.resolve("a, \"b\"").resolve(name), content(pictures.get(number++)));
        }
        if ("UTF-8".equals(System.getProperty("sun.jnu.encoding"))) {
            write(folder.resolve("森林").resolve("猫 🌲.jpg"), content(pictures.get(number++)));
        }
        write(folder.resolve("bad").resolve("note.jpg"), "a note".getBytes());
        write(folder.resolve("bad").resolve("cut.jpg"), BrokenFiles.truncated(pictures));
        for (int written = number + 2; written < COUNT; written++) {
            var place =
                    folder.resolve("n" + written % 5).resolve("deep").resolve("d" + written % 3);
            write(place.resolve(written + ".jpg"), content(pictures.get(number++)));
        }
        return folder;
    }

    private static List<Path> learntFrom() throws IOException {
        try (var files = Files.walk(TrainedSample.data().resolve("train"))) {
            return files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, content);
    }
}
