package app.ocellus.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A cooperative request to end early, shared by the caller who makes it and the work that honours
 * it.
 */
public final class Cancellation {

    /** How urgently the work is to end. */
    public enum Request {
        /** Go on. */
        NONE,
        /** Finish now and keep what was reached. */
        STOP,
        /** Leave at the next chance. */
        CANCEL
    }

    private final AtomicReference<Request> request = new AtomicReference<>(Request.NONE);

    /** Asks the work to finish now and keep its best result; a cancel that came before stays. */
    public void stop() {
        request.compareAndSet(Request.NONE, Request.STOP);
    }

    /** Asks the work to leave at its next check. */
    public void cancel() {
        request.set(Request.CANCEL);
    }

    /** What has been asked for so far. */
    public Request request() {
        return request.get();
    }

    /** True once the work should do no more, for whichever reason. */
    public boolean isRequested() {
        return request.get() != Request.NONE;
    }

    /** Leaves work that has nothing worth keeping yet. */
    public void throwIfRequested() {
        if (isRequested()) {
            throw new CancellationException();
        }
    }
}
