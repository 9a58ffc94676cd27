package app.ocellus.dataset.look;

import app.ocellus.dataset.ImageSample;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;
import app.ocellus.task.Waiting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/**
 * Looks at all pictures of a dataset. What is remembered is told first and at once; what is left
 * takes as long as decoding does. A pass that was cancelled or killed goes on where it was, but for
 * what the last minute found.
 */
public final class LookPass {

    private static final long NANOS_A_SAVE = 60_000_000_000L;

    private final PictureLooker looker;
    private final ExecutorService threads;
    private final int most;
    private final Manners manners;

    /** What is done before each picture, such as letting others go first. */
    @FunctionalInterface
    public interface Manners {
        /** Comes back when the picture may be looked at. */
        void giveWay() throws InterruptedException;
    }

    /**
     * A pass that decodes on those threads, which stay the caller's.
     *
     * @param most how many pictures are decoded at once, which bounds the memory
     */
    public LookPass(PictureLooker looker, ExecutorService threads, int most) {
        this(looker, threads, most, () -> {});
    }

    /** The same with manners, which are shown on those threads. */
    public LookPass(PictureLooker looker, ExecutorService threads, int most, Manners manners) {
        this.looker = looker;
        this.threads = threads;
        this.most = most;
        this.manners = manners;
    }

    private record Looked(ImageSample sample, Look look) {}

    /**
     * Looks at the samples.
     *
     * @param found hears of each, on the caller's thread
     * @throws CancellationException when stopped or cancelled; what was found is remembered
     */
    public void run(
            List<ImageSample> samples,
            BiConsumer<ImageSample, Look> found,
            Progress.Listener progress,
            Cancellation cancellation) {
        var meter = new ProgressMeter(samples.size(), progress);
        var unknown = new ArrayList<ImageSample>();
        for (var sample : samples) {
            cancellation.throwIfRequested();
            var known = looker.remembered(sample);
            known.ifPresentOrElse(look -> found.accept(sample, look), () -> unknown.add(sample));
            meter.advance(known.isPresent() ? 1 : 0);
        }
        // the pace of what is left is not that of what was remembered
        var rest = new ProgressMeter(unknown.size(), unknown.isEmpty() ? _ -> {} : progress);
        try {
            decode(unknown.iterator(), found, rest, cancellation);
        } finally {
            looker.save();
        }
    }

    private void decode(
            Iterator<ImageSample> unknown,
            BiConsumer<ImageSample, Look> found,
            ProgressMeter meter,
            Cancellation cancellation) {
        var ahead = new ArrayDeque<Future<Looked>>();
        var saved = System.nanoTime();
        try {
            while (unknown.hasNext() || !ahead.isEmpty()) {
                cancellation.throwIfRequested();
                while (unknown.hasNext() && ahead.size() < most) {
                    var sample = unknown.next();
                    ahead.add(threads.submit(() -> look(sample)));
                }
                var looked = done(ahead.remove(), cancellation);
                found.accept(looked.sample(), looked.look());
                meter.advance(1);
                if (System.nanoTime() - saved > NANOS_A_SAVE) {
                    looker.save();
                    saved = System.nanoTime();
                }
            }
        } finally {
            ahead.forEach(future -> future.cancel(false));
        }
    }

    private Looked look(ImageSample sample) throws InterruptedException {
        manners.giveWay();
        return new Looked(sample, looker.look(sample));
    }

    private static Looked done(Future<Looked> future, Cancellation cancellation) {
        try {
            return Waiting.on(future, cancellation);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
