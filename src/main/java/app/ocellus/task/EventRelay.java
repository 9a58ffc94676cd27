package app.ocellus.task;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Moves every event to the UI in order, with at most one pending hand-over. */
final class EventRelay<E> implements Consumer<E> {

    private final Queue<E> pending = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Executor ui;
    private final Consumer<E> target;

    EventRelay(Executor ui, Consumer<E> target) {
        this.ui = ui;
        this.target = target;
    }

    @Override
    public void accept(E event) {
        pending.add(event);
        schedule();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            ui.execute(this::drain);
        }
    }

    /** A target that fails at one event hears the next ones all the same. */
    private void drain() {
        scheduled.set(false);
        try {
            for (E event = pending.poll(); event != null; event = pending.poll()) {
                target.accept(event);
            }
        } finally {
            if (!pending.isEmpty()) {
                schedule();
            }
        }
    }
}
