package app.ocellus.engine;

import app.ocellus.task.Cancellation;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Leases the engines' threads to one piece of work at a time. The most urgent that waits is next,
 * of equals the one that came first. Long work calls {@link #pass} between two pieces of it; then
 * what is more urgent goes first, and it returns before all others of its own kind. A person does
 * not wait for a piece that is long: after a moment the prediction is made beside it.
 */
public final class EngineLane {

    /** Whose turn comes first; the most urgent is named first. */
    public enum Priority {
        /** A person waits for the answer. */
        PREDICTION,
        /** A training, or a search of its learning rate. */
        TRAINING,
        /** Nobody waits; not while a training runs. */
        BACKGROUND
    }

    /** How soon somebody who waits notices a cancellation, in milliseconds. */
    private static final long LOOK_MILLIS = 20;

    private static final long NEVER = Long.MAX_VALUE;

    /** A lease, wished for or held; its number stays the same while it passes. */
    private record Turn(Priority priority, long number, Cancellation cancellation, Thread thread) {}

    /** How long a prediction waits before it shares the cores with whoever has them. */
    public static final Duration PATIENCE = Duration.ofMillis(200);

    private final int threads;
    private final Duration patience;
    private final PriorityQueue<Turn> waiting =
            new PriorityQueue<>(Comparator.comparing(Turn::priority).thenComparing(Turn::number));
    private @Nullable Turn holder;
    private int beside;
    private boolean closed;
    private long numbers;

    /**
     * A lane that nobody holds.
     *
     * @param patience how long a prediction waits for its turn
     */
    public EngineLane(int threads, Duration patience) {
        this.threads = threads;
        this.patience = patience;
    }

    /** How many threads are leased. */
    public int threads() {
        return threads;
    }

    /**
     * Does {@code work} once it is its turn; at once where this thread has the lane already.
     *
     * @throws CancellationException when stopped or cancelled while it waits
     */
    public <T> T lease(Priority priority, Cancellation cancellation, Supplier<T> work) {
        if (mine() != null) {
            return work.get();
        }
        var turn = take(priority, cancellation);
        try {
            return work.get();
        } finally {
            leave(turn);
        }
    }

    /**
     * Lets what is more urgent go first. Costs next to nothing where nothing is, and does nothing
     * on a thread that does not have the lane.
     *
     * @throws CancellationException when this is background work that is stopped or cancelled while
     *     it waits; a training comes back and ends in its own way
     */
    public synchronized void pass() {
        var turn = mine();
        if (turn != null && (closed || isMoreUrgent(waiting.peek(), turn))) {
            holder = null;
            await(turn, turn.priority() == Priority.BACKGROUND, NEVER);
        }
    }

    private static boolean isMoreUrgent(@Nullable Turn next, Turn than) {
        return next != null && next.priority().compareTo(than.priority()) < 0;
    }

    /**
     * Lets nobody compute any more, as the program ends: who is amid a piece of work comes to the
     * end of it, and all others wait until the program is gone.
     *
     * @param longest how long to wait for those who compute
     * @return whether nobody does any more
     */
    public synchronized boolean close(Duration longest) {
        closed = true;
        long until = System.nanoTime() + longest.toNanos();
        while (holder != null || beside > 0) {
            if (System.nanoTime() - until >= 0) {
                return false;
            }
            try {
                wait(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** How many wait for their turn. */
    public synchronized int waiting() {
        return waiting.size();
    }

    private synchronized @Nullable Turn mine() {
        return holder != null && holder.thread() == Thread.currentThread() ? holder : null;
    }

    /** The turn, once it has come; null where patience came to its end. */
    private synchronized @Nullable Turn take(Priority priority, Cancellation cancellation) {
        var turn = new Turn(priority, numbers++, cancellation, Thread.currentThread());
        long until =
                priority == Priority.PREDICTION ? System.nanoTime() + patience.toNanos() : NEVER;
        if (await(turn, true, until)) {
            return turn;
        }
        beside++;
        return null;
    }

    /** Who was cancelled while it passed does not hold the lane any more. */
    private synchronized void leave(@Nullable Turn turn) {
        if (turn == null) {
            beside--;
        } else if (holder == turn) {
            holder = null;
        }
        notifyAll();
    }

    /**
     * Waits for a turn.
     *
     * @param until what {@link System#nanoTime} will say when there is no more waiting
     * @return whether it has come
     */
    private synchronized boolean await(Turn turn, boolean mayLeave, long until) {
        waiting.add(turn);
        notifyAll();
        boolean interrupted = false;
        try {
            while (closed || holder != null || waiting.peek() != turn) {
                if (mayLeave && (interrupted || turn.cancellation().isRequested())) {
                    throw new CancellationException();
                }
                if (!closed && until != NEVER && System.nanoTime() - until >= 0) {
                    return false;
                }
                try {
                    wait(LOOK_MILLIS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            holder = turn;
            return true;
        } finally {
            waiting.remove(turn);
            notifyAll();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
