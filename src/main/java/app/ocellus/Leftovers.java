package app.ocellus;

import app.ocellus.file.Drafts;
import app.ocellus.task.Daemons;
import app.ocellus.workspace.AppDirectories;
import app.ocellus.workspace.storage.CacheFolder;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * What is being made under hidden names, and the deletion of what killed programs have left of it,
 * in the background, as it may lie on a disk that does not answer.
 */
final class Leftovers implements AutoCloseable {

    private static final Duration LONGEST_SWEEPING = Duration.ofSeconds(2);

    private final AppDirectories directories;
    private final Drafts drafts;
    private @Nullable Thread sweeper;

    Leftovers(AppDirectories directories) {
        this.directories = directories;
        this.drafts = Drafts.recordedIn(directories.drafts());
    }

    /** What is being made; whoever asks first sets off the deletion. */
    synchronized Drafts drafts() {
        if (sweeper == null) {
            sweeper = Daemons.named("sweep").newThread(this::sweep);
            sweeper.start();
        }
        return drafts;
    }

    private void sweep() {
        drafts.sweep();
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        directories.caches().forEach(cache -> new CacheFolder(cache).removeUnfinished(yesterday));
    }

    /** Lets a deletion end that was begun, for a moment. */
    @Override
    public synchronized void close() {
        try {
            if (sweeper != null) {
                sweeper.join(LONGEST_SWEEPING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
