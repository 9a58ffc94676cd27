package app.ocellus.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Moves events to the UI in order, all that have come since the last time together. */
final class BatchRelay<E> implements Consumer<E> {

    private final Executor ui;
    private final Consumer<List<E>> target;
    private List<E> pending = new ArrayList<>();

    BatchRelay(Executor ui, Consumer<List<E>> target) {
        this.ui = ui;
        this.target = target;
    }

    @Override
    public void accept(E event) {
        if (add(event)) {
            ui.execute(() -> target.accept(taken()));
        }
    }

    /** Whether it is the first that waits. */
    private synchronized boolean add(E event) {
        pending.add(event);
        return pending.size() == 1;
    }

    private synchronized List<E> taken() {
        var batch = pending;
        pending = new ArrayList<>();
        return batch;
    }
}
