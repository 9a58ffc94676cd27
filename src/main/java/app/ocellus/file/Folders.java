package app.ocellus.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders of the program's own. */
public final class Folders {

    private Folders() {}

    /**
     * Deletes a folder with all that is in it, as far as that goes; links are not followed.
     *
     * @return whether it is gone
     */
    public static boolean delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            return !Files.exists(folder);
        }
        return true;
    }
}
