package app.ocellus.workspace.archive;

import app.ocellus.file.Json;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.ProgressMeter;
import app.ocellus.workspace.project.DescriptionFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads a project that was saved as one file. It comes from anywhere, so nothing in it is believed:
 * names, sizes, numbers and checksums are looked at, and it is only ever data.
 */
final class ArchiveReader implements AutoCloseable {

    private static final int MOST_ENTRIES = 200_000;
    private static final long LARGEST_ENTRY = 4L << 30;
    private static final long LARGEST_DESCRIPTION = 1L << 20;
    private static final long LARGEST_JSON = 256L << 20;
    private static final int LARGEST_MANIFEST = 64 << 20;
    private static final long ROOM_LEFT = 64L << 20;
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final ZipFile zip;
    private final ArchiveManifest manifest;

    /**
     * Opens an archive and looks at everything but the content of its files.
     *
     * @throws UserException when it is from a newer version
     * @throws IOException when it is not such a file, or not a whole one
     */
    ArchiveReader(Path file) throws IOException {
        this.file = file;
        this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        try {
            this.manifest = manifest();
            requirePlausible();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    ArchiveManifest content() {
        return manifest;
    }

    /** Bytes of all files when they are unpacked. */
    long bytes() {
        return manifest.files().stream().mapToLong(ArchiveManifest.Entry::bytes).sum();
    }

    private ArchiveManifest manifest() throws IOException {
        var entry = zip.getEntry(ArchiveManifest.NAME);
        if (entry == null) {
            throw new IOException("no manifest");
        }
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(LARGEST_MANIFEST + 1);
            if (bytes.length > LARGEST_MANIFEST) {
                throw new IOException("the manifest is too large");
            }
            var text = new String(bytes, StandardCharsets.UTF_8);
            int format = Json.tree(text).path("format").asInt();
            if (format > ArchiveManifest.FORMAT) {
                throw new UserException(Sentence.of("workspace.archive-newer", file));
            }
            return Json.read(text, ArchiveManifest.class);
        }
    }

    private void requirePlausible() throws IOException {
        if (zip.size() > MOST_ENTRIES || zip.size() != manifest.files().size() + 1) {
            throw new IOException("not the entries that were written");
        }
        if (!EntryNames.isPlain(manifest.project()) || manifest.project().contains("/")) {
            throw foreign(manifest.project());
        }
        var names = new HashSet<String>();
        for (var entry : manifest.files()) {
            // some systems see no difference between small letters and capitals
            if (!EntryNames.isPlain(entry.path())
                    || !names.add(entry.path().toLowerCase(Locale.ROOT))) {
                throw foreign(entry.path());
            }
            if (entry.bytes() < 0 || entry.bytes() > largest(entry.path())) {
                throw new IOException(entry.path() + " is too large");
            }
        }
        if (!names.contains(DescriptionFile.NAME)) {
            throw new IOException("no description");
        }
    }

    /** What is read into memory as a whole when the project is opened must fit into it. */
    private static long largest(String path) {
        if (path.equals(DescriptionFile.NAME)) {
            return LARGEST_DESCRIPTION;
        }
        return path.endsWith(".json") || path.endsWith(".jsonl") ? LARGEST_JSON : LARGEST_ENTRY;
    }

    private UserException foreign(String name) {
        return new UserException(Sentence.of("workspace.archive-foreign", file, name));
    }

    /**
     * Unpacks all files into a new folder.
     *
     * @throws IOException when something is not what was written; the folder is incomplete then
     */
    void unpack(Path folder, ProgressMeter meter, Cancellation cancellation) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).getUsableSpace() < bytes() + ROOM_LEFT) {
            throw new UserException(Sentence.of("workspace.archive-no-room", file, folder));
        }
        for (var entry : manifest.files()) {
            var source = zip.getEntry(entry.path());
            if (source == null || source.isDirectory()) {
                throw new IOException(entry.path() + " is missing");
            }
            var target = folder.resolve(entry.path()).normalize();
            if (!target.startsWith(folder)) {
                throw foreign(entry.path());
            }
            Files.createDirectories(target.getParent());
            unpack(source, entry, target, meter, cancellation);
        }
    }

    private void unpack(
            ZipEntry source,
            ArchiveManifest.Entry entry,
            Path target,
            ProgressMeter meter,
            Cancellation cancellation)
            throws IOException {
        var digest = ProjectArchive.sha256();
        long left = entry.bytes();
        var chunk = new byte[CHUNK];
        try (var in = new DigestInputStream(zip.getInputStream(source), digest);
                var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                cancellation.throwIfRequested();
                left -= read;
                if (left < 0) {
                    throw new IOException(entry.path() + " is larger than it says");
                }
                out.write(chunk, 0, read);
                meter.advance(read);
            }
        }
        if (left != 0 || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
            throw new IOException(entry.path() + " is not what was written");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
