package app.ocellus.workspace;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the settings in a file; a file that cannot be read is put aside, and the defaults hold. */
public final class SettingsStore {

    private final Path file;
    private final AtomicFiles files;

    /** Settings in {@code file}. */
    public SettingsStore(Path file, AtomicFiles files) {
        this.file = file;
        this.files = files;
    }

    /** What was saved last, else the defaults. */
    public Settings load() {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        try {
            var settings = Json.read(Files.readString(file), Settings.class);
            if (settings.format() == Settings.FORMAT) {
                return settings;
            }
            Aside.put(file, new IOException("format " + settings.format()));
        } catch (IOException e) {
            Aside.put(file, e);
        }
        return Settings.DEFAULT;
    }

    /** Saves the settings. */
    public void save(Settings settings) {
        files.write(file, Json.pretty(settings));
    }
}
