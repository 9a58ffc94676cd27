package app.ocellus.task;

import sun.misc.Signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Hears Ctrl-C and a polite request to terminate, in place of Java, until it is closed. */
public final class EndRequests implements AutoCloseable {

    private final List<Runnable> undo = new ArrayList<>();
    private final IntConsumer heard;

    /**
     * Listens from now on.
     *
     * @param heard is told the number of the signal, each time on a thread of its own
     */
    public EndRequests(IntConsumer heard) {
        this.heard = heard;
        listen("INT");
        listen("TERM");
    }

    private void listen(String name) {
        try {
            var signal = new Signal(name);
            var before = Signal.handle(signal, now -> heard.accept(now.getNumber()));
            undo.add(() -> Signal.handle(signal, before));
        } catch (IllegalArgumentException e) {
            // the virtual machine was told to leave signals alone
        }
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
