package app.ocellus;

import sun.misc.Signal;
import sun.misc.SignalHandler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Closes the window when the system or a terminal asks the program to end, as if its cross were
 * clicked. Java's own way would run the hooks of the engines while they compute, and save nothing.
 */
final class EndSignals implements AutoCloseable {

    /** Shells add it to the number of a signal that something was ended by. */
    private static final int SIGNALLED = 128;

    private final List<Runnable> undo = new ArrayList<>();
    private final Runnable close;
    private final Duration longest;
    private final IntConsumer halt;

    /**
     * Listens from now on.
     *
     * @param close is asked for on a thread of its own, and ends the program
     * @param longest how long that may take
     * @param halt ends the program at once with an exit code, where it took longer
     */
    EndSignals(Runnable close, Duration longest, IntConsumer halt) {
        this.close = close;
        this.longest = longest;
        this.halt = halt;
        listen("TERM");
        listen("INT");
    }

    private void listen(String name) {
        try {
            var signal = new Signal(name);
            SignalHandler before = Signal.handle(signal, this::end);
            undo.add(() -> Signal.handle(signal, before));
        } catch (IllegalArgumentException e) {
            // the virtual machine was told to leave signals alone
        }
    }

    private void end(Signal signal) {
        close.run();
        try {
            Thread.sleep(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        halt.accept(SIGNALLED + signal.getNumber());
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
