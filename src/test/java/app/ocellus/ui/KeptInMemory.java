package app.ocellus.ui;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.ui.settings.SettingsViewModel;
import app.ocellus.workspace.settings.Settings;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Keeps settings in memory, or fails as the test says; light and English at first. */
public final class KeptInMemory implements SettingsViewModel.Keeping {

    public final List<Settings> saved = new ArrayList<>();

    /** Why nothing can be kept. */
    public @Nullable Sentence failure;

    /** The folder of the GPU pack at the start. */
    public @Nullable String gpuPack;

    @Override
    public Settings load() {
        return Settings.DEFAULT.withTheme("light").withLanguage("en").withGpuPack(gpuPack);
    }

    @Override
    public void save(Settings settings) {
        failIfAsked();
        saved.add(settings);
    }

    private void failIfAsked() {
        if (failure != null) {
            throw new UserException(failure);
        }
    }
}
