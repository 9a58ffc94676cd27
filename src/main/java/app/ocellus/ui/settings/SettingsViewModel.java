package app.ocellus.ui.settings;

import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.workspace.Settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** What a person chose once, and what the program keeps on the disk. */
public final class SettingsViewModel {

    /** Where settings and cache lie. */
    public interface Keeping {
        /** What was saved last. */
        Settings load();

        /** Saves. */
        void save(Settings settings);

        /** Bytes of the cache. */
        long cacheBytes();

        /** Empties the cache of features. */
        void clearCache();

        /** The folder of projects and models. */
        Path data();

        /** The folder of the cache. */
        Path cache();
    }

    private final Keeping keeping;
    private final TaskRunner runner;
    private final ObjectProperty<Settings> settings;
    private final ReadOnlyLongWrapper cacheBytes = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private @Nullable Settings beingSaved;

    /** Starts with what was saved last, and saves every change. */
    public SettingsViewModel(Keeping keeping, TaskRunner runner) {
        this.keeping = keeping;
        this.runner = runner;
        settings = new SimpleObjectProperty<>(keeping.load());
        settings.addListener((_, _, _) -> save());
    }

    /** One save at a time, so that the newest settings are what is left on the disk. */
    private void save() {
        if (beingSaved != null) {
            return;
        }
        var now = settings.get();
        beingSaved = now;
        runner.<Settings>start(
                _ -> {
                    keeping.save(now);
                    return now;
                },
                outcome -> saved(now, outcome));
    }

    private void saved(Settings then, Outcome<Settings> outcome) {
        beingSaved = null;
        error.set(
                outcome instanceof Outcome.Failure<Settings>(var cause)
                        ? Failures.sentence(cause)
                        : null);
        if (!settings.get().equals(then)) {
            save();
        }
    }

    /** Chooses {@code system}, {@code light} or {@code dark}. */
    public void chooseTheme(String theme) {
        settings.set(settings.get().withTheme(theme));
    }

    /** Chooses a language tag, or {@code system}. */
    public void chooseLanguage(String language) {
        settings.set(settings.get().withLanguage(language));
    }

    /** Chooses the folder of the GPU pack; null for none. */
    public void chooseGpuPack(@Nullable String folder) {
        settings.set(settings.get().withGpuPack(folder));
    }

    /** Remembers a dataset that was opened. */
    public void remember(Path dataset) {
        settings.set(settings.get().withRecent(dataset.toAbsolutePath().normalize().toString()));
    }

    /** Measures the cache in the background. */
    public void measureCache() {
        runner.<Long>start(
                _ -> keeping.cacheBytes(),
                outcome -> {
                    if (outcome instanceof Outcome.Success<Long>(var bytes)) {
                        cacheBytes.set(bytes);
                    }
                });
    }

    /** Empties the cache; features are computed again when they are needed. */
    public void clearCache() {
        runner.<Long>start(
                _ -> {
                    keeping.clearCache();
                    return keeping.cacheBytes();
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Success<Long>(var bytes) -> cacheBytes.set(bytes);
                        case Outcome.Failure<Long>(var cause) ->
                                error.set(Failures.sentence(cause));
                        case Outcome.Cancelled<Long> _ -> {}
                    }
                });
    }

    /** The present settings. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings;
    }

    /** Bytes of the cache when it was last measured. */
    public ReadOnlyLongProperty cacheBytesProperty() {
        return cacheBytes.getReadOnlyProperty();
    }

    /** Why something could not be saved; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The folder of projects and models. */
    public Path data() {
        return keeping.data();
    }

    /** The folder of the cache. */
    public Path cache() {
        return keeping.cache();
    }
}
