package app.ocellus.workspace;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The projects, a folder each in the data directory; a dataset's path finds its project. */
public final class ProjectStore {

    private static final int FORMAT = 1;
    private static final int MARK = 10;

    private final Path folder;
    private final AtomicFiles files;

    /** The projects below {@code folder}. */
    public ProjectStore(Path folder, AtomicFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * The project of a dataset; made when it is opened for the first time.
     *
     * @throws UserException when a newer version has made it
     */
    public Project of(Path dataset) {
        var path = dataset.toAbsolutePath().normalize();
        var mark = ContentHash.of(path.toString().getBytes(StandardCharsets.UTF_8)).hex();
        var project = folder.resolve(mark.substring(0, MARK));
        var description = project.resolve("project.json");
        requireKnownVersion(description);
        if (!Files.exists(description)) {
            files.write(
                    description, Json.pretty(Map.of("format", FORMAT, "dataset", path.toString())));
        }
        return new Project(project, files);
    }

    private static void requireKnownVersion(Path description) {
        try {
            if (Files.exists(description)
                    && Json.tree(Files.readString(description)).path("format").asInt() > FORMAT) {
                throw new UserException(Sentence.of("workspace.newer-project", description));
            }
        } catch (IOException e) {
            Aside.put(description, e);
        }
    }
}
