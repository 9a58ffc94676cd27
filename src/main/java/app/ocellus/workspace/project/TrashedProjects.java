package app.ocellus.workspace.project;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Folders;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The projects that were taken off the list, until they are put back or deleted. */
public final class TrashedProjects {

    private final Path projects;
    private final Path trash;
    private final AtomicFiles files;

    TrashedProjects(Path projects, Path trash, AtomicFiles files) {
        this.projects = projects;
        this.trash = trash;
        this.files = files;
    }

    /** What {@link #restore} can put back, by name; one that cannot be read by its id. */
    public List<TrashedProject> list() {
        return ProjectStore.folders(trash).stream()
                .map(this::found)
                .sorted(Comparator.comparing(TrashedProject::name))
                .toList();
    }

    private TrashedProject found(Path folder) {
        var id = folder.getFileName().toString();
        return description(folder)
                .map(known -> new TrashedProject(id, known.name(), known.dataset(), folder))
                .orElseGet(() -> new TrashedProject(id, id, "", folder));
    }

    private Optional<ProjectDescription> description(Path folder) {
        try {
            return new DescriptionFile(folder, files).read();
        } catch (UserException e) {
            return Optional.empty(); // as a newer version has made it
        }
    }

    /** Takes the folder of a project in. */
    TrashedProject put(Project project) {
        var name = project.name();
        var dataset = project.dataset().toString();
        var target = ProjectStore.free(trash.resolve(project.id()));
        move(project.folder(), target);
        return new TrashedProject(project.id(), name, dataset, target);
    }

    /**
     * Puts a project back on the list.
     *
     * @throws UserException when it is no longer in the trash, or cannot be moved
     */
    public void restore(TrashedProject trashed) {
        move(trashed.folder(), ProjectStore.free(projects.resolve(trashed.id())));
    }

    private static void move(Path from, Path to) {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.move(from, to);
        } catch (IOException e) {
            throw new UserException(
                    Sentence.of("workspace.project-not-moved", from, Reasons.of(e)), e);
        }
    }

    /**
     * Deletes a project for good.
     *
     * @throws UserException when something of it cannot be deleted
     */
    public void delete(TrashedProject trashed) {
        try {
            Folders.delete(trashed.folder());
        } catch (IOException e) {
            throw notDeleted(trashed.folder(), e);
        }
    }

    /**
     * Deletes all of them for good.
     *
     * @throws UserException when something cannot be deleted
     */
    public void clear() {
        try {
            Folders.clear(trash);
        } catch (IOException e) {
            throw notDeleted(trash, e);
        }
    }

    private static UserException notDeleted(Path folder, IOException e) {
        return new UserException(Sentence.of("workspace.not-deleted", folder, Reasons.of(e)), e);
    }

    /** Bytes that they take. */
    public long bytes() {
        return Folders.bytes(trash);
    }
}
