package app.ocellus.workspace.project;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.workspace.kept.KeptFile;

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
public final class DescriptionFile {

    /** What the file is called. */
    public static final String NAME = "project.json";

    private static final Logger LOG = LoggerFactory.getLogger(DescriptionFile.class);

    private final Path file;
    private final Path before;
    private final KeptFile<ProjectDescription> current;
    private final KeptFile<ProjectDescription> previous;
    private final AtomicFiles files;

    DescriptionFile(Path project, AtomicFiles files) {
        this.file = project.resolve(NAME);
        this.before = project.resolve(NAME + ".previous");
        this.current = new KeptFile<>(file, text -> parsed(file, text, written(file)));
        this.previous = new KeptFile<>(before, text -> parsed(before, text, written(before)));
        this.files = files;
    }

    /** When a file was written; the epoch when that cannot be said just now. */
    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /**
     * What is known of the project; nothing when both files are damaged.
     *
     * @throws UserException when it cannot be read just now, or a newer version has written it
     */
    Optional<ProjectDescription> read() {
        return current.read().or(previous::read);
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

    /**
     * Writes a description; what was there before becomes the previous one, or is put aside when it
     * is damaged.
     */
    void write(ProjectDescription description) {
        if (current.read().isPresent()) {
            try {
                files.write(before, Files.readString(file));
            } catch (IOException e) {
                LOG.warn("{} has no previous version", file, e);
            }
        }
        current.write(files, Json.pretty(description));
    }
}
