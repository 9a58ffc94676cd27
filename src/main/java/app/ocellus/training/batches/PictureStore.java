package app.ocellus.training.batches;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.RgbImage;
import app.ocellus.image.UnreadableImageException;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The pictures of some samples, decoded once and kept as long as there is room for them. A file
 * that cannot be read, or is no longer the one that it was, is left out from then on. Safe to use
 * from several threads.
 */
public final class PictureStore {

    /** Makes what is kept of a picture, from the content of its file and the file's name. */
    @FunctionalInterface
    public interface Maker {
        /** Throws {@link UnreadableImageException} and nothing else. */
        RgbImage picture(byte[] content, String name);
    }

    private final ImageDecoder decoder;
    private final List<ImageSample> samples;
    private final Maker maker;
    private final long room;
    private final AtomicLong used = new AtomicLong();
    private final Map<Integer, RgbImage> kept = new ConcurrentHashMap<>();
    private final Map<Integer, ContentHash> hashes = new ConcurrentHashMap<>();
    private final Map<Integer, Sentence> unreadable = new ConcurrentSkipListMap<>();

    /**
     * A store that has read nothing yet.
     *
     * @param room bytes that may be kept
     */
    public PictureStore(ImageDecoder decoder, List<ImageSample> samples, Maker maker, long room) {
        this.decoder = decoder;
        this.samples = List.copyOf(samples);
        this.maker = maker;
        this.room = room;
    }

    /** How many samples there are, readable or not. */
    public int size() {
        return samples.size();
    }

    /** What is kept of a sample's picture; null when there is none any more. */
    public @Nullable RgbImage picture(int sample) {
        var known = kept.get(sample);
        if (known != null || unreadable.containsKey(sample)) {
            return known;
        }
        var file = samples.get(sample).file();
        try {
            var content = decoder.content(file);
            var hash = ContentHash.of(content);
            if (changed(sample, hash)) {
                unreadable.put(sample, Sentence.of("training.changed-file", file));
                return null;
            }
            var picture = maker.picture(content, file.toString());
            hashes.put(sample, hash);
            keep(sample, picture);
            return picture;
        } catch (UnreadableImageException e) {
            unreadable.put(sample, e.sentence());
            return null;
        }
    }

    /** Reads the content of every file that was not read yet, without decoding it. */
    void readAll(Progress.Listener progress, Cancellation cancellation) {
        var meter = new ProgressMeter(samples.size(), progress);
        for (int sample = 0; sample < samples.size(); sample++) {
            cancellation.throwIfRequested();
            if (!hashes.containsKey(sample) && !unreadable.containsKey(sample)) {
                read(sample);
            }
            meter.advance(1);
        }
    }

    private void read(int sample) {
        try {
            var content = decoder.content(samples.get(sample).file());
            hashes.putIfAbsent(sample, ContentHash.of(content));
        } catch (UnreadableImageException e) {
            unreadable.put(sample, e.sentence());
        }
    }

    /** A file that changed may show something else than its label says. */
    private boolean changed(int sample, ContentHash hash) {
        var before = hashes.get(sample);
        return before != null && !before.equals(hash);
    }

    private void keep(int sample, RgbImage picture) {
        long bytes = picture.rgb().length;
        // whoever else has read it at the same time has taken the room already
        if (used.addAndGet(bytes) > room || kept.putIfAbsent(sample, picture) != null) {
            used.addAndGet(-bytes);
        }
    }

    /** The content of the files that were read at least once, in the order of the samples. */
    public List<ContentHash> hashes() {
        return IntStream.range(0, samples.size())
                .filter(hashes::containsKey)
                .mapToObj(hashes::get)
                .toList();
    }

    /** The files that could not be read, and why. */
    public List<SkippedFile> skipped() {
        return unreadable.entrySet().stream()
                .map(entry -> new SkippedFile(samples.get(entry.getKey()).file(), entry.getValue()))
                .toList();
    }
}
