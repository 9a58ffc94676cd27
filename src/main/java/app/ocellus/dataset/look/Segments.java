package app.ocellus.dataset.look;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.message.UserException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values by key, in immutable files that are written aside and moved into place: several programs
 * share them without a lock, and a kill costs what was not saved yet. A key always has the same
 * value, whoever computes it. Any thread may use it.
 */
final class Segments {

    private static final Logger LOG = LoggerFactory.getLogger(Segments.class);
    private static final String SUFFIX = ".segment";

    private final Path folder;
    private final int keyBytes;
    private final int mostRows;
    private final AtomicFiles files;
    private final List<Segment> saved = new ArrayList<>();
    private TreeMap<byte[], byte[]> unsaved = new TreeMap<>(Arrays::compareUnsigned);
    private boolean writable = true;

    private Segments(Path folder, int keyBytes, int mostRows, AtomicFiles files) {
        this.folder = folder;
        this.keyBytes = keyBytes;
        this.mostRows = mostRows;
        this.files = files;
    }

    /**
     * Opens what is in a folder; a file that cannot be read is passed over.
     *
     * @param mostRows how many rows wait in memory before they are saved
     */
    static Segments open(Path folder, int keyBytes, int mostRows, AtomicFiles files) {
        var segments = new Segments(folder, keyBytes, mostRows, files);
        segments.load();
        return segments;
    }

    private synchronized void load() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var all = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            all.forEach(this::load);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("{} cannot be listed; what it holds is found out anew", folder, e);
        }
    }

    private void load(Path file) {
        try {
            saved.add(Segment.map(file, keyBytes));
            noteUse(file);
        } catch (IOException e) {
            LOG.warn("A file of the cache is passed over: {}", e.getMessage());
        }
    }

    /** By its time a file tells when it was last of use; the oldest are the first to go. */
    private static void noteUse(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.debug("{} keeps its time", file, e);
        }
    }

    synchronized Optional<byte[]> find(byte[] key) {
        var waiting = unsaved.get(key);
        if (waiting != null) {
            return Optional.of(waiting);
        }
        for (var segment : saved) {
            var value = segment.find(key);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    synchronized void add(byte[] key, byte[] value) {
        unsaved.put(key, value);
        if (unsaved.size() >= mostRows) {
            save();
        }
    }

    /** Writes what is not on the disk yet; a full disk costs the memory of it, not the work. */
    synchronized void save() {
        if (unsaved.isEmpty()) {
            return;
        }
        if (!writable) {
            unsaved.clear();
            return;
        }
        var file = folder.resolve(name() + SUFFIX);
        try {
            files.write(file, out -> Segment.write(out, keyBytes, unsaved));
            load(file);
        } catch (UserException e) {
            writable = false;
            LOG.warn("What pictures look like is not remembered: {}", e.getMessage());
        }
        unsaved = new TreeMap<>(Arrays::compareUnsigned);
    }

    private String name() {
        var keys = new ByteArrayOutputStream();
        unsaved.keySet().forEach(keys::writeBytes);
        return ContentHash.of(keys.toByteArray()).hex();
    }
}
