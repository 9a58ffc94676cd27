package app.ocellus.workspace.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** How the place of a sample is written down: as the scan writes the id of a new one. */
public final class SamplePaths {

    private SamplePaths() {}

    /** The path from the dataset's folder on, with {@code /}; a list lies in its folder. */
    public static String of(Path root, Path file) {
        var folder =
                Files.isDirectory(root)
                        ? root
                        : Objects.requireNonNull(root.toAbsolutePath().normalize().getParent());
        var path = file.startsWith(folder) ? folder.relativize(file) : file;
        return path.toString().replace('\\', '/');
    }
}
