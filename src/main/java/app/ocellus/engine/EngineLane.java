package app.ocellus.engine;

import app.ocellus.task.Cancellation;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Leases the engines' threads to one piece of work at a time. The most urgent that waits is next,
 * of equals the one that came first. Long work calls {@link #pass} between two pieces of it; then
 * what is more urgent goes first, and it returns before all others of its own kind.
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

    /** A lease, wished for or held; its number stays the same while it passes. */
    private record Turn(Priority priority, long number, Cancellation cancellation, Thread thread) {}

    private final int threads;
    private final PriorityQueue<Turn> waiting =
            new PriorityQueue<>(Comparator.comparing(Turn::priority).thenComparing(Turn::number));
    private @Nullable Turn holder;
    private long numbers;

    /** A lane that nobody holds. */
    public EngineLane(int threads) {
        this.threads = threads;
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
        var next = waiting.peek();
        if (turn != null && next != null && next.priority().compareTo(turn.priority()) < 0) {
            holder = null;
            await(turn, turn.priority() == Priority.BACKGROUND);
        }
    }

    /** How many wait for their turn. */
    public synchronized int waiting() {
        return waiting.size();
    }

    private synchronized @Nullable Turn mine() {
        return holder != null && holder.thread() == Thread.currentThread() ? holder : null;
    }

    private synchronized Turn take(Priority priority, Cancellation cancellation) {
        var turn = new Turn(priority, numbers++, cancellation, Thread.currentThread());
        await(turn, true);
        return turn;
    }

    /** Whoever leaves a wait without the lane was never its holder. */
    private synchronized void leave(Turn turn) {
        if (holder == turn) {
            holder = null;
            notifyAll();
        }
    }

    private synchronized void await(Turn turn, boolean mayLeave) {
        waiting.add(turn);
        notifyAll();
        boolean interrupted = false;
        try {
            while (holder != null || waiting.peek() != turn) {
                if (mayLeave && (interrupted || turn.cancellation().isRequested())) {
                    throw new CancellationException();
                }
                try {
                    wait(LOOK_MILLIS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            holder = turn;
        } finally {
            waiting.remove(turn);
            notifyAll();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
