package app.ocellus.workspace;

import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** What may be deleted at any time: how large it is, and how to be rid of it. */
public final class CacheFolder {

    private final Path folder;

    /** The cache in {@code folder}. */
    public CacheFolder(Path folder) {
        this.folder = folder;
    }

    /** Bytes of all files in it. */
    public long bytes() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // something is being deleted just now
        }
    }

    /**
     * Deletes all that is in it.
     *
     * @throws UserException when something cannot be deleted
     */
    public void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw notCleared(e);
        } catch (UncheckedIOException e) {
            throw notCleared(new IOException(e));
        }
    }

    private UserException notCleared(IOException e) {
        return new UserException(
                Sentence.of("workspace.cache-not-cleared", folder, Reasons.of(e)), e);
    }
}
