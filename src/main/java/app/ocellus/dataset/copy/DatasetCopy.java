package app.ocellus.dataset.copy;

import app.ocellus.file.Drafts;
import app.ocellus.file.FileOps;
import app.ocellus.file.FreshFolder;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes an edited dataset into a folder of its own, with a manifest. All of it is made in a hidden
 * folder first, and gets its names when it is whole; the originals are only read.
 */
public final class DatasetCopy {

    /** What a disk should have left afterwards, in bytes. */
    private static final long ROOM_LEFT = 64L << 20;

    private final FileOps operations;
    private final Drafts drafts;

    /** Writes through {@code operations}; {@link FileOps#REAL} but in fault tests. */
    public DatasetCopy(FileOps operations, Drafts drafts) {
        this.operations = operations;
        this.drafts = drafts;
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
        try (var fresh = FreshFolder.begin(target, drafts, operations)) {
            requireRoom(request, fresh, plan.bytes());
            var writing = new CopyWriting(request, fresh.staging(), operations);
            var result = writing.write(plan, progress, cancellation);
            fresh.publish();
            return result;
        } catch (DirectoryNotEmptyException e) {
            throw new UserException(Sentence.of("dataset.copy-not-empty", target), e);
        } catch (IOException e) {
            throw new UserException(Sentence.of("dataset.copy-failed", target, Reasons.of(e)), e);
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
    }

    private void requireRoom(CopyRequest request, FreshFolder fresh, long bytes)
            throws IOException {
        if (request.means() == CopyRequest.Means.HARD_LINK) {
            return;
        }
        long room = operations.room(fresh.staging());
        if (room < bytes + ROOM_LEFT) {
            throw new UserException(
                    Sentence.of("dataset.copy-no-room", fresh.target(), bytes >> 20, room >> 20));
        }
    }
}
