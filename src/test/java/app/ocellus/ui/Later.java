package app.ocellus.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Work that waits until the test lets it happen, so that something can come before it. */
public final class Later implements Executor {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
        waiting.addLast(work);
    }

    /** Lets what was asked for first happen. */
    public void runFirst() {
        waiting.removeFirst().run();
    }

    /** Lets what was asked for last happen. */
    public void runLast() {
        waiting.removeLast().run();
    }

    /** Lets all of it happen, and what follows from it. */
    public void runAll() {
        while (!waiting.isEmpty()) {
            runFirst();
        }
    }
}
