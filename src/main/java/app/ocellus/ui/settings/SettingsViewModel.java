package app.ocellus.ui.settings;

import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Saver;
import app.ocellus.workspace.settings.Settings;
import app.ocellus.workspace.settings.StorageLimits;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a person chose once. */
public final class SettingsViewModel {

    /** Where settings lie. */
    public interface Keeping {
        /** What was saved last. */
        Settings load();

        /** Saves. */
        void save(Settings settings);
    }

    /** There is but one thing to save. */
    private enum Key {
        SETTINGS
    }

    private final Saver<Key, Settings> saver;
    private final ObjectProperty<Settings> settings;
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();

    /** Starts with what was saved last, and saves every change. */
    public SettingsViewModel(Keeping keeping, TaskRunner runner) {
        saver = new Saver<>(runner, (_, now) -> keeping.save(now), this::saved);
        settings = new SimpleObjectProperty<>(keeping.load());
        settings.addListener((_, _, now) -> saver.save(Key.SETTINGS, now));
    }

    private void saved(Outcome<Settings> outcome) {
        error.set(
                outcome instanceof Outcome.Failure<Settings>(var cause)
                        ? Failures.sentence(cause)
                        : null);
    }

    /** Writes what was chosen last; done when it is on the disk. */
    public CompletableFuture<Void> finish() {
        return saver.finish();
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

    /** Closes hints for good. */
    public void closeHints(List<String> hints) {
        settings.set(settings.get().withClosedHints(hints));
    }

    /** Shows every hint again. */
    public void showHints() {
        settings.set(settings.get().withHintsOpen());
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
