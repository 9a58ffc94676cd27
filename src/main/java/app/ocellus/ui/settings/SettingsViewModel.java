package app.ocellus.ui.settings;

import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.workspace.Settings;
import app.ocellus.workspace.StorageLimits;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/** What a person chose once. */
public final class SettingsViewModel {

    /** Where settings lie. */
    public interface Keeping {
        /** What was saved last. */
        Settings load();

        /** Saves. */
        void save(Settings settings);
    }

    private final Keeping keeping;
    private final TaskRunner runner;
    private final ObjectProperty<Settings> settings;
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

    /** Chooses how much is kept on the disk. */
    public void chooseLimits(StorageLimits limits) {
        settings.set(settings.get().withLimits(limits));
    }

    /** The present settings. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings;
    }

    /** Why something could not be saved; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }
}
