package app.ocellus.dataset;

import app.ocellus.image.ImageFormat;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Waiting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures that are meant by files and folders. */
public final class PictureFiles {

    private PictureFiles() {}

    /**
     * What is below some paths.
     *
     * @param files in the order of the paths, those of a folder in natural order; each comes once
     * @param problems folders that could not be looked into
     */
    public record Found(List<Path> files, List<ScanProblem> problems) {}

    /** The files that {@link #find} finds. */
    public static List<Path> below(List<Path> paths, Cancellation cancellation) {
        return find(paths, cancellation).files();
    }

    /**
     * Files as they are named, whatever they hold; of folders all that are images by their name or
     * by their content.
     *
     * @throws UserException when a folder among the paths cannot be listed
     */
    public static Found find(List<Path> paths, Cancellation cancellation) {
        return Waiting.apart(() -> found(paths, cancellation), cancellation);
    }

    private static Found found(List<Path> paths, Cancellation cancellation) {
        var walk = new ImageWalk(cancellation);
        var folders = paths.stream().filter(Files::isDirectory).distinct().toList();
        var found = below(walk, folders);
        var files =
                paths.stream()
                        .flatMap(
                                path ->
                                        folders.contains(path)
                                                ? images(found, path)
                                                : Stream.of(path))
                        .distinct()
                        .toList();
        return new Found(files, walk.problems());
    }

    private static Map<Path, List<ImageWalk.Found>> below(ImageWalk walk, List<Path> folders) {
        try {
            return walk.below(folders);
        } catch (IOException e) {
            throw new UserException(Sentence.of("dataset.cannot-list", folders.getFirst()), e);
        }
    }

    private static Stream<Path> images(Map<Path, List<ImageWalk.Found>> found, Path folder) {
        return found.getOrDefault(folder, List.of()).stream()
                .map(ImageWalk.Found::file)
                .filter(PictureFiles::isImage);
    }

    /** Whether a file is an image by its name or by its content. */
    static boolean isImage(Path file) {
        return ImageFormat.looksLikeImage(file.getFileName().toString())
                || content(file).filter(ImageFormat::readable).isPresent();
    }

    /** A picture without an extension is one all the same. */
    private static Optional<ImageFormat> content(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty(); // one that is read may never end
        }
        try (var stream = Files.newInputStream(file)) {
            return ImageFormat.ofContent(stream.readNBytes(ImageFormat.SIGNATURE_LENGTH));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
