package app.ocellus.workspace.run;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Folders;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.training.Checkpoint;
import app.ocellus.workspace.kept.Aside;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checkpoints of a run, a file an epoch: the newest and the best one are kept. */
final class CheckpointFolder {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFolder.class);
    private static final Pattern NAME = Pattern.compile("epoch-(\\d{1,9})\\.safetensors");

    private final Path folder;
    private final AtomicFiles files;

    CheckpointFolder(Path folder, AtomicFiles files) {
        this.folder = folder;
        this.files = files;
    }

    private record Found(int epoch, Path file) {}

    /** Whether there is one, whole or not. */
    boolean isEmpty() {
        return found().isEmpty();
    }

    /** The newest first. */
    private List<Found> found() {
        return listed().stream()
                .flatMap(file -> found(file).stream())
                .sorted(Comparator.comparingInt(Found::epoch).reversed())
                .toList();
    }

    private List<Path> listed() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.toList();
        } catch (IOException e) {
            LOG.warn("The checkpoints in {} cannot be listed", folder, e);
            return List.of();
        }
    }

    private static Optional<Found> found(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new Found(Integer.parseInt(name.group(1)), file))
                : Optional.empty();
    }

    private Path file(int epoch) {
        return folder.resolve("epoch-" + epoch + ".safetensors");
    }

    /**
     * The newest that is whole; those that are not are put aside.
     *
     * @throws UserException when one cannot be read just now, or a newer version wrote it
     */
    Optional<Checkpoint> newest() {
        for (var found : found()) {
            try {
                return Optional.of(withBest(CheckpointFile.read(found.file())));
            } catch (UserException e) {
                throw e; // it may be whole
            } catch (IOException | RuntimeException e) {
                Aside.put(found.file(), e);
            }
        }
        return Optional.empty();
    }

    private Checkpoint withBest(CheckpointFile.Content content) {
        var history = content.history();
        if (content.best() != null) {
            return content.with(content.best());
        }
        if (history.bestEpoch() == history.epochs().size()) {
            return content.with(content.weights());
        }
        var best = file(history.bestEpoch());
        try {
            return content.with(CheckpointFile.read(best).weights());
        } catch (UserException e) {
            throw e; // they may be whole
        } catch (IOException | RuntimeException e) {
            LOG.warn("The best weights are lost; the newest take their place");
            Aside.put(best, e);
            return content.with(content.weights()).withoutBest();
        }
    }

    /**
     * Writes a checkpoint, then removes those that are neither the newest nor the best.
     *
     * @throws UserException when it cannot be written; the others are untouched
     */
    void save(Checkpoint checkpoint) {
        int best = checkpoint.history().bestEpoch();
        boolean bestIsMissing = best != checkpoint.epoch() && !Files.exists(file(best));
        CheckpointFile.write(files, file(checkpoint.epoch()), checkpoint, bestIsMissing);
        for (var found : found()) {
            if (found.epoch() != best && found.epoch() != checkpoint.epoch()) {
                remove(found.file());
            }
        }
    }

    /**
     * Removes all of them.
     *
     * @throws UserException when one cannot be deleted
     */
    void clear() {
        try {
            Folders.clear(folder);
        } catch (IOException e) {
            throw new UserException(Sentence.of("workspace.not-deleted", folder, Reasons.of(e)), e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", file, e);
        }
    }
}
