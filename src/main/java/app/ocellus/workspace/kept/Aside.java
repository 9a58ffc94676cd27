package app.ocellus.workspace.kept;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a file that cannot be read, so that nothing is lost when a new one takes its place. */
public final class Aside {

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);
    private static final String SUFFIX = ".unreadable";

    private Aside() {}

    /** Renames {@code file}, whatever was put aside before it; warns when even that fails. */
    public static void put(Path file, Throwable reason) {
        LOG.warn("{} cannot be read and is put aside", file, reason);
        try {
            Files.move(file, free(file));
        } catch (IOException e) {
            LOG.warn("{} could not be put aside", file, e);
        }
    }

    private static Path free(Path file) {
        var free = file.resolveSibling(file.getFileName() + SUFFIX);
        for (int i = 2; Files.exists(free); i++) {
            free = file.resolveSibling(file.getFileName() + "." + i + SUFFIX);
        }
        return free;
    }
}
