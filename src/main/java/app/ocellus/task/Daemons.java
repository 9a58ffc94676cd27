package app.ocellus.task;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that do not keep the program alive, named so that a thread dump can be read. */
public final class Daemons {

    private Daemons() {}

    /** Threads that take as much of the processor as any other. */
    public static ThreadFactory named(String name) {
        var count = new AtomicInteger();
        return work -> {
            var thread = new Thread(work, "ocellus-" + name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Threads that leave the processor to the window whenever it has something to do. Those that
     * they start, and those of native libraries, do likewise: a priority is inherited.
     */
    public static ThreadFactory givingWay(String name) {
        var threads = named(name);
        return work ->
                threads.newThread(
                        () -> {
                            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
                            Niceness.giveWay();
                            work.run();
                        });
    }
}
