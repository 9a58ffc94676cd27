package app.ocellus.workspace.storage;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Folders;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** What may be deleted at any time: how large it is, and how to be rid of it. */
public final class CacheFolder {

    private static final Logger LOG = LoggerFactory.getLogger(CacheFolder.class);

    private final Path folder;

    /** The cache in {@code folder}. */
    public CacheFolder(Path folder) {
        this.folder = folder;
    }

    /** Bytes of all files in it. */
    public long bytes() {
        return Folders.bytes(folder);
    }

    /**
     * Deletes what programs that were killed had not finished writing.
     *
     * @param before when it was last written to; what is newer may still be in the making
     */
    public void removeUnfinished(Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(CacheFolder::isUnfinished).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("What is left over in {} stays there", folder, e);
        }
    }

    private static boolean isUnfinished(Path file) {
        return file.getFileName().toString().endsWith(AtomicFiles.TEMPORARY)
                && Files.isRegularFile(file);
    }

    /**
     * Deletes all that is in it.
     *
     * @throws UserException when something cannot be deleted
     */
    public void clear() {
        try {
            Folders.clear(folder);
        } catch (IOException e) {
            throw new UserException(
                    Sentence.of("workspace.cache-not-cleared", folder, Reasons.of(e)), e);
        }
    }
}
