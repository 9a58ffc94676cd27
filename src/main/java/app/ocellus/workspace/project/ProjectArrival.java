package app.ocellus.workspace.project;

import app.ocellus.file.AtomicFiles;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Gives a project that comes from elsewhere its place among the others. */
public final class ProjectArrival {

    private final ProjectStore projects;
    private final AtomicFiles files;

    /** Gives places among {@code projects}. */
    public ProjectArrival(ProjectStore projects, AtomicFiles files) {
        this.projects = projects;
        this.files = files;
    }

    /**
     * Moves the folder of a project into place, under a free id; one that gets another id gets
     * another name, too.
     *
     * @throws FileAlreadyExistsException when another came to that place in the same moment
     * @throws IOException when it has no description that can be read, or cannot be moved
     */
    public Project settle(Path incoming, String id) throws IOException {
        var description = new DescriptionFile(incoming, files);
        var known =
                description
                        .read()
                        .orElseThrow(() -> new IOException("the description cannot be read"));
        var place = ProjectStore.free(projects.folder().resolve(id));
        if (!place.getFileName().toString().equals(id)) {
            description.write(known.withName(freeName(known.name())));
        }
        Files.move(incoming, place);
        return new Project(place, files);
    }

    private String freeName(String name) {
        var names = projects.list().stream().map(ProjectSummary::name).collect(Collectors.toSet());
        int number = 2;
        while (names.contains(name + " (" + number + ")")) {
            number++;
        }
        return name + " (" + number + ")";
    }
}
