package app.ocellus.evaluation.sorting;

import app.ocellus.dataset.copy.CopyRequest.Means;
import app.ocellus.dataset.copy.SourceStream;
import app.ocellus.file.Drafts;
import app.ocellus.file.FileOps;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Waiting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts files into folders under names that nothing has. A copy has its name when it is whole, so a
 * program that ends in the middle leaves nothing that looks like a picture and is none.
 */
final class FileWriting {

    /** What a disk should have left afterwards, in bytes. */
    private static final long ROOM_LEFT = 64L << 20;

    private final Path target;
    private final boolean links;
    private final FileOps operations;
    private final Cancellation cancellation;
    private final Drafts.Draft draft;
    private final Map<Path, Path> unnamed = new HashMap<>();
    private final ByteBuffer piece = ByteBuffer.allocate(1 << 16);
    private long ahead;
    private boolean copiedOnce;
    private int linked;

    FileWriting(
            Path target,
            Means means,
            FileOps operations,
            Drafts.Draft draft,
            Cancellation cancellation) {
        this.draft = draft;
        this.target = target;
        this.links = means == Means.HARD_LINK;
        this.operations = operations;
        this.cancellation = cancellation;
    }

    /** How many links there are. */
    int linked() {
        return linked;
    }

    /** Says what is to come, and makes sure that copies have room; links need none. */
    void expect(List<Path> files) throws IOException {
        ahead += Waiting.apart(() -> bytes(files), cancellation);
        if (!links) {
            requireRoom();
        }
    }

    private void requireRoom() throws IOException {
        var there = target;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        long room = operations.room(there);
        long needed = ahead + ROOM_LEFT;
        if (room < needed) {
            throw new UserException(
                    Sentence.of("sorting.no-room", target, needed >> 20, room >> 20));
        }
    }

    private long bytes(List<Path> files) {
        long sum = 0;
        for (var file : files) {
            cancellation.throwIfRequested();
            sum += bytes(file);
        }
        return sum;
    }

    /** One that is gone needs no room; that it is gone is found out again. */
    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * A picture that is open.
     *
     * @param file by the name that it is to have
     * @param real the file itself, when links are followed
     * @param stamp by which it is known to be as it was
     */
    record Original(Path file, Path real, Stamp stamp, SourceStream content) {}

    /**
     * Puts a file into a folder and tells where.
     *
     * @throws SourceStream.SourceException when it is the original that cannot be read
     */
    Path write(Original original, TargetFolder folder) throws IOException {
        var place = links ? link(original, folder) : copy(original, folder);
        ahead -= original.stamp().bytes();
        return place;
    }

    private Path link(Original original, TargetFolder folder) throws IOException {
        try {
            var place = named(original, folder, name -> operations.link(name, original.real()));
            linked++;
            return place;
        } catch (IOException | UnsupportedOperationException e) {
            // another disk, one that knows no links, or nobody's right to make this one
            if (!copiedOnce) {
                requireRoom();
                copiedOnce = true;
            }
            return copy(original, folder);
        }
    }

    private Path copy(Original original, TargetFolder folder) throws IOException {
        var place = unnamed.computeIfAbsent(folder.path(), draft::in);
        try {
            try (var out = operations.create(place)) {
                transfer(original.content(), out);
            }
            Files.setLastModifiedTime(place, original.stamp().modified());
            return named(original, folder, name -> operations.place(place, name));
        } catch (IOException | RuntimeException | Error e) {
            discard(place, e);
            throw e;
        }
    }

    /** What cannot be deleted must not hide why the writing failed. */
    private void discard(Path place, Throwable why) {
        try {
            operations.delete(place);
        } catch (IOException e) {
            draft.leave();
            why.addSuppressed(e);
        }
    }

    private void transfer(SourceStream in, WritableByteChannel out) throws IOException {
        for (int count = in.read(piece.array()); count >= 0; count = in.read(piece.array())) {
            cancellation.throwIfRequested();
            piece.position(0).limit(count);
            while (piece.hasRemaining()) {
                out.write(piece);
            }
        }
    }

    /** Gives a name to a file. */
    @FunctionalInterface
    private interface Naming {
        void as(Path name) throws IOException;
    }

    /** Somebody else may fill the folder too. */
    private static Path named(Original original, TargetFolder folder, Naming naming)
            throws IOException {
        while (true) {
            var name = folder.free(original.file().getFileName().toString());
            try {
                naming.as(name);
                return name;
            } catch (FileAlreadyExistsException e) {
                // the next number then
            }
        }
    }
}
