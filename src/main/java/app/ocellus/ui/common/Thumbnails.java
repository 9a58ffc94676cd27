package app.ocellus.ui.common;

import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Loads thumbnails in the background, what was asked for last first, and keeps the latest in
 * memory.
 */
public final class Thumbnails implements ThumbnailSource<Path> {

    /** What the cache may hold by default, in bytes. */
    public static final long DEFAULT_CAPACITY = 64L << 20;

    /** More than any screen shows. */
    private static final int MOST_WAITING = 500;

    private record Key(Path file, int side) {}

    private final ThumbnailDecoder decoder;
    private final Executor background;
    private final Executor ui;
    private final ThumbnailCache<Key> cache;
    private final Map<Key, List<CompletableFuture<Image>>> waiting = new HashMap<>();

    /** What is asked for, the newest last; to ask again moves it there without a search. */
    private final SequencedSet<Key> asked = new LinkedHashSet<>();

    /** A loader that decodes on {@code background} and answers on the JavaFX thread. */
    public Thumbnails(ThumbnailDecoder decoder, Executor background) {
        this(decoder, background, Platform::runLater, DEFAULT_CAPACITY);
    }

    /** A loader that answers on {@code ui} and keeps at most {@code capacity} bytes. */
    public Thumbnails(ThumbnailDecoder decoder, Executor background, Executor ui, long capacity) {
        this.decoder = decoder;
        this.background = background;
        this.ui = ui;
        this.cache = new ThumbnailCache<>(capacity);
    }

    @Override
    public CompletableFuture<Image> load(Path file, int longestSide) {
        var key = new Key(file, longestSide);
        var answer = new CompletableFuture<Image>();
        synchronized (this) {
            var known = cache.get(key);
            if (known != null) {
                return CompletableFuture.completedFuture(known);
            }
            waiting.computeIfAbsent(key, _ -> new ArrayList<>()).add(answer);
            asked.addLast(key);
            forgetLeft();
        }
        background.execute(this::serveNewest);
        return answer;
    }

    /** Forgets every picture of a file, as after it changed on the disk. */
    public synchronized void forget(Path file) {
        cache.removeIf(key -> key.file().equals(file));
    }

    private void serveNewest() {
        var key = nextWanted();
        if (key == null) {
            return;
        }
        try {
            var image = toImage(decoder.decode(key.file(), key.side()));
            ui.execute(() -> deliver(key, image));
        } catch (Exception | OutOfMemoryError e) {
            ui.execute(() -> fail(key, e));
        }
    }

    /** Who scrolls through all of it waits for little of it in the end. */
    private void forgetLeft() {
        while (asked.size() > MOST_WAITING && !isWanted(asked.getFirst())) {
            waiting.remove(asked.removeFirst());
        }
    }

    private boolean isWanted(Key key) {
        var answers = waiting.get(key);
        return answers != null && answers.stream().anyMatch(answer -> !answer.isDone());
    }

    private synchronized @Nullable Key nextWanted() {
        while (!asked.isEmpty()) {
            var key = asked.removeLast();
            if (isWanted(key)) {
                return key;
            }
            waiting.remove(key);
        }
        return null;
    }

    private void deliver(Key key, Image image) {
        List<CompletableFuture<Image>> answers;
        synchronized (this) {
            cache.put(key, image);
            answers = waiting.remove(key);
        }
        if (answers != null) {
            answers.forEach(answer -> answer.complete(image));
        }
    }

    private void fail(Key key, Throwable cause) {
        List<CompletableFuture<Image>> answers;
        synchronized (this) {
            answers = waiting.remove(key);
        }
        if (answers != null) {
            answers.forEach(answer -> answer.completeExceptionally(cause));
        }
    }

    private static Image toImage(Pixels pixels) {
        var image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getByteRgbInstance(),
                        pixels.rgb(),
                        0,
                        3 * pixels.width());
        return image;
    }
}
