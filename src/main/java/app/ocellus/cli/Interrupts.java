package app.ocellus.cli;

import app.ocellus.task.Cancellation;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns Ctrl-C into a cancellation while it is open: the command leaves at its next check and says
 * so. Who presses it twice does not want to wait. A shutdown hook would not do, as ONNX Runtime has
 * one that takes its own floor away while the last batch still runs.
 */
final class Interrupts implements AutoCloseable {

    /** The exit code of what was interrupted: 128 and the number of the signal. */
    static final int EXIT_CODE = 130;

    private final List<Runnable> undo = new ArrayList<>();

    /** Listens to Ctrl-C and to a polite request to terminate. */
    Interrupts(Cancellation cancellation) {
        listen("INT", cancellation);
        listen("TERM", cancellation);
    }

    private void listen(String name, Cancellation cancellation) {
        try {
            var signal = new sun.misc.Signal(name);
            var before = sun.misc.Signal.handle(signal, _ -> interrupt(cancellation));
            undo.add(() -> sun.misc.Signal.handle(signal, before));
        } catch (IllegalArgumentException e) {
            // the virtual machine was told to leave signals alone
        }
    }

    private static void interrupt(Cancellation cancellation) {
        if (cancellation.isRequested()) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
        cancellation.cancel();
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
