package app.ocellus.workspace;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps the settings in a file; a file that cannot be read is put aside, and the defaults hold. */
public final class SettingsStore {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

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
            LOG.warn("{} was written by a newer version; the defaults hold", file);
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} cannot be read; the defaults hold", file, e);
        }
        putAside();
        return Settings.DEFAULT;
    }

    private void putAside() {
        try {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".unreadable"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} could not be put aside", file, e);
        }
    }

    /** Saves the settings. */
    public void save(Settings settings) {
        files.write(file, Json.pretty(settings));
    }
}
