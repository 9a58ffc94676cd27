package app.ocellus.dataset.features;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.message.UserException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The features of one network and preprocessing, by content. It consists of immutable segments that
 * are written aside and moved into place, so that several programs share it without a lock. Any
 * thread may find; one at a time may add.
 */
public final class FeatureCache {

    private static final Logger LOG = LoggerFactory.getLogger(FeatureCache.class);
    private static final int ROWS_A_SEGMENT = 1024;
    private static final String SUFFIX = ".features";

    private final Path folder;
    private final int width;
    private final AtomicFiles files;
    private final Map<ContentHash, FloatBuffer> rows = new ConcurrentHashMap<>();
    private final TreeMap<String, float[]> unsaved = new TreeMap<>();
    private final boolean remembers;
    private boolean writable = true;

    private FeatureCache(Path folder, int width, AtomicFiles files, boolean remembers) {
        this.folder = folder;
        this.width = width;
        this.files = files;
        this.remembers = remembers;
    }

    /** Remembers nothing: for a network that is not worth it. */
    public static FeatureCache none(int width) {
        return new FeatureCache(Path.of(""), width, new AtomicFiles(FileOps.REAL), false);
    }

    /**
     * Opens the cache of {@code key} below {@code root}; a segment that cannot be read is passed
     * over.
     *
     * @param width length of a row
     */
    public static FeatureCache open(Path root, String key, int width, AtomicFiles files) {
        var cache = new FeatureCache(root.resolve(key), width, files, true);
        cache.load();
        return cache;
    }

    private void load() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> segments = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            segments.forEach(this::loadSegment);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn(
                    "The feature cache {} cannot be listed; features are computed anew", folder, e);
        }
    }

    private void loadSegment(Path segment) {
        try {
            FeatureSegment.map(segment, width, rows);
            noteUse(segment);
        } catch (IOException e) {
            LOG.warn("A segment of the feature cache is passed over: {}", e.getMessage());
        }
    }

    /** By its time a segment tells when it was last of use; the oldest are the first to go. */
    private static void noteUse(Path segment) {
        try {
            Files.setLastModifiedTime(segment, FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.debug("{} keeps its time", segment, e);
        }
    }

    /** The remembered row of this content. */
    public Optional<FloatBuffer> find(ContentHash hash) {
        return Optional.ofNullable(rows.get(hash));
    }

    /** Remembers a row; it reaches the disk with the segment it belongs to. */
    public void add(ContentHash hash, float[] row) {
        if (row.length != width) {
            throw new IllegalArgumentException(row.length + " features instead of " + width);
        }
        if (!remembers) {
            return;
        }
        unsaved.put(hash.hex(), row);
        rows.put(hash, FloatBuffer.wrap(row));
        if (unsaved.size() >= ROWS_A_SEGMENT) {
            save();
        }
    }

    /** Writes what is not on the disk yet; a full disk costs the memory of it, not the work. */
    public void save() {
        if (unsaved.isEmpty() || !writable) {
            return;
        }
        var name = new StringBuilder();
        unsaved.keySet().forEach(name::append);
        var file =
                folder.resolve(
                        ContentHash.of(name.toString().getBytes(StandardCharsets.UTF_8)).hex()
                                + SUFFIX);
        try {
            files.write(file, out -> FeatureSegment.write(out, width, unsaved));
            loadSegment(file);
            unsaved.clear();
        } catch (UserException e) {
            writable = false;
            LOG.warn("Features are not remembered: {}", e.getMessage());
        }
    }
}
