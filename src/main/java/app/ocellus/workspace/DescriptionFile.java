package app.ocellus.workspace;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The {@code project.json} of a project. The version before the last is kept beside it, and takes
 * its place when it cannot be read.
 */
final class DescriptionFile {

    static final String NAME = "project.json";

    private static final Logger LOG = LoggerFactory.getLogger(DescriptionFile.class);
    private static final String PREVIOUS = "project.json.previous";

    private final Path file;
    private final Path previous;
    private final AtomicFiles files;

    DescriptionFile(Path project, AtomicFiles files) {
        this.file = project.resolve(NAME);
        this.previous = project.resolve(PREVIOUS);
        this.files = files;
    }

    /**
     * What is known of the project; nothing when neither file can be read.
     *
     * @throws UserException when a newer version has written it
     */
    Optional<ProjectDescription> read() {
        if (Files.exists(file)) {
            try {
                return Optional.of(parsed(file));
            } catch (IOException | RuntimeException e) {
                rethrowNewer(e);
                Aside.put(file, e);
            }
        }
        return Files.exists(previous) ? fallBack() : Optional.empty();
    }

    private Optional<ProjectDescription> fallBack() {
        try {
            var good = parsed(previous);
            files.write(file, Json.pretty(good));
            return Optional.of(good);
        } catch (IOException | RuntimeException e) {
            rethrowNewer(e);
            LOG.warn("{} cannot be read either", previous, e);
            return Optional.empty();
        }
    }

    private static void rethrowNewer(Exception e) {
        if (e instanceof UserException newer) {
            throw newer;
        }
    }

    private static ProjectDescription parsed(Path file) throws IOException {
        var text = Files.readString(file);
        return parsed(file, text, Files.getLastModifiedTime(file).toInstant());
    }

    /**
     * Reads a description of any format there has been.
     *
     * @param written when it was, as format 1 does not say when the project was opened
     * @throws UserException when a newer version has written it
     */
    static ProjectDescription parsed(Path file, String text, Instant written) throws IOException {
        var tree = Json.tree(text);
        int format = tree.path("format").asInt();
        if (format > ProjectDescription.FORMAT) {
            throw new UserException(Sentence.of("workspace.newer-project", file));
        }
        return switch (format) {
            case ProjectDescription.FORMAT -> Json.read(text, ProjectDescription.class);
            case 1 -> ofFormat1(tree.path("dataset").asText(), written);
            default -> throw new IOException("format " + format);
        };
    }

    private static ProjectDescription ofFormat1(String dataset, Instant written)
            throws IOException {
        if (dataset.isEmpty()) {
            throw new IOException("no dataset");
        }
        return ProjectDescription.of(Path.of(dataset), written);
    }

    /** Writes a description; what was there before becomes the previous one. */
    void write(ProjectDescription description) {
        if (Files.exists(file)) {
            try {
                files.write(previous, Files.readString(file));
            } catch (IOException e) {
                LOG.warn("{} has no previous version", file, e);
            }
        }
        files.write(file, Json.pretty(description));
    }
}
