package app.ocellus.workspace.project;

import app.ocellus.workspace.kept.FolderLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The projects that one window has for itself; any thread may use it. */
final class ProjectLocks {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectLocks.class);

    private final Map<Path, FolderLock> held = new HashMap<>();

    /** True when this window has the project for itself, from now on or already. */
    synchronized boolean take(Path project) {
        if (held.containsKey(project)) {
            return true;
        }
        var lock = lock(project);
        lock.ifPresent(taken -> held.put(project, taken));
        return lock.isPresent();
    }

    /** Whether this window has the project for itself. */
    synchronized boolean has(Path project) {
        return held.containsKey(project);
    }

    /** The lock of a project; nothing when somebody has it, or the folder is read-only. */
    static Optional<FolderLock> lock(Path project) {
        try {
            return FolderLock.take(project);
        } catch (IOException e) {
            LOG.warn("The project {} cannot be locked", project, e);
            return Optional.empty();
        }
    }

    /**
     * Gives up all projects but this one, and those in which a run is still ending: it writes its
     * model into them.
     */
    synchronized void keepOnly(Path project) {
        List.copyOf(held.keySet()).stream()
                .filter(other -> !other.equals(project))
                .filter(other -> !ProjectStore.hasRunAtWork(other))
                .forEach(this::release);
    }

    /** Gives up all projects. */
    synchronized void releaseAll() {
        List.copyOf(held.keySet()).forEach(this::release);
    }

    /** Gives up a project. */
    synchronized void release(Path project) {
        var lock = held.remove(project);
        if (lock != null) {
            lock.release();
        }
    }
}
