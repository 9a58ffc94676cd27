package app.ocellus.workspace.archive;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Folders;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;
import app.ocellus.workspace.project.Project;
import app.ocellus.workspace.project.ProjectArrival;
import app.ocellus.workspace.project.ProjectStore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Brings a project that was saved as one file among the others, whole or not at all. */
public final class ProjectImport {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectImport.class);
    private static final String INCOMING = ".incoming-";

    private final ProjectStore projects;
    private final ProjectArrival arrival;

    /** Brings projects into {@code projects}. */
    public ProjectImport(ProjectStore projects, AtomicFiles files) {
        this.projects = projects;
        this.arrival = new ProjectArrival(projects, files);
    }

    /**
     * Unpacks a project. One that is there already is never written over: a second copy gets an id
     * and a name of its own.
     *
     * @throws UserException when it is not there, damaged, dangerous or of a newer version
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    public Project open(Path archive, Progress.Listener progress, Cancellation cancellation) {
        if (!Files.exists(archive)) {
            throw new UserException(Sentence.of("workspace.archive-missing", archive));
        }
        var incoming = projects.folder().resolve(INCOMING + UUID.randomUUID());
        try (var reader = new ArchiveReader(archive)) {
            var meter = new ProgressMeter(reader.bytes(), progress);
            reader.unpack(incoming, meter, cancellation);
            return settled(incoming, archive, reader.content().project());
        } catch (AccessDeniedException e) {
            throw new UserException(Sentence.of("workspace.archive-no-permission", archive), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserException(Sentence.of("workspace.archive-damaged", archive), e);
        } finally {
            discard(incoming);
        }
    }

    private Project settled(Path incoming, Path archive, String id) throws IOException {
        try {
            return arrival.settle(incoming, id);
        } catch (FileAlreadyExistsException e) {
            throw new UserException(Sentence.of("workspace.archive-again", archive), e);
        }
    }

    private static void discard(Path incoming) {
        try {
            Folders.delete(incoming);
        } catch (IOException e) {
            LOG.warn("{} is left over", incoming, e);
        }
    }

    /** Deletes what a program that was killed while it unpacked has left, a day later. */
    public void sweep() {
        var yesterday = Instant.now().minus(Duration.ofDays(1)).toEpochMilli();
        try (var children = Files.newDirectoryStream(projects.folder(), INCOMING + "*")) {
            for (var child : children) {
                if (child.toFile().lastModified() < yesterday) {
                    discard(child);
                }
            }
        } catch (NoSuchFileException e) {
            // nothing was ever kept
        } catch (IOException e) {
            LOG.warn("{} cannot be listed", projects.folder(), e);
        }
    }
}
