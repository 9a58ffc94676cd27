package app.ocellus.dataset.copy;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes an edited dataset into a folder of its own, with a manifest. All of it is made in a hidden
 * folder first, and gets its names when it is whole; the originals are only read.
 */
public final class DatasetCopy {

    /** What a disk should have left afterwards, in bytes. */
    private static final long ROOM_LEFT = 64L << 20;

    private static final String STAGING = ".ocellus-copy" + AtomicFiles.TEMPORARY;

    private final FileOps operations;

    /** Writes through {@code operations}; {@link FileOps#REAL} but in fault tests. */
    public DatasetCopy(FileOps operations) {
        this.operations = operations;
    }

    /**
     * Writes it.
     *
     * @param progress counts bytes
     * @throws UserException when there is no room, or anything fails; nothing is left behind then
     * @throws java.util.concurrent.CancellationException when cancelled; nothing is left either
     */
    public CopyResult write(
            CopyRequest request, Progress.Listener progress, Cancellation cancellation) {
        var target = request.target().toAbsolutePath().normalize();
        requirePlace(request, target);
        var plan = CopyPlan.of(request);
        boolean made = !Files.exists(target);
        try {
            Files.createDirectories(target);
            requireRoom(request, target, plan.bytes());
            var staging = Files.createDirectory(target.resolve(STAGING));
            var writing = new CopyWriting(request, staging, operations);
            var result = writing.write(plan, progress, cancellation);
            new Unveiling(operations).move(staging, target);
            return result;
        } catch (IOException e) {
            discard(target, made, e);
            throw new UserException(Sentence.of("dataset.copy-failed", target, Reasons.of(e)), e);
        } catch (RuntimeException | Error e) {
            discard(target, made, e);
            throw e;
        }
    }

    /** What cannot be deleted must not hide why the writing failed. */
    private static void discard(Path target, boolean made, Throwable why) {
        try {
            Unveiling.delete(target.resolve(STAGING));
            if (made) {
                Files.deleteIfExists(target);
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private static void requirePlace(CopyRequest request, Path target) {
        var root = request.edited().snapshot().root().toAbsolutePath().normalize();
        boolean inside =
                target.startsWith(root)
                        || request.edited()
                                .snapshot()
                                .images()
                                .map(image -> image.file().toAbsolutePath().normalize())
                                .map(Path::getParent)
                                .filter(Objects::nonNull)
                                .anyMatch(target::startsWith);
        if (inside) {
            throw new UserException(Sentence.of("dataset.copy-inside", target));
        }
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new UserException(Sentence.of("dataset.copy-not-empty", target));
        }
    }

    private static boolean isEmptyFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UserException(Sentence.of("dataset.copy-failed", folder, Reasons.of(e)), e);
        }
    }

    private static void requireRoom(CopyRequest request, Path target, long bytes)
            throws IOException {
        if (request.means() == CopyRequest.Means.HARD_LINK) {
            return;
        }
        long room = Files.getFileStore(target).getUsableSpace();
        if (room < bytes + ROOM_LEFT) {
            throw new UserException(
                    Sentence.of("dataset.copy-no-room", target, bytes >> 20, room >> 20));
        }
    }
}
