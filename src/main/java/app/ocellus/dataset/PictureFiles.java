package app.ocellus.dataset;

import app.ocellus.image.ImageFormat;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pictures that are meant by files and folders. */
public final class PictureFiles {

    private PictureFiles() {}

    /**
     * Files as they are named, whatever they hold; of folders all that look like images by their
     * name, in natural order.
     */
    public static List<Path> below(List<Path> paths, Cancellation cancellation) {
        var walk = new ImageWalk(cancellation);
        var files = new ArrayList<Path>();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(images(walk, path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> images(ImageWalk walk, Path folder) {
        try {
            return walk.below(folder).stream()
                    .map(ImageWalk.Found::file)
                    .filter(file -> ImageFormat.looksLikeImage(file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UserException(Sentence.of("dataset.cannot-list", folder), e);
        }
    }
}
