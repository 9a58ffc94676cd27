package app.ocellus.dataset.similar;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.dataset.features.Neighbour;
import app.ocellus.dataset.features.Neighbours;
import app.ocellus.dataset.look.Look;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.jspecify.annotations.Nullable;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The images of a dataset, ready to be asked which of them look like a picture. */
public final class AlikeImages {

    /** What is being done. */
    public enum Stage {
        /** Pictures are looked at by the network. */
        FEATURES,
        /** They are put into an index. */
        INDEX,
        /** Their neighbours are looked at. */
        TWINS
    }

    /** Hears of progress, on the thread that works. */
    @FunctionalInterface
    public interface Listener {
        /** Called after every unit or so; must be quick. */
        void report(Stage stage, Progress progress);

        /** Hears of one stage alone. */
        default Progress.Listener of(Stage stage) {
            return progress -> report(stage, progress);
        }
    }

    private final FeatureTable table;
    private final Neighbours all;
    private volatile @Nullable SimilarityIndex index;
    private final Map<Path, Integer> places = new HashMap<>();

    private AlikeImages(FeatureTable table) {
        this.table = table;
        this.all = new Neighbours(table);
        for (int i = 0; i < table.size(); i++) {
            places.put(table.samples().get(i).file(), i);
        }
    }

    /**
     * Makes images ready; what is known of them already is not computed again.
     *
     * @throws java.util.concurrent.CancellationException when stopped or cancelled; what was
     *     computed of the features is remembered
     */
    public static AlikeImages of(
            List<ImageSample> samples,
            FeatureSource source,
            Listener listener,
            Cancellation cancellation) {
        return new AlikeImages(source.features(samples, listener.of(Stage.FEATURES), cancellation));
    }

    /** What the network sees in a file, if that is one of the images: W values. */
    public Optional<FloatBuffer> features(Path file) {
        return Optional.ofNullable(places.get(file)).map(table.rows()::get);
    }

    /**
     * The images that look most like a picture, at most so many, the most alike first. An index of
     * many images is not worth waiting for where one picture is asked about; one that stands is
     * used.
     */
    public List<Neighbour> like(FloatBuffer features, int count) {
        var known = index;
        return known == null ? all.nearest(features, count) : known.nearest(features, count);
    }

    /**
     * The images that are probably altered copies of one another.
     *
     * @param looks what is known of the pictures; one that nobody has looked at is in no pair
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    public List<NearTwins.Pair> twins(
            Map<SampleId, Look> looks, Listener listener, Cancellation cancellation) {
        var known = index;
        if (known == null) {
            known = SimilarityIndex.of(table, listener.of(Stage.INDEX), cancellation);
            index = known;
        }
        return NearTwins.of(table, known, looks, listener.of(Stage.TWINS), cancellation);
    }

    /** Images that could not be read, and are never found. */
    public List<SkippedFile> skipped() {
        return table.skipped();
    }
}
