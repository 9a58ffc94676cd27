package app.ocellus.evaluation.scoring;

import app.ocellus.dataset.PictureWalk;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/** Counts pictures in the background; nobody waits for it but who closes it, which ends it. */
final class PictureCount implements AutoCloseable {

    private final Cancellation cancellation = new Cancellation();
    private final Thread thread;

    /**
     * Begins to count.
     *
     * @param counted which of the pictures below the paths
     * @param total hears their number, unless closed before
     */
    PictureCount(List<Path> paths, Predicate<Path> counted, LongConsumer total) {
        thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("picture-count")
                        .start(() -> count(paths, counted, total));
    }

    private void count(List<Path> paths, Predicate<Path> counted, LongConsumer total) {
        try (var pictures = new PictureWalk(paths, _ -> {}, cancellation).stream()) {
            total.accept(pictures.filter(counted).count());
        } catch (CancellationException | UserException e) {
            // the total stays unknown
        }
    }

    @Override
    public void close() {
        cancellation.cancel();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
