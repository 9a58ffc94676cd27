package app.ocellus.workspace.project;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.ScanProblem;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.Waiting;
import app.ocellus.workspace.content.SampleContents;
import app.ocellus.workspace.content.SampleFollower;
import app.ocellus.workspace.journal.Journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Opens a dataset together with what was kept of it. A project that another window works on is
 * opened for reading.
 */
public final class ProjectOpener implements AutoCloseable {

    private final DatasetScanner scanner;
    private final ProjectStore projects;
    private final ProjectLocks locks = new ProjectLocks();

    /** An opener that keeps projects in {@code projects}. */
    public ProjectOpener(DatasetScanner scanner, ProjectStore projects) {
        this.scanner = scanner;
        this.projects = projects;
    }

    /**
     * Scans the dataset and shares it out as before; samples that are new get a place.
     *
     * @throws app.ocellus.message.UserException when there is no dataset
     */
    public OpenProject open(Path data, Progress.Listener progress, Cancellation cancellation) {
        var scan = scanner.scan(data, progress, cancellation);
        return opened(projects.of(data), scan, cancellation);
    }

    /**
     * Opens a project that is on the list.
     *
     * @throws MissingDatasetException when its dataset is not where it was
     * @throws app.ocellus.message.UserException when it cannot be opened for another reason
     */
    public OpenProject reopen(String id, Progress.Listener progress, Cancellation cancellation) {
        var project = projects.find(id);
        boolean there = Waiting.apart(() -> Files.exists(project.dataset()), cancellation);
        if (!there) {
            throw new MissingDatasetException(project);
        }
        var scan = scanner.scan(project.dataset(), progress, cancellation);
        return opened(project, scan, cancellation);
    }

    private static SampleFollower.Followed follow(
            DatasetScan scan, SampleContents contents, Cancellation cancellation) {
        return Waiting.apart(
                () -> SampleFollower.follow(scan.snapshot(), contents, cancellation), cancellation);
    }

    private OpenProject opened(Project found, DatasetScan scan, Cancellation cancellation) {
        return locked(found, project -> followed(project, scan, cancellation));
    }

    private static OpenProject followed(
            Project project, DatasetScan scan, Cancellation cancellation) {
        var followed = follow(scan, project.contents(), cancellation);
        if (followed.moved() > 0) {
            project.saveContents(followed.contents());
        }
        return shared(project, new DatasetScan(followed.snapshot(), scan.problems()));
    }

    /** What cannot be opened is not kept from others, unless it was open here before. */
    private OpenProject locked(Project found, Function<Project, OpenProject> opening) {
        boolean before = locks.has(found.folder());
        try {
            return opening.apply(locks.take(found.folder()) ? found : found.forReading());
        } catch (RuntimeException | Error e) {
            if (!before) {
                locks.release(found.folder());
            }
            throw e;
        }
    }

    private static OpenProject shared(Project project, DatasetScan scan) {
        var journal = project.journal().content();
        var earlier = project.earlierSplit();
        var edits =
                new ProjectEdits(
                        noting(project, journal.unreadable(), scan),
                        journal.history(),
                        project.plan(),
                        earlier,
                        project.pictures().all(),
                        Map.of());
        var open = edits.open(project);
        if (!open.edits().dealt().equals(earlier)) {
            project.saveSplit(open.edits().dealt());
        }
        project.opened(scan.snapshot().root().toAbsolutePath().normalize());
        return open;
    }

    /** What is lost of the journal is said among what the scan found. */
    private static DatasetScan noting(Project project, List<Long> unreadable, DatasetScan scan) {
        var problems = new ArrayList<>(scan.problems());
        var journal = project.folder().resolve(Journal.NAME);
        for (var line : unreadable) {
            problems.add(
                    new ScanProblem(
                            journal,
                            ScanProblem.Kind.NOTE,
                            Sentence.of("workspace.journal-line", line, journal)));
        }
        return new DatasetScan(scan.snapshot(), problems);
    }

    /**
     * Scans the dataset of an open project again: files that came or went are noticed, and what was
     * done to it holds.
     *
     * @return what is found now, with the identities of the project, before any edit
     * @throws app.ocellus.message.UserException when the dataset is not there any more
     */
    public DatasetScan rescan(
            OpenProject open, Progress.Listener progress, Cancellation cancellation) {
        var project = open.project();
        var scan = scanner.scan(open.scan().snapshot().root(), progress, cancellation);
        var followed = follow(scan, project.contents(), cancellation);
        if (followed.moved() > 0) {
            project.saveContents(followed.contents());
        }
        return new DatasetScan(followed.snapshot(), scan.problems());
    }

    /**
     * Looks whether this folder has the samples of a project whose dataset was somewhere else;
     * nothing is changed by it.
     *
     * @throws app.ocellus.message.UserException when there is no dataset
     */
    public Location look(
            String id, Path folder, Progress.Listener progress, Cancellation cancellation) {
        var project = projects.find(id);
        var scan =
                scanner.scan(
                        Waiting.apart(() -> place(project, folder), cancellation),
                        progress,
                        cancellation);
        var contents = project.contents();
        var followed = follow(scan, contents, cancellation);
        var remembered = new HashSet<>(project.earlierSplit().keySet());
        remembered.addAll(contents.ids());
        remembered.removeIf(OwnPictures::has);
        var present =
                followed.snapshot().samples().stream()
                        .map(ImageSample::id)
                        .filter(remembered::contains)
                        .collect(Collectors.toSet());
        return new Location(
                project,
                new DatasetScan(followed.snapshot(), scan.problems()),
                followed.contents(),
                remembered.size(),
                present.size() - followed.moved(),
                followed.moved());
    }

    /** Of a list, a person may point to its folder. */
    private static Path place(Project project, Path given) {
        var list = given.resolve(project.dataset().getFileName());
        return Files.isDirectory(given) && Files.isRegularFile(list) ? list : given;
    }

    /**
     * Opens the project with its dataset at the place that was looked at.
     *
     * @throws app.ocellus.message.UserException when another window works on it
     */
    public OpenProject settle(Location location) {
        return locked(location.project(), project -> settled(project, location));
    }

    private static OpenProject settled(Project project, Location location) {
        project.requireWritable();
        project.saveContents(location.contents());
        return shared(project, location.scan());
    }

    /** Leaves all projects to others but the one that is shown, and those whose runs still end. */
    public void keepOnly(OpenProject shown) {
        locks.keepOnly(shown.project().folder());
    }

    /** Leaves all projects to others. */
    @Override
    public void close() {
        locks.releaseAll();
    }
}
