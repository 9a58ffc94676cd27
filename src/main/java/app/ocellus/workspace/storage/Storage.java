package app.ocellus.workspace.storage;

import static java.util.Comparator.comparing;

import app.ocellus.file.Folders;
import app.ocellus.message.UserException;
import app.ocellus.workspace.project.Project;
import app.ocellus.workspace.project.ProjectStore;
import app.ocellus.workspace.run.RunState;
import app.ocellus.workspace.run.SavedRun;
import app.ocellus.workspace.settings.StorageLimits;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What the program keeps that can be made again, how large it is, and how to be rid of it. */
public final class Storage {

    /**
     * Bytes on the disk.
     *
     * @param cache remembered features, measures and thumbnails
     * @param checkpoints of the runs of all projects
     * @param trash removed projects and runs
     */
    public record Sizes(long cache, long checkpoints, long trash) {}

    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

    /** What was of use within it may still be, to this program or to another. */
    private static final Duration IN_USE = Duration.ofHours(1);

    private final List<Path> caches;
    private final ProjectStore projects;

    /** What is remembered of pictures in some folders, and the runs of these projects. */
    public Storage(List<Path> caches, ProjectStore projects) {
        this.caches = List.copyOf(caches);
        this.projects = projects;
    }

    /** How large everything is now. */
    public Sizes sizes() {
        var all = projects.projects();
        return new Sizes(
                cacheBytes(),
                all.stream().mapToLong(project -> project.runs().checkpointBytes()).sum(),
                projects.trash().bytes()
                        + all.stream().mapToLong(project -> project.runs().trash().bytes()).sum());
    }

    private long cacheBytes() {
        return caches.stream().mapToLong(Folders::bytes).sum();
    }

    /**
     * Deletes what is remembered of pictures.
     *
     * @throws UserException when something cannot be deleted
     */
    public void clearCache() {
        caches.forEach(folder -> new CacheFolder(folder).clear());
    }

    /**
     * Deletes the checkpoints of finished runs. A run that was interrupted or cancelled keeps its
     * own, as it could not go on without.
     *
     * @throws UserException when something cannot be deleted
     */
    public void clearCheckpoints() {
        projects.projects().forEach(Storage::clearCheckpoints);
    }

    private static void clearCheckpoints(Project project) {
        finished(project).forEach(run -> project.runs().clearCheckpoints(run));
    }

    private static Stream<SavedRun> finished(Project project) {
        return project.runs().list().stream().filter(run -> run.state() == RunState.FINISHED);
    }

    /**
     * Deletes removed projects and runs for good.
     *
     * @throws UserException when something cannot be deleted
     */
    public void emptyTrash() {
        projects.projects().forEach(project -> project.runs().trash().clear());
        projects.trash().clear();
    }

    /** Deletes what was longest of no use until the limits are kept; what is in use stays. */
    public void keep(StorageLimits limits) {
        keepCaches(limits.cacheBytes());
        keepCheckpoints(limits.checkpointBytes());
    }

    /** A file of a cache and what is asked of it, once, as another program may delete it. */
    private record Segment(Path file, long bytes, Instant used) {}

    private void keepCaches(long limit) {
        long total = cacheBytes();
        var inUse = Instant.now().minus(IN_USE);
        var oldestFirst =
                caches.stream().flatMap(Storage::segments).sorted(comparing(Segment::used));
        for (var segment : oldestFirst.toList()) {
            if (total > limit && segment.used().isBefore(inUse) && deleted(segment.file())) {
                total -= segment.bytes();
            }
        }
    }

    private static Stream<Segment> segments(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var all = Files.walk(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(
                            file ->
                                    new Segment(
                                            file,
                                            file.toFile().length(),
                                            Instant.ofEpochMilli(file.toFile().lastModified())))
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} cannot be listed", folder, e);
            return Stream.of();
        }
    }

    private static boolean deleted(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", file, e);
            return false;
        }
    }

    /** The checkpoints of one run, and when it ended. */
    private record Checkpoints(Project project, SavedRun run, String ended) {}

    private void keepCheckpoints(long limit) {
        long total = sizes().checkpoints();
        var oldestFirst =
                projects.projects().stream()
                        .flatMap(
                                project ->
                                        finished(project)
                                                .map(
                                                        run ->
                                                                new Checkpoints(
                                                                        project,
                                                                        run,
                                                                        String.valueOf(
                                                                                run.record()
                                                                                        .finished()))))
                        .sorted(comparing(Checkpoints::ended))
                        .toList();
        for (var one : oldestFirst) {
            if (total > limit) {
                total -= cleared(one);
            }
        }
    }

    private static long cleared(Checkpoints one) {
        var runs = one.project().runs();
        long bytes = runs.checkpointBytes(one.run());
        try {
            runs.clearCheckpoints(one.run());
            return bytes;
        } catch (UserException e) {
            LOG.warn("Checkpoints stay: {}", e.getMessage());
            return 0;
        }
    }
}
