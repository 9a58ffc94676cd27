package app.ocellus.hung;

import app.ocellus.fixtures.HangingDisk;
import app.ocellus.task.Cancellation;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One job on a disk that stops answering, and how long it takes to leave it. */
public final class HungTrial {

    private HungTrial() {}

    /**
     * Lets the disk hang, waits until the job does, cancels it, and lets the disk answer again.
     *
     * @return milliseconds from the cancel to the end
     * @throws AssertionError when it ends in another way than cancelled
     */
    public static long run(HangingDisk disk, HungJobs.Job job, Duration longest) throws Exception {
        var stop = new Cancellation();
        disk.hang(job.hangsAt());
        var working =
                CompletableFuture.supplyAsync(
                        () -> left(job, stop), work -> new Thread(work).start());
        try {
            disk.awaitHung();
            long asked = System.nanoTime();
            stop.cancel();
            if (!working.get(longest.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it was done in spite of all");
            }
            return (System.nanoTime() - asked) / 1_000_000;
        } finally {
            disk.answer();
        }
    }

    /** Whether it was left; a training says so in its result. */
    private static boolean left(HungJobs.Job job, Cancellation stop) {
        try {
            return job.work().test(stop);
        } catch (CancellationException e) {
            return true;
        }
    }
}
