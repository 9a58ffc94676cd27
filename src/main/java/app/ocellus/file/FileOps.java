package app.ocellus.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The few operations by which files are written; tests make the n-th one fail. */
public interface FileOps {

    /** The real disk. */
    FileOps REAL = new FileOps() {};

    /** Opens a new file for writing. */
    default FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Opens a file, new or not, to write at its end. */
    default FileChannel append(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Brings what was written to the disk itself. */
    default void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    /** Puts {@code source} in the place of {@code target}, at once or not at all. */
    default void move(Path source, Path target) throws IOException {
        java.nio.file.Files.move(
                source,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Gives a file another name on the same disk, one that nothing has.
     *
     * @throws java.nio.file.FileAlreadyExistsException when something has it
     */
    default void place(Path source, Path target) throws IOException {
        java.nio.file.Files.move(source, target);
    }

    /**
     * Gives a file a second name, one that nothing has.
     *
     * @throws java.nio.file.FileAlreadyExistsException when something has it
     */
    default void link(Path name, Path file) throws IOException {
        java.nio.file.Files.createLink(name, file);
    }

    /** How many bytes can still be written where this file or folder lies. */
    default long room(Path place) throws IOException {
        return java.nio.file.Files.getFileStore(place).getUsableSpace();
    }

    /** Removes a file, a temporary one or one that was made by mistake. */
    default void delete(Path file) throws IOException {
        java.nio.file.Files.deleteIfExists(file);
    }
}
