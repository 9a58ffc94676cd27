package app.ocellus.task;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Shows the newest value only: what comes while one waits to be shown replaces it. */
final class LatestRelay<E> implements Consumer<E> {

    private final AtomicReference<@Nullable E> latest = new AtomicReference<>();
    private final Executor ui;
    private final Consumer<E> target;

    LatestRelay(Executor ui, Consumer<E> target) {
        this.ui = ui;
        this.target = target;
    }

    @Override
    public void accept(E event) {
        if (latest.getAndSet(event) == null) {
            ui.execute(this::show);
        }
    }

    private void show() {
        E event = latest.getAndSet(null);
        if (event != null) {
            target.accept(event);
        }
    }
}
