package app.ocellus.workspace.storage;

import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.workspace.kept.Folders;

import java.io.IOException;
import java.nio.file.Path;

/** What may be deleted at any time: how large it is, and how to be rid of it. */
public final class CacheFolder {

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
