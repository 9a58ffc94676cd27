package app.ocellus.dataset;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pictures that are meant by files and folders. */
public final class PictureFiles {

    private PictureFiles() {}

    /**
     * Files as they are named, whatever they hold; of folders all that look like images by their
     * name, in natural order. Each comes once.
     *
     * @throws UserException when a folder cannot be looked into
     */
    public static List<Path> below(List<Path> paths, Cancellation cancellation) {
        var folders = paths.stream().filter(Files::isDirectory).distinct().toList();
        var found = found(folders, cancellation);
        return paths.stream()
                .flatMap(path -> folders.contains(path) ? images(found, path) : Stream.of(path))
                .distinct()
                .toList();
    }

    private static Map<Path, List<ImageWalk.Found>> found(
            List<Path> folders, Cancellation cancellation) {
        try {
            return new ImageWalk(cancellation).below(folders);
        } catch (IOException e) {
            throw new UserException(Sentence.of("dataset.cannot-list", folders.getFirst()), e);
        }
    }

    private static Stream<Path> images(Map<Path, List<ImageWalk.Found>> found, Path folder) {
        return found.getOrDefault(folder, List.of()).stream()
                .filter(ImageWalk.Found::looksLikeImage)
                .map(ImageWalk.Found::file);
    }
}
