package app.ocellus.dataset;

import app.ocellus.image.ImageDecoder;
import app.ocellus.image.UnreadableImageException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;
import app.ocellus.task.Waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Finds mean and standard deviation over all pixels of pictures, decoding them all. */
public final class PixelMeter {

    /** What a file gave. */
    private sealed interface Measured {
        record Pixels(PixelStatistics.Sums sums) implements Measured {}

        record Unreadable(SkippedFile file) implements Measured {}
    }

    private final ImageDecoder decoder;
    private final ExecutorService threads;

    /** Decodes on those threads, which stay the caller's. */
    public PixelMeter(ImageDecoder decoder, ExecutorService threads) {
        this.decoder = decoder;
        this.threads = threads;
    }

    /**
     * The samples of a dataset that count: all but those in a folder for validation or test, as
     * nothing that a model is judged by may leak into its training.
     */
    public static List<ImageSample> learnable(DatasetSnapshot snapshot) {
        return snapshot.samples().stream()
                .filter(s -> s.folderSplit() == null || s.folderSplit() == SplitRole.TRAINING)
                .toList();
    }

    /**
     * Measures the pictures as decoded; a very large one is decoded in half, a third ... of its
     * resolution. Files that cannot be read are skipped.
     *
     * @throws CancellationException when stopped or cancelled
     */
    public PixelStatistics measure(
            List<ImageSample> samples, Progress.Listener progress, Cancellation cancellation) {
        var meter = new ProgressMeter(samples.size(), progress);
        var futures = new ArrayList<Future<Measured>>();
        try {
            for (var sample : samples) {
                futures.add(threads.submit(() -> measure(sample, meter, cancellation)));
            }
            return total(futures, cancellation);
        } finally {
            futures.forEach(future -> future.cancel(false));
        }
    }

    private Measured measure(ImageSample sample, ProgressMeter meter, Cancellation cancellation) {
        cancellation.throwIfRequested();
        try {
            return new Measured.Pixels(PixelStatistics.Sums.of(decoder.decode(sample.file())));
        } catch (UnreadableImageException e) {
            return new Measured.Unreadable(new SkippedFile(sample.file(), e.sentence()));
        } finally {
            meter.advance(1);
        }
    }

    private static PixelStatistics total(
            List<Future<Measured>> futures, Cancellation cancellation) {
        var total = new PixelStatistics.Sums();
        var skipped = new ArrayList<SkippedFile>();
        for (var future : futures) {
            switch (done(future, cancellation)) {
                case Measured.Pixels(var sums) -> total.add(sums);
                case Measured.Unreadable(var file) -> skipped.add(file);
            }
        }
        return total.statistics(skipped);
    }

    private static Measured done(Future<Measured> future, Cancellation cancellation) {
        try {
            return Waiting.on(future, cancellation);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
