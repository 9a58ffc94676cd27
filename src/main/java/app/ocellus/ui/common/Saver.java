package app.ocellus.ui.common;

import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;

import java.util.LinkedHashMap;
import java.util.Map;
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

    private final TaskRunner runner;
    private final Saving<K, V> saving;
    private final Consumer<Outcome<V>> whenDone;
    private final Map<K, V> waiting = new LinkedHashMap<>();
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

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        var key = waiting.keySet().iterator().next();
        var value = waiting.remove(key);
        runner.<V>start(
                _ -> {
                    saving.save(key, value);
                    return value;
                },
                outcome -> {
                    busy = false;
                    whenDone.accept(outcome);
                    next();
                });
    }
}
