package app.ocellus.export;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;

/**
 * A folder that is made under a hidden name beside its own, and gets its own in one step when all
 * of it is there; else nothing is left of it.
 */
final class FreshFolder implements AutoCloseable {

    private final Path target;
    private final Path staging;
    private final FileOps operations;

    private FreshFolder(Path target, Path staging, FileOps operations) {
        this.target = target;
        this.staging = staging;
        this.operations = operations;
    }

    /**
     * Begins one.
     *
     * @throws UserException when something is there already, or nothing can be written there
     */
    static FreshFolder begin(Path place, FileOps operations) {
        var target = place.toAbsolutePath().normalize();
        var parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UserException(Sentence.of("export.no-parent", target));
        }
        try {
            if (Files.exists(target) && !isEmptyFolder(target)) {
                throw new UserException(Sentence.of("export.not-empty", target));
            }
            var name = "." + target.getFileName() + "-" + UUID.randomUUID() + AtomicFiles.TEMPORARY;
            return new FreshFolder(target, Files.createDirectory(parent.resolve(name)), operations);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static UserException failed(Path target, IOException e) {
        return new UserException(Sentence.of("export.failed", target, Reasons.of(e)), e);
    }

    /** Where it is made. */
    Path staging() {
        return staging;
    }

    /** What it will be called. */
    Path target() {
        return target;
    }

    /**
     * Gives it its name.
     *
     * @throws UserException when somebody was faster, or it cannot be moved
     */
    void publish() {
        try {
            // not every system moves onto an empty folder
            boolean wasThere = Files.deleteIfExists(target);
            try {
                operations.move(staging, target);
            } catch (IOException e) {
                if (wasThere) {
                    Files.createDirectory(target);
                }
                throw e;
            }
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** Leaves nothing but what was published. */
    @Override
    public void close() {
        try {
            delete(staging);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Bytes of all files in a folder. */
    static long bytes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }
}
