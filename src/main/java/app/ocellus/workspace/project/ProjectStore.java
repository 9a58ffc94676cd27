package app.ocellus.workspace.project;

import static java.util.Comparator.comparing;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.workspace.kept.FolderLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The projects, a folder each in the data directory. A dataset finds its project by its path, which
 * the project remembers; several may be of one dataset.
 */
public final class ProjectStore {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectStore.class);
    private static final int MARK = 10;
    private static final String TRASH = ".trash";
    private static final String RUNS = "runs";
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final Path folder;
    private final AtomicFiles files;

    /** The projects below {@code folder}. */
    public ProjectStore(Path folder, AtomicFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** All projects, the last opened first; one that cannot be read is passed over. */
    public List<ProjectSummary> list() {
        return folders(folder).stream()
                .map(this::summary)
                .flatMap(Optional::stream)
                .sorted(
                        comparing(ProjectSummary::opened)
                                .reversed()
                                .thenComparing(ProjectSummary::id))
                .toList();
    }

    /** Folders in a folder; those whose name begins with a dot are the store's own. */
    static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (var children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException e) {
            LOG.warn("{} cannot be listed", parent, e);
            return List.of();
        }
    }

    private Optional<ProjectSummary> summary(Path project) {
        try {
            return new DescriptionFile(project, files).read().map(known -> summary(project, known));
        } catch (UserException e) {
            LOG.warn("{} is not listed: {}", project, e.getMessage());
            return Optional.empty();
        }
    }

    private static ProjectSummary summary(Path project, ProjectDescription known) {
        return new ProjectSummary(
                project.getFileName().toString(),
                known.name(),
                known.path(),
                known.openedAt(),
                folders(project.resolve(RUNS)).size(),
                Files.exists(known.path()));
    }

    /** The projects themselves, in the order of the list. */
    public List<Project> projects() {
        return list().stream().map(this::project).toList();
    }

    private Project project(ProjectSummary known) {
        return new Project(folder.resolve(known.id()), files);
    }

    /**
     * The project of a dataset, the last opened where there are several; made when it is opened for
     * the first time.
     *
     * @throws UserException when a newer version has made it
     */
    public Project of(Path dataset) {
        var path = dataset.toAbsolutePath().normalize();
        var mark = ContentHash.of(path.toString().getBytes(StandardCharsets.UTF_8)).hex();
        var own = folder.resolve(mark.substring(0, MARK));
        boolean taken = new DescriptionFile(own, files).read().isPresent();
        return list().stream()
                .filter(project -> project.dataset().equals(path))
                .findFirst()
                .map(this::project)
                .orElseGet(() -> make(taken ? free(own) : own, path));
    }

    private Project make(Path project, Path dataset) {
        new DescriptionFile(project, files).write(ProjectDescription.of(dataset, Instant.now()));
        return new Project(project, files);
    }

    /** A folder of that name that is not there yet: the name itself, or with a number. */
    static Path free(Path wanted) {
        var free = wanted;
        for (int i = 2; Files.exists(free); i++) {
            free = wanted.resolveSibling(wanted.getFileName() + "-" + i);
        }
        return free;
    }

    /**
     * The project of this id, or the only one of this name.
     *
     * @throws UserException when there is none, or several go by that name
     */
    public Project find(String idOrName) {
        var all = list();
        var byId = all.stream().filter(project -> project.id().equals(idOrName)).findFirst();
        var named = all.stream().filter(project -> project.name().equals(idOrName)).toList();
        if (byId.isEmpty() && named.size() > 1) {
            throw new UserException(
                    Sentence.of("workspace.projects-same-name", named.size(), idOrName));
        }
        return byId.or(() -> named.stream().findFirst())
                .map(this::project)
                .orElseThrow(
                        () -> new UserException(Sentence.of("workspace.no-project", idOrName)));
    }

    /**
     * Takes a project off the list, into the trash; the dataset is never touched.
     *
     * @throws UserException when a window or a run works on it, or it cannot be moved; it stays
     *     then
     */
    public TrashedProject remove(String id) {
        var project = find(id);
        var lock = unused(project);
        try {
            if (WINDOWS) {
                // it moves no folder with an open file in it; who takes the lock now stops the move
                lock.release();
            }
            return trash().put(project);
        } finally {
            lock.release();
        }
    }

    /**
     * Refuses what must not happen under the hands of a window.
     *
     * @throws UserException when one has the project open, or a run of it is being worked on
     */
    public void requireUnused(Project project) {
        unused(project).release();
    }

    private static FolderLock unused(Project project) {
        var lock = ProjectLocks.lock(project.folder()).orElseThrow(() -> inUse(project));
        if (hasRunAtWork(project.folder())) {
            lock.release();
            throw inUse(project);
        }
        return lock;
    }

    private static UserException inUse(Project project) {
        return new UserException(Sentence.of("workspace.project-in-use", project.name()));
    }

    /** Whether a run of a project is being worked on, be it that it is only ending. */
    static boolean hasRunAtWork(Path project) {
        return folders(project.resolve(RUNS)).stream().anyMatch(FolderLock::held);
    }

    /** Those that were taken off the list. */
    public TrashedProjects trash() {
        return new TrashedProjects(folder, folder.resolve(TRASH), files);
    }

    /** Where the projects lie, a folder each. */
    public Path folder() {
        return folder;
    }
}
