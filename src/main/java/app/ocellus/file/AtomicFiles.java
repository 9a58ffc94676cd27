package app.ocellus.file;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Writes files so that a reader sees the old content or the new, never half of one. */
public final class AtomicFiles {

    /** What puts the content into the stream. */
    @FunctionalInterface
    public interface Writer {
        /** Writes the content; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** What the name of a file ends with that is not yet whole. */
    public static final String TEMPORARY = ".tmp";

    private final FileOps operations;

    /** Writes through {@code operations}; {@link FileOps#REAL} but in fault tests. */
    public AtomicFiles(FileOps operations) {
        this.operations = operations;
    }

    /**
     * Writes a temporary file in the same folder, forces it to the disk and moves it into place.
     *
     * @throws UserException when anything fails; the file that was there before is untouched
     */
    public void write(Path file, Writer content) {
        var target = file.toAbsolutePath();
        var folder = target.getParent();
        try {
            if (folder == null) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.createDirectories(folder);
            replace(
                    target,
                    target.resolveSibling(".ocellus-" + UUID.randomUUID() + TEMPORARY),
                    content);
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-written", target, Reasons.of(e)), e);
        }
    }

    private void replace(Path target, Path temporary, Writer content) throws IOException {
        try {
            fill(temporary, content);
            operations.move(temporary, target);
        } catch (IOException | RuntimeException | Error e) {
            discard(temporary, e);
            throw e;
        }
    }

    /** What cannot be deleted must not hide why the writing failed. */
    private void discard(Path temporary, Throwable why) {
        try {
            operations.delete(temporary);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** Writes text in UTF-8, with the promise of {@link #write(Path, Writer)}. */
    public void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void fill(Path temporary, Writer content) throws IOException {
        try (var channel = operations.create(temporary);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            operations.force(channel);
        }
    }
}
