package app.ocellus.evaluation.sorting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What was put on the disk, so that exactly that can be taken away again.
 *
 * @param files in the order in which they were made
 * @param folders that were not there before, an outer one before those in it
 */
public record MadeFiles(List<MadeFile> files, List<Path> folders) {

    /** Copies the lists. */
    public MadeFiles {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }

    /** A file that was made of another, and how both were then. */
    record MadeFile(Path file, Path original, Stamp made, Stamp before) {

        /** Whether nothing is lost by deleting it: it and its original are as they were then. */
        boolean isSpare() throws IOException {
            return Stamp.of(file).equals(made) && isAsBefore();
        }

        private boolean isAsBefore() {
            try {
                return Stamp.ofOriginal(original).equals(before);
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** Whether there is nothing to take away. */
    public boolean isEmpty() {
        return files.isEmpty() && folders.isEmpty();
    }
}
