package app.ocellus.file;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A folder that is made under a hidden name beside its own, and gets its own in one step when all
 * of it is there; else nothing is left of it. An empty folder that cannot be replaced, such as the
 * root of a disk, is filled from a hidden one within.
 */
public final class FreshFolder implements AutoCloseable {

    private final Path target;
    private final boolean within;
    private final Drafts.Draft draft;
    private final Path staging;
    private final FileOps operations;

    private FreshFolder(Path target, boolean within, Drafts.Draft draft, FileOps operations) {
        this.target = target;
        this.within = within;
        this.draft = draft;
        this.staging = draft.in(within ? target : parent(target));
        this.operations = operations;
    }

    /**
     * Begins one; the folders around it are made.
     *
     * @param drafts remembers it, should the program be killed
     * @throws DirectoryNotEmptyException when something is there already
     * @throws IOException when nothing can be written there
     */
    public static FreshFolder begin(Path place, Drafts drafts, FileOps operations)
            throws IOException {
        var target = place.toAbsolutePath().normalize();
        if (!isFree(target)) {
            throw new DirectoryNotEmptyException(target.toString());
        }
        Files.createDirectories(parent(target));
        var fresh =
                new FreshFolder(
                        target,
                        Files.exists(target) && !isReplaceable(target),
                        drafts.begin(),
                        operations);
        try {
            Files.createDirectory(fresh.staging);
        } catch (IOException e) {
            fresh.draft.close();
            throw e;
        }
        return fresh;
    }

    private static Path parent(Path target) {
        return Objects.requireNonNullElse(target.getParent(), target);
    }

    private static boolean isReplaceable(Path target) throws IOException {
        var parent = parent(target);
        return Files.isWritable(parent)
                && !Files.isSymbolicLink(target)
                && Files.getFileStore(parent).equals(Files.getFileStore(target));
    }

    /** Whether there is nothing, or an empty folder. */
    public static boolean isFree(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        }
        try (var entries = Files.list(target)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Where it is made. */
    public Path staging() {
        return staging;
    }

    /** What it will be called. */
    public Path target() {
        return target;
    }

    /**
     * Gives it its name.
     *
     * @throws IOException when somebody was faster, or it cannot be moved
     */
    public void publish() throws IOException {
        if (within) {
            unveil();
            return;
        }
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
    }

    /** Moves everything, or nothing; files after folders, as one of them may say what is there. */
    private void unveil() throws IOException {
        var moved = new ArrayList<Path>();
        try {
            for (var entry : entries()) {
                var place = target.resolve(entry.getFileName());
                operations.move(entry, place);
                moved.add(place);
            }
        } catch (IOException | RuntimeException | Error e) {
            for (var place : moved) {
                Folders.delete(place);
            }
            throw e;
        }
    }

    private List<Path> entries() throws IOException {
        try (var entries = Files.list(staging)) {
            return entries.sorted(
                            Comparator.comparing((Path entry) -> Files.isRegularFile(entry))
                                    .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    /** Leaves nothing but what was published. */
    @Override
    public void close() throws IOException {
        try (draft) {
            Folders.delete(staging);
        } catch (IOException e) {
            draft.leave();
            throw e;
        }
    }
}
