package app.ocellus.task;

import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the program alive, named so that a thread dump can be read. */
public final class Daemons {

    private Daemons() {}

    /** Threads that take as much of the processor as any other. */
    public static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name("ocellus-" + name + "-", 1).factory();
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
