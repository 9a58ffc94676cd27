package app.ocellus;

import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.Neighbour;
import app.ocellus.dataset.features.PictureFeatures;
import app.ocellus.dataset.look.Look;
import app.ocellus.dataset.similar.AlikeImages;
import app.ocellus.dataset.similar.NearTwins;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.ui.dataset.similar.Comparing;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

/**
 * Compares the pictures of one dataset at a time; what is ready for one question is ready for the
 * next.
 */
final class SimilarWork implements Comparing {

    private static final long LOOK_MILLIS = 50;

    /** What was made ready last. */
    private record Ready(Images of, AlikeImages images) {

        /** Datasets of the same content are rare, and comparing all of them would take long. */
        boolean is(Images asked) {
            return of.dataset() == asked.dataset()
                    && of.own().equals(asked.own())
                    && of.backbone().equals(asked.backbone())
                    && of.input().equals(asked.input());
        }
    }

    private final BiFunction<String, Preprocessing, FeatureSource> sources;
    private final BiFunction<String, Preprocessing, PictureFeatures> looks;
    private final ReentrantLock making = new ReentrantLock();
    private @Nullable Ready ready;

    /**
     * Nothing is ready yet.
     *
     * @param sources what a backbone sees in the samples of a dataset
     * @param looks what it sees in other pictures
     */
    SimilarWork(
            BiFunction<String, Preprocessing, FeatureSource> sources,
            BiFunction<String, Preprocessing, PictureFeatures> looks) {
        this.sources = sources;
        this.looks = looks;
    }

    @Override
    public List<Neighbour> like(
            Images images,
            Path picture,
            int count,
            AlikeImages.Listener listener,
            Cancellation cancellation) {
        var all = ready(images, listener, cancellation);
        var features =
                all.features(picture)
                        .orElseGet(
                                () ->
                                        looks.apply(images.backbone(), images.input())
                                                .features(picture, cancellation));
        return all.like(features, count);
    }

    @Override
    public List<NearTwins.Pair> twins(
            Images images,
            Map<SampleId, Look> known,
            AlikeImages.Listener listener,
            Cancellation cancellation) {
        return ready(images, listener, cancellation).twins(known, listener, cancellation);
    }

    /** Two who ask at once wait for the same. */
    private AlikeImages ready(
            Images images, AlikeImages.Listener listener, Cancellation cancellation) {
        lock(cancellation);
        try {
            var known = ready;
            if (known != null && known.is(images)) {
                return known.images();
            }
            var made =
                    AlikeImages.of(
                            images.all(),
                            sources.apply(images.backbone(), images.input()),
                            listener,
                            cancellation);
            ready = new Ready(images, made);
            return made;
        } finally {
            making.unlock();
        }
    }

    private void lock(Cancellation cancellation) {
        try {
            while (!making.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                cancellation.throwIfRequested();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
