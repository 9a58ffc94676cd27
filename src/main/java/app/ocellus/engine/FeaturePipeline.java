package app.ocellus.engine;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureCache;
import app.ocellus.image.Preprocessing;
import app.ocellus.image.RgbImage;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Waiting;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Turns files into features: some threads read and decode ahead while one runs the network over
 * batches. Results come in the order of the files; memory is bounded by the files read ahead.
 */
final class FeaturePipeline {

    /** What became of a file. */
    sealed interface Extracted {
        /** The file. */
        Path file();

        /**
         * @param row W features; of a pipeline that mirrors, those of the mirror image behind them
         */
        record Features(Path file, ContentHash hash, FloatBuffer row) implements Extracted {}

        /** It could not be read. */
        record Unreadable(Path file, Sentence reason) implements Extracted {}
    }

    private static final int LARGEST_BATCH = 32;
    private static final int BATCHES_AHEAD = 3;

    /** Pixels of a batch at most, so that larger pictures do not need more memory. */
    private static final int MOST_PIXELS = 2_200_000;

    private final FeatureNetwork.Leased network;
    private final Preprocessing preprocessing;
    private final boolean mirrors;
    private final FeatureCache cache;
    private final PictureReader reader;
    private final PictureDecoding decoding;
    private final int batch;

    /**
     * A pipeline of one network, which waits for its turn before every batch and decodes meanwhile.
     *
     * @param mirrors whether it looks at the mirror image of every picture too
     * @param cache of rows as this pipeline makes them
     */
    FeaturePipeline(
            FeatureNetwork.Leased network,
            Preprocessing preprocessing,
            boolean mirrors,
            FeatureCache cache,
            PictureDecoding decoding) {
        this.network = network;
        this.preprocessing = preprocessing;
        this.mirrors = mirrors;
        this.cache = cache;
        this.decoding = decoding;
        this.reader = new PictureReader(decoding, preprocessing, cache);
        this.batch =
                Math.clamp(
                        MOST_PIXELS / ((long) preprocessing.size() * preprocessing.size()),
                        1,
                        LARGEST_BATCH);
    }

    /**
     * Works through {@code files}.
     *
     * @param remember whether new features are kept for the next time
     * @throws CancellationException when stopped or cancelled; what was computed is remembered
     */
    void extract(
            Iterator<Path> files,
            boolean remember,
            Consumer<Extracted> results,
            Cancellation cancellation) {
        var ahead = new ArrayDeque<Future<PictureReader.Picture>>();
        var input = new PictureBuffer(preprocessing.size());
        try {
            while (files.hasNext() || !ahead.isEmpty()) {
                cancellation.throwIfRequested();
                while (files.hasNext() && ahead.size() < BATCHES_AHEAD * batch) {
                    var file = files.next();
                    ahead.add(decoding.threads().submit(() -> reader.read(file)));
                }
                batch(ahead, input, remember, results, cancellation);
            }
        } finally {
            ahead.forEach(future -> future.cancel(false));
            if (remember) {
                synchronized (cache) {
                    cache.save();
                }
                decoding.seen().save();
            }
        }
    }

    /** Takes pictures from the front until the network has a full batch of new ones. */
    private void batch(
            ArrayDeque<Future<PictureReader.Picture>> ahead,
            PictureBuffer input,
            boolean remember,
            Consumer<Extracted> results,
            Cancellation cancellation) {
        var taken = new ArrayList<PictureReader.Picture>();
        int unknown = 0;
        while (!ahead.isEmpty() && unknown < batch) {
            var picture = done(ahead.remove(), cancellation);
            taken.add(picture);
            unknown += picture instanceof PictureReader.Picture.Decoded ? 1 : 0;
        }
        var rows = infer(taken, input, cancellation).iterator();
        for (var picture : taken) {
            results.accept(
                    switch (picture) {
                        case PictureReader.Picture.Known(var file, var hash, var row) ->
                                new Extracted.Features(file, hash, row);
                        case PictureReader.Picture.Decoded(var file, var hash, _) ->
                                computed(file, hash, rows.next(), remember);
                        case PictureReader.Picture.Unreadable(var file, var reason) ->
                                new Extracted.Unreadable(file, reason);
                    });
        }
    }

    private Extracted computed(Path file, ContentHash hash, float[] row, boolean remember) {
        if (remember) {
            synchronized (cache) {
                cache.add(hash, row);
            }
        }
        return new Extracted.Features(file, hash, FloatBuffer.wrap(row));
    }

    private List<float[]> infer(
            List<PictureReader.Picture> taken, PictureBuffer input, Cancellation cancellation) {
        var pixels =
                taken.stream()
                        .filter(PictureReader.Picture.Decoded.class::isInstance)
                        .map(picture -> ((PictureReader.Picture.Decoded) picture).pixels())
                        .toList();
        if (pixels.isEmpty()) {
            return List.of();
        }
        var features = features(pixels, input, cancellation);
        return mirrors
                ? joined(
                        features,
                        features(
                                pixels.stream().map(RgbImage::mirrored).toList(),
                                input,
                                cancellation))
                : features;
    }

    private List<float[]> features(
            List<RgbImage> pixels, PictureBuffer input, Cancellation cancellation) {
        return List.of(
                network.features(
                        input.of(pixels), pixels.size(), preprocessing.size(), cancellation));
    }

    private static List<float[]> joined(List<float[]> first, List<float[]> second) {
        return IntStream.range(0, first.size())
                .mapToObj(
                        i -> {
                            int width = first.get(i).length;
                            var both = Arrays.copyOf(first.get(i), 2 * width);
                            System.arraycopy(second.get(i), 0, both, width, width);
                            return both;
                        })
                .toList();
    }

    private static PictureReader.Picture done(
            Future<PictureReader.Picture> future, Cancellation cancellation) {
        try {
            return Waiting.on(future, cancellation);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
