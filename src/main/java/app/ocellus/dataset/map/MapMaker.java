package app.ocellus.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.dataset.features.PrincipalComponents;
import app.ocellus.task.Cancellation;
import app.ocellus.task.ProgressMeter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lays images out on a map by what a backbone sees in them: the same images, in whatever order, by
 * the same seed always come to lie alike.
 *
 * @param features what it sees
 * @param seed of all that is left to chance
 * @param rounds at most so many in which points are moved; without any they lie as their first two
 *     principal components say
 */
public record MapMaker(FeatureSource features, long seed, int rounds) {

    /** As many as a map needs. */
    public static final int ROUNDS = 500;

    private static final int DIMENSIONS = 50;
    private static final int NEIGHBOURS = 15;

    /** Many points move each other oftener in a round, so fewer rounds do. */
    private static final int ROUNDS_OF_MANY = 200;

    private static final int MANY = 10_000;

    /** How wide the points lie before they are moved. */
    private static final float START = 10;

    /**
     * Makes a map of all images that can be read.
     *
     * @throws java.util.concurrent.CancellationException when stopped or cancelled; the features
     *     that were computed are remembered
     */
    public DatasetMap make(
            List<ImageSample> images, MapStage.Listener progress, Cancellation cancellation) {
        return lay(look(images, progress, cancellation), images, progress, cancellation);
    }

    /** What the backbone sees in the images, in the order of a map. */
    FeatureTable look(
            List<ImageSample> images, MapStage.Listener progress, Cancellation cancellation) {
        return features.features(
                        images, far -> progress.report(MapStage.FEATURES, far), cancellation)
                .byContent();
    }

    /** The images that are not in the table. */
    static List<ImageSample> unread(List<ImageSample> images, FeatureTable table) {
        var unread = table.skipped().stream().map(SkippedFile::file).collect(Collectors.toSet());
        return images.stream().filter(image -> unread.contains(image.file())).toList();
    }

    DatasetMap lay(
            FeatureTable table,
            List<ImageSample> images,
            MapStage.Listener progress,
            Cancellation cancellation) {
        var comparing =
                new ProgressMeter(table.size(), far -> progress.report(MapStage.NEIGHBOURS, far));
        var columns = columns(table, cancellation);
        var nearest = NearestPoints.of(columns, table.size(), NEIGHBOURS, comparing, cancellation);
        int needed = table.size() > MANY ? Math.min(rounds, ROUNDS_OF_MANY) : rounds;
        var moving = new ProgressMeter(needed, far -> progress.report(MapStage.LAYOUT, far));
        var xs = start(columns, 0, table.size());
        var ys = start(columns, 1, table.size());
        new Layout(nearest, xs, ys, seed).run(needed, moving, cancellation);
        var points =
                IntStream.range(0, table.size())
                        .mapToObj(i -> new MapPoint(table.samples().get(i).id(), xs[i], ys[i]))
                        .toList();
        return new DatasetMap(
                points,
                unread(images, table).stream().map(ImageSample::id).collect(Collectors.toSet()));
    }

    /** A column for each of the strongest components, N values each. */
    private float[][] columns(FeatureTable table, Cancellation cancellation) {
        var components = PrincipalComponents.of(table, DIMENSIONS, seed, cancellation);
        var columns = new float[components.count()][table.size()];
        for (int i = 0; i < table.size(); i++) {
            cancellation.throwIfRequested();
            var point = components.project(table.rows().get(i));
            for (int k = 0; k < point.length; k++) {
                columns[k][i] = point[k];
            }
        }
        return columns;
    }

    /** The order at large is that of the first components (D. Kobak, G. Linderman, 2021). */
    private static float[] start(float[][] columns, int index, int size) {
        var start = new float[size];
        if (index < columns.length) {
            float most = 0;
            for (float value : columns[index]) {
                most = Math.max(most, Math.abs(value));
            }
            for (int i = 0; i < size && most > 0; i++) {
                start[i] = columns[index][i] / most * START;
            }
        }
        return start;
    }
}
