package app.ocellus.evaluation.scoring;

import app.ocellus.dataset.PictureWalk;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/**
 * Counts pictures, those of folders in the background; nobody waits for that but who closes it,
 * which ends it.
 */
final class PictureCount implements AutoCloseable {

    /** On a disk that hangs it ends later. */
    private static final Duration LONGEST = Duration.ofMillis(200);

    private final Cancellation cancellation = new Cancellation();
    private final @Nullable Thread thread;
    private volatile long total;

    /**
     * Begins to count; files alone are counted when it returns.
     *
     * @param counted which of the pictures below the paths
     */
    PictureCount(List<Path> paths, Predicate<Path> counted) {
        if (paths.stream().anyMatch(Files::isDirectory)) {
            thread =
                    Thread.ofPlatform()
                            .daemon()
                            .name("picture-count")
                            .start(() -> count(paths, counted));
        } else {
            // there is nothing to search
            thread = null;
            count(paths, counted);
        }
    }

    private void count(List<Path> paths, Predicate<Path> counted) {
        try (var pictures = new PictureWalk(paths, _ -> {}, cancellation).stream()) {
            total = pictures.filter(counted).count();
        } catch (CancellationException | UserException e) {
            // the total stays unknown
        }
    }

    /** How many there are; 0 while that is unknown. */
    long total() {
        return total;
    }

    @Override
    public void close() {
        cancellation.cancel();
        try {
            if (thread != null) {
                thread.join(LONGEST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
