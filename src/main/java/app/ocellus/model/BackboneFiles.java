package app.ocellus.model;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo.PinnedFile;
import app.ocellus.task.Cancellation;
import app.ocellus.task.ProgressMeter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The two networks of a backbone as files. */
final class BackboneFiles {

    /** That is a network of 250 million numbers. */
    private static final long LARGEST_FILE = 1L << 30;

    private BackboneFiles() {}

    /**
     * Bytes of both.
     *
     * @throws UserException when one is missing or too large
     */
    static long bytes(Path folder, BackboneInfo info) {
        return size(folder, info.torch()) + size(folder, info.onnx());
    }

    private static long size(Path folder, PinnedFile pinned) {
        var file = folder.resolve(pinned.file());
        if (!Files.isRegularFile(file)) {
            throw new UserException(Sentence.of("model.backbone-file-missing", file));
        }
        long size = file.toFile().length();
        if (size > LARGEST_FILE) {
            throw new UserException(
                    Sentence.of("model.backbone-too-large", file, size >> 20, LARGEST_FILE >> 20));
        }
        return size;
    }

    /** Copies and hashes in one go: what was hashed is what is there afterwards. */
    static void copy(
            Path folder,
            PinnedFile pinned,
            OutputStream out,
            ProgressMeter meter,
            Cancellation cancellation) {
        var file = folder.resolve(pinned.file());
        try (var in = Files.newInputStream(file)) {
            var hash =
                    ContentHash.ofCopied(
                            in,
                            out,
                            LARGEST_FILE,
                            count -> {
                                cancellation.throwIfRequested();
                                meter.advance(count);
                            });
            if (!hash.hex().equals(pinned.sha256())) {
                throw new UserException(Sentence.of("model.backbone-other-file", file, hash.hex()));
            }
        } catch (IOException e) {
            throw new UserException(Sentence.of("model.folder-unreadable", file, Reasons.of(e)), e);
        }
    }

    /** Deletes a folder as far as that goes; what is left is hidden, and in nobody's way. */
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // it was never made, or another program has one of its files open
        }
    }
}
