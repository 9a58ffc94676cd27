package app.ocellus.workspace.settings;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.message.UserException;
import app.ocellus.workspace.kept.KeptFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps the settings in a file; where that cannot be read, the defaults hold. */
public final class SettingsStore {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final KeptFile<Settings> file;
    private final AtomicFiles files;

    /** Settings in {@code file}. */
    public SettingsStore(Path file, AtomicFiles files) {
        this.file = new KeptFile<>(file, SettingsStore::parsed);
        this.files = files;
    }

    private static Settings parsed(String text) throws IOException {
        var settings = Json.read(text, Settings.class);
        if (settings.format() != Settings.FORMAT) {
            throw new IOException("format " + settings.format());
        }
        return settings;
    }

    /** What was saved last, else the defaults. */
    public Settings load() {
        try {
            return file.read().orElse(Settings.DEFAULT);
        } catch (UserException e) {
            LOG.warn("The defaults hold", e);
            return Settings.DEFAULT;
        }
    }

    /**
     * Saves the settings; a file that is damaged, or of another version, is put aside.
     *
     * @throws UserException when that fails, or the file that is there cannot be read just now
     */
    public void save(Settings settings) {
        file.write(files, Json.pretty(settings));
    }
}
