package app.ocellus.dataset;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several folders that are one dataset: a small file of the program's own with their paths, which
 * is opened in their place.
 */
public final class FolderList {

    /** What the name of such a file ends with. */
    public static final String EXTENSION = ".folders";

    private static final int MARK = 10;
    private static final int LONGEST_NAME = 80;

    private FolderList() {}

    /** Whether a file is such a list, by its name. */
    static boolean is(Path file) {
        return file.getFileName().toString().endsWith(EXTENSION);
    }

    /**
     * What stands for these folders: the folder itself where it is but one. The same folders in the
     * same order are always the same dataset.
     *
     * @param home where lists are kept
     * @throws UserException when the list cannot be written, or something is not a folder
     */
    public static Path of(List<Path> folders, Path home, AtomicFiles files) {
        if (folders.size() == 1) {
            return folders.getFirst();
        }
        var paths = folders.stream().map(f -> f.toAbsolutePath().normalize()).distinct().toList();
        paths.forEach(FolderList::requireFolder);
        var text = Json.pretty(paths.stream().map(Path::toString).toList());
        var mark = ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, MARK);
        var file = home.resolve(mark).resolve(name(paths) + EXTENSION);
        if (!Files.exists(file)) {
            files.write(file, text);
        }
        return file;
    }

    private static String name(List<Path> paths) {
        var names =
                paths.stream()
                        .map(Path::getFileName)
                        .filter(Objects::nonNull)
                        .map(Path::toString)
                        .collect(Collectors.joining(" + "));
        return names.length() <= LONGEST_NAME
                ? names
                : names.substring(0, names.offsetByCodePoints(0, LONGEST_NAME / 3)) + "...";
    }

    private static void requireFolder(Path path) {
        if (!Files.exists(path)) {
            throw new UserException(Sentence.of("dataset.missing", path));
        }
        if (!Files.isDirectory(path)) {
            throw new UserException(Sentence.of("dataset.several-not-folders", path));
        }
    }

    /**
     * The folders of such a list.
     *
     * @throws UserException when it cannot be read, or one of them is not there
     */
    static List<Path> read(Path file) {
        try {
            var text = Files.readString(file);
            var folders = Stream.of(Json.read(text, String[].class)).map(Path::of).toList();
            folders.forEach(FolderList::requireFolder);
            return folders;
        } catch (IOException e) {
            throw new UserException(Sentence.of("dataset.list-unreadable", file, Reasons.of(e)), e);
        } catch (InvalidPathException e) {
            throw new UserException(Sentence.of("dataset.missing", e.getInput()), e);
        }
    }
}
