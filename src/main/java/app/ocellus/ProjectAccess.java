package app.ocellus;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.sample.SampleDataset;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Daemons;
import app.ocellus.task.Progress;
import app.ocellus.ui.dataset.DatasetOpener;
import app.ocellus.ui.dataset.Projects;
import app.ocellus.ui.settings.StorageViewModel;
import app.ocellus.workspace.archive.ProjectArchive;
import app.ocellus.workspace.archive.ProjectImport;
import app.ocellus.workspace.project.ContentLearner;
import app.ocellus.workspace.project.Location;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectOpener;
import app.ocellus.workspace.project.ProjectStore;
import app.ocellus.workspace.project.ProjectSummary;
import app.ocellus.workspace.project.TrashedProject;
import app.ocellus.workspace.settings.StorageLimits;
import app.ocellus.workspace.storage.Storage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** What a window does with projects, on the disk. */
final class ProjectAccess implements DatasetOpener, Projects, StorageViewModel.Disk, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectAccess.class);

    /** Until then a person who has just opened a dataset has the disk for other things. */
    private static final Duration BEFORE_LEARNING = Duration.ofSeconds(20);

    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(2);

    private final ThreadFactory learners = Daemons.givingWay("contents");
    private final Composition program;
    private final ProjectStore store;
    private final ProjectOpener opener;
    private final ProjectImport importer;
    private final Storage storage;
    private Cancellation learning = new Cancellation();
    private @Nullable Thread learner;

    ProjectAccess(Composition program) {
        this.program = program;
        this.store = program.projects();
        this.opener = new ProjectOpener(program.scanner(), store);
        this.importer = new ProjectImport(store, program.files());
        this.storage = new Storage(program.directories().caches(), store);
    }

    @Override
    public OpenProject open(Path data, Progress.Listener progress, Cancellation stop) {
        return opener.open(data, progress, stop);
    }

    @Override
    public OpenProject open(List<Path> folders, Progress.Listener progress, Cancellation stop) {
        return opener.open(program.together(folders), progress, stop);
    }

    @Override
    public DatasetScan rescan(OpenProject open, Progress.Listener progress, Cancellation stop) {
        return opener.rescan(open, progress, stop);
    }

    @Override
    public Path sample(Progress.Listener progress, Cancellation stop) {
        var folder = program.directories().data().resolve("sample");
        if (!Files.exists(folder)) {
            new SampleDataset(/* seed= */ 1, program.drafts()).writeTo(folder, progress, stop);
        }
        return folder;
    }

    @Override
    public List<ProjectSummary> list() {
        return store.list();
    }

    @Override
    public OpenProject reopen(String id, Progress.Listener progress, Cancellation stop) {
        return opener.reopen(id, progress, stop);
    }

    @Override
    public Location look(String id, Path folder, Progress.Listener progress, Cancellation stop) {
        return opener.look(id, folder, progress, stop);
    }

    @Override
    public OpenProject settle(Location location) {
        return opener.settle(location);
    }

    @Override
    public TrashedProject remove(String id) {
        return store.remove(id);
    }

    @Override
    public void restore(TrashedProject trashed) {
        store.trash().restore(trashed);
    }

    @Override
    public List<TrashedProject> trashed() {
        return store.trash().list();
    }

    @Override
    public void delete(TrashedProject trashed) {
        store.trash().delete(trashed);
    }

    @Override
    public void save(
            OpenProject project,
            Path target,
            boolean everything,
            Progress.Listener progress,
            Cancellation stop) {
        new ProjectArchive(program.files())
                .save(project.project(), target, everything, progress, stop);
    }

    @Override
    public String bring(Path archive, Progress.Listener progress, Cancellation stop) {
        return importer.open(archive, progress, stop).id();
    }

    /** Leaves the former project to others, and learns what the samples of this one hold. */
    @Override
    public void shown(OpenProject project) {
        opener.keepOnly(project);
        learning.cancel();
        if (!project.project().isReadOnly()) {
            var stop = new Cancellation();
            learning = stop;
            learner = learners.newThread(() -> learn(project, stop));
            learner.start();
        }
    }

    /** What it reads it looks at too, so that nobody need read it once more. */
    private void learn(OpenProject project, Cancellation stop) {
        var looker = program.looks().looker();
        try {
            var learner = new ContentLearner(BEFORE_LEARNING, looker::contentByLooking);
            if (learner.learn(project, stop) > 0) {
                looker.save();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("What the samples of {} hold is not remembered", project.name(), e);
        }
    }

    @Override
    public Storage.Sizes sizes() {
        return storage.sizes();
    }

    @Override
    public void clearCache() {
        storage.clearCache();
    }

    @Override
    public void clearCheckpoints() {
        storage.clearCheckpoints();
    }

    @Override
    public void emptyTrash() {
        storage.emptyTrash();
    }

    @Override
    public void keep(StorageLimits limits) {
        importer.sweep();
        storage.keep(limits);
    }

    @Override
    public Path data() {
        return program.directories().data();
    }

    /** Learns no more, and leaves the project to others. */
    @Override
    public void close() {
        learning.cancel();
        awaitLearner();
        opener.close();
    }

    /** What it writes last is small; a disk that hangs is waited for only so long. */
    private void awaitLearner() {
        try {
            if (learner != null) {
                learner.join(LONGEST_CLOSING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
