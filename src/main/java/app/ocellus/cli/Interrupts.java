package app.ocellus.cli;

import app.ocellus.task.Cancellation;
import app.ocellus.task.EndRequests;

/**
 * Turns Ctrl-C into a cancellation while it is open: the command leaves at its next check and says
 * so. Who presses it twice does not want to wait. A shutdown hook would not do, as ONNX Runtime has
 * one that takes its own floor away while the last batch still runs.
 */
final class Interrupts implements AutoCloseable {

    /** The exit code of what was interrupted: 128 and the number of the signal. */
    static final int EXIT_CODE = 130;

    private final EndRequests requests;

    /** Listens to Ctrl-C and to a polite request to terminate. */
    Interrupts(Cancellation cancellation) {
        requests = new EndRequests(_ -> interrupt(cancellation));
    }

    private static void interrupt(Cancellation cancellation) {
        if (cancellation.isRequested()) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
        cancellation.cancel();
    }

    @Override
    public void close() {
        requests.close();
    }
}
