package app.ocellus.workspace.archive;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;
import app.ocellus.workspace.kept.FolderLock;
import app.ocellus.workspace.project.Project;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Saves a project as one file: a zip of its folder, with the checksum of everything in it. */
public final class ProjectArchive {

    /** What the name of such a file ends in, without the dot. */
    public static final String ENDING = "ocellus-project";

    private static final Set<String> BULKY = Set.of("checkpoint", "trash");
    private static final Set<String> PASSING = Set.of(FolderLock.FILE);
    private static final int CHUNK = 1 << 16;

    private final AtomicFiles files;

    /** Writes through {@code files}. */
    public ProjectArchive(AtomicFiles files) {
        this.files = files;
    }

    /**
     * Saves a project; the dataset itself is not in it.
     *
     * @param everything also the checkpoints, with which runs can be gone on with, and the trash
     * @throws UserException when it cannot be read or written; what was there before is unchanged
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    public void save(
            Project project,
            Path target,
            boolean everything,
            Progress.Listener progress,
            Cancellation cancellation) {
        var folder = project.folder();
        var content = content(folder, everything);
        var meter =
                new ProgressMeter(
                        content.stream().mapToLong(f -> f.toFile().length()).sum(), progress);
        files.write(
                target,
                out -> {
                    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                    var entries = new ArrayList<ArchiveManifest.Entry>();
                    for (var file : content) {
                        var path = folder.relativize(file).toString().replace('\\', '/');
                        var source = new Source(file, path);
                        added(source, zip, meter, cancellation).ifPresent(entries::add);
                    }
                    zip.putNextEntry(new ZipEntry(ArchiveManifest.NAME));
                    zip.write(manifest(project, entries));
                    zip.closeEntry();
                    zip.finish();
                });
    }

    private static byte[] manifest(Project project, List<ArchiveManifest.Entry> entries) {
        return Json.pretty(
                        new ArchiveManifest(
                                ArchiveManifest.FORMAT, project.id(), project.name(), entries))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The files of a project in order; what is being written just now has a name with a dot. */
    private static List<Path> content(Path folder, boolean everything) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> isKept(folder.relativize(file), everything))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        } catch (UncheckedIOException e) {
            throw unreadable(folder, new IOException(e));
        }
    }

    private static UserException unreadable(Path folder, IOException e) {
        return new UserException(
                Sentence.of("workspace.project-unreadable", folder, Reasons.of(e)), e);
    }

    private static boolean isKept(Path file, boolean everything) {
        for (var part : file) {
            var name = part.toString();
            if (name.startsWith(".") || (!everything && BULKY.contains(name))) {
                return false;
            }
        }
        return !PASSING.contains(file.getFileName().toString());
    }

    /**
     * A file and what it is called in the archive.
     *
     * @param path below the folder of the project
     */
    private record Source(Path file, String path) {

        /** Opens it; nothing when it is gone since the files were listed. */
        Optional<InputStream> open() {
            try {
                return Optional.of(Files.newInputStream(file));
            } catch (NoSuchFileException e) {
                return Optional.empty(); // as a run keeps only its newest checkpoints
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }

        int read(InputStream in, byte[] chunk) {
            try {
                return in.read(chunk);
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
    }

    private static Optional<ArchiveManifest.Entry> added(
            Source source, ZipOutputStream zip, ProgressMeter meter, Cancellation cancellation)
            throws IOException {
        var opened = source.open();
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (var in = opened.get()) {
            zip.putNextEntry(new ZipEntry(source.path()));
            var entry = copied(source, in, zip, meter, cancellation);
            zip.closeEntry();
            return Optional.of(entry);
        }
    }

    private static ArchiveManifest.Entry copied(
            Source source,
            InputStream in,
            OutputStream zip,
            ProgressMeter meter,
            Cancellation cancellation)
            throws IOException {
        var digest = sha256();
        long bytes = 0;
        var chunk = new byte[CHUNK];
        var out = new DigestOutputStream(zip, digest);
        for (int read = source.read(in, chunk); read >= 0; read = source.read(in, chunk)) {
            cancellation.throwIfRequested();
            out.write(chunk, 0, read);
            bytes += read;
            meter.advance(read);
        }
        return new ArchiveManifest.Entry(
                source.path(), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
