package app.ocellus.ui.common;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The system's own program for files and folders. */
final class FileManager {

    private static final Logger LOG = LoggerFactory.getLogger(FileManager.class);

    private FileManager() {}

    /**
     * Shows a file in its folder; on Linux the folder alone is sure to be shown.
     *
     * @throws IOException when the system has no such program
     */
    static void reveal(Path file) throws IOException {
        start(command(System.getProperty("os.name"), file.toAbsolutePath()));
    }

    /**
     * Opens a file in the program for its kind.
     *
     * @throws IOException when the system has no such program
     */
    static void open(Path file) throws IOException {
        start(opening(System.getProperty("os.name"), file.toAbsolutePath()));
    }

    private static void start(List<String> command) throws IOException {
        LOG.debug("{}", command);
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The command of a system by its name. */
    static List<String> command(String system, Path file) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("explorer.exe", "/select,", file.toString());
        }
        if (name.startsWith("mac")) {
            return List.of("open", "-R", file.toString());
        }
        return List.of("xdg-open", String.valueOf(file.getParent()));
    }

    /** The command of a system by its name. */
    static List<String> opening(String system, Path file) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("explorer.exe", file.toString());
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", file.toString());
    }
}
