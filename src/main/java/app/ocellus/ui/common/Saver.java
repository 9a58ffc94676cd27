package app.ocellus.ui.common;

import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Saves what changes often, one value at a time: of what changes meanwhile, the newest is saved
 * next, so that it is what is left on the disk.
 *
 * @param <K> what a value belongs to
 */
public final class Saver<K, V> {

    /** Writes a value down. */
    @FunctionalInterface
    public interface Saving<K, V> {
        /** Writes it; what it throws is told. */
        void save(K key, V value);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Saver.class);

    private final TaskRunner runner;
    private final Saving<K, V> saving;
    private final Consumer<Outcome<V>> whenDone;
    private final Map<K, V> waiting = new LinkedHashMap<>();
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
    private boolean busy;

    /** Saves by {@code saving}; {@code whenDone} hears of each value that was saved, or not. */
    public Saver(TaskRunner runner, Saving<K, V> saving, Consumer<Outcome<V>> whenDone) {
        this.runner = runner;
        this.saving = saving;
        this.whenDone = whenDone;
    }

    /** Saves a value in place of an earlier one for the same. */
    public void save(K key, V value) {
        waiting.put(key, value);
        next();
    }

    /**
     * Writes what still waits without hearing of outcomes in between, as at the end of a program
     * nobody passes them on any more.
     *
     * @return done when nothing is left to write
     */
    public CompletableFuture<Void> finish() {
        var rest = new LinkedHashMap<>(waiting);
        waiting.clear();
        var before = running;
        var done = new CompletableFuture<Void>();
        runner.<Boolean>start(
                _ -> {
                    try {
                        before.join();
                        rest.forEach(this::saveLast);
                    } finally {
                        done.complete(null);
                    }
                    return true;
                },
                _ -> {});
        return done;
    }

    private void saveLast(K key, V value) {
        try {
            saving.save(key, value);
        } catch (RuntimeException e) {
            LOG.warn("What was changed last is not saved", e);
        }
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        var key = waiting.keySet().iterator().next();
        var value = waiting.remove(key);
        var written = new CompletableFuture<Void>();
        running = written;
        runner.<V>start(
                _ -> {
                    try {
                        saving.save(key, value);
                    } finally {
                        written.complete(null);
                    }
                    return value;
                },
                outcome -> {
                    busy = false;
                    whenDone.accept(outcome);
                    next();
                });
    }
}
