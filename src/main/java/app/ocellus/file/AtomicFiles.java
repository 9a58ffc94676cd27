package app.ocellus.file;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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

    /**
     * Adds text in UTF-8 at the end of a file of lines and forces it to the disk. A last line
     * without an end was cut off while it was written, and is overwritten.
     *
     * @throws UserException when anything fails; the lines that were there before are untouched
     */
    public void append(Path file, String lines) {
        var target = file.toAbsolutePath();
        try {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            try (var channel = operations.append(target)) {
                append(channel, StandardCharsets.UTF_8.encode(lines));
            }
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-written", target, Reasons.of(e)), e);
        }
    }

    /**
     * Takes away what a file holds behind its first {@code length} bytes.
     *
     * @throws UserException when that fails
     */
    public void cut(Path file, long length) {
        try (var channel = operations.append(file)) {
            channel.truncate(length);
            operations.force(channel);
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-written", file, Reasons.of(e)), e);
        }
    }

    private void append(FileChannel channel, ByteBuffer text) throws IOException {
        long end = endOfLines(channel);
        channel.truncate(end);
        channel.position(end);
        try {
            while (text.hasRemaining()) {
                channel.write(text);
            }
            operations.force(channel);
        } catch (IOException e) {
            takeBack(channel, end, e);
            throw e;
        }
    }

    /** What cannot be taken back must not hide why the writing failed. */
    private static void takeBack(FileChannel channel, long end, IOException why) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private static long endOfLines(FileChannel channel) throws IOException {
        var block = ByteBuffer.allocate(1 << 12);
        for (long end = channel.size(); end > 0; end -= block.capacity()) {
            long start = Math.max(0, end - block.capacity());
            block.clear().limit((int) (end - start));
            while (block.hasRemaining() && channel.read(block, start + block.position()) >= 0) {
                // a channel may give less than was asked for
            }
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return start + i + 1;
                }
            }
        }
        return 0;
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
