package app.ocellus.workspace.project;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.task.Cancellation;
import app.ocellus.workspace.content.SampleContent;
import app.ocellus.workspace.content.SampleContents;
import app.ocellus.workspace.content.SamplePaths;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Learns what the samples of an open project hold, at leisure: it rests as long as it reads, and
 * what it knows already is not read again.
 */
public final class ContentLearner {

    private static final int SAMPLES_A_SAVE = 5000;

    /** Where the hash of a file comes from. */
    @FunctionalInterface
    public interface Hashes {

        /** Reads every file. */
        Hashes READ = file -> Optional.of(ContentHash.of(Files.readAllBytes(file)));

        /** What a file holds; nothing where it cannot be read. */
        Optional<ContentHash> of(Path file) throws IOException;
    }

    private final Duration delay;
    private final Hashes hashes;

    /** A learner that lets the program get on for {@code delay} first. */
    public ContentLearner(Duration delay, Hashes hashes) {
        this.delay = delay;
        this.hashes = hashes;
    }

    /**
     * Learns until everything is known, or until it is cancelled; what was learnt is kept.
     *
     * @return how many samples were read
     * @throws InterruptedException when the thread is interrupted
     */
    public int learn(OpenProject open, Cancellation cancellation) throws InterruptedException {
        rest(delay, cancellation);
        var contents = new HashMap<>(open.project().contents().all());
        int read = 0;
        int unsaved = 0;
        for (var sample : open.scan().snapshot().samples()) {
            if (cancellation.isRequested()) {
                break;
            }
            long began = System.nanoTime();
            if (!OwnPictures.has(sample.id()) && learn(open, sample, contents)) {
                read++;
                unsaved++;
                Thread.sleep(Duration.ofNanos(System.nanoTime() - began));
            }
            if (unsaved == SAMPLES_A_SAVE) {
                open.project().saveContents(new SampleContents(contents));
                unsaved = 0;
            }
        }
        if (unsaved > 0) {
            open.project().saveContents(new SampleContents(contents));
        }
        return read;
    }

    private static void rest(Duration duration, Cancellation cancellation)
            throws InterruptedException {
        long until = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < until && !cancellation.isRequested()) {
            Thread.sleep(Math.min(100, duration.toMillis()));
        }
    }

    private boolean learn(
            OpenProject open, ImageSample sample, Map<SampleId, SampleContent> contents) {
        var root = open.scan().snapshot().root();
        var path = SamplePaths.of(root, sample.file());
        var found = content(sample, path, Optional.ofNullable(contents.get(sample.id())));
        found.ifPresent(content -> contents.put(sample.id(), content));
        return found.isPresent();
    }

    /** What it holds now; nothing when that is known, or when it cannot be read. */
    private Optional<SampleContent> content(
            ImageSample sample, String path, Optional<SampleContent> before) {
        try {
            long modified = Files.getLastModifiedTime(sample.file()).toMillis();
            long bytes = Files.size(sample.file());
            if (before.filter(known -> isStill(known, path, bytes, modified)).isPresent()) {
                return Optional.empty();
            }
            return hashes.of(sample.file())
                    .map(hash -> new SampleContent(path, bytes, modified, hash.hex()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isStill(SampleContent known, String path, long bytes, long modified) {
        return known.path().equals(path) && known.bytes() == bytes && known.modified() == modified;
    }
}
