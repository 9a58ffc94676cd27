package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.dataset.features.Neighbours;
import app.ocellus.dataset.similar.SimilarityIndex;
import app.ocellus.fixtures.Samples;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/** How much of the true neighbours an index finds among many pictures, and how fast. */
final class SimilarSearch {

    private static final int QUERIES = 200;
    private static final int WANTED = 10;

    /** As many as altered copies are looked for among, and the picture itself. */
    private static final int NEIGHBOURS = 6;

    private static final ContentHash HASH = ContentHash.of(new byte[0]);

    /** The mixtures differ from real pictures by noise of this share of a feature's deviation. */
    private static final double NOISE = 0.35;

    private SimilarSearch() {}

    /**
     * Mixes the features of real pictures to those of as many as wanted, and looks for the
     * neighbours of others.
     *
     * @param home where an earlier run has kept the features; empty for a new one
     */
    static void run(int count, Path data, String home) throws IOException {
        var real = features(data, OneLook.kept(home));
        var random = new Random(7);
        var deviations = deviations(real);
        var file = Files.createTempFile("ocellus-similar", ".rows");
        try {
            var rows = written(file, count, real, deviations, random);
            var table = table(rows, real.width());
            measure(table, queries(real, deviations, random));
        } finally {
            Files.delete(file);
        }
    }

    private static FeatureTable features(Path data, Path home) {
        try (var program = new Composition(TestProgram.directories(home))) {
            var samples =
                    program.scanner()
                            .scan(data, Progress.Listener.NONE, new Cancellation())
                            .snapshot()
                            .samples();
            return program.features("efficientnet-lite0", new Preprocessing(224, Fit.CROP))
                    .features(samples, Progress.Listener.NONE, new Cancellation());
        }
    }

    private static float[] deviations(FeatureTable real) {
        var sums = new double[real.width()];
        var squares = new double[real.width()];
        var row = new float[real.width()];
        for (int n = 0; n < real.size(); n++) {
            real.copyRow(n, row, 0);
            for (int i = 0; i < row.length; i++) {
                sums[i] += row[i];
                squares[i] += row[i] * row[i];
            }
        }
        var deviations = new float[real.width()];
        for (int i = 0; i < deviations.length; i++) {
            double mean = sums[i] / real.size();
            deviations[i] = (float) Math.sqrt(Math.max(0, squares[i] / real.size() - mean * mean));
        }
        return deviations;
    }

    /** Between two pictures of the same class, and noise on top. */
    private static float[] mixture(FeatureTable real, float[] deviations, Random random) {
        int one = random.nextInt(real.size());
        int other = partner(real, one, random);
        var row = new float[real.width()];
        var second = new float[real.width()];
        real.copyRow(one, row, 0);
        real.copyRow(other, second, 0);
        float share = random.nextFloat();
        for (int i = 0; i < row.length; i++) {
            double noise = NOISE * deviations[i] * random.nextGaussian();
            row[i] = (float) Math.max(0, share * row[i] + (1 - share) * second[i] + noise);
        }
        return row;
    }

    private static int partner(FeatureTable real, int one, Random random) {
        for (int tries = 0; tries < 50; tries++) {
            int other = random.nextInt(real.size());
            if (real.samples().get(other).classId().equals(real.samples().get(one).classId())) {
                return other;
            }
        }
        return one;
    }

    private static List<FloatBuffer> written(
            Path file, int count, FeatureTable real, float[] deviations, Random random)
            throws IOException {
        int bytes = real.width() * Float.BYTES;
        try (var out = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (int n = 0; n < count; n++) {
                var row = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
                row.asFloatBuffer().put(mixture(real, deviations, random));
                out.write(row);
            }
            var rows = new ArrayList<FloatBuffer>();
            for (int n = 0; n < count; n += 1024) {
                int here = Math.min(1024, count - n);
                var mapped =
                        out.map(
                                FileChannel.MapMode.READ_ONLY,
                                (long) n * bytes,
                                (long) here * bytes);
                for (int i = 0; i < here; i++) {
                    var row = mapped.slice(i * bytes, bytes).order(ByteOrder.LITTLE_ENDIAN);
                    rows.add(row.asFloatBuffer());
                }
            }
            return rows;
        }
    }

    private static FeatureTable table(List<FloatBuffer> rows, int width) {
        var samples = new ArrayList<ImageSample>();
        var hashes = new ArrayList<ContentHash>();
        for (int n = 0; n < rows.size(); n++) {
            samples.add(Samples.sample("scene/" + n, "scene", null));
            hashes.add(HASH);
        }
        return new FeatureTable(width, samples, hashes, rows, List.of());
    }

    private static List<FloatBuffer> queries(FeatureTable real, float[] deviations, Random random) {
        var queries = new ArrayList<FloatBuffer>();
        for (int n = 0; n < QUERIES; n++) {
            queries.add(FloatBuffer.wrap(mixture(real, deviations, random)));
        }
        return queries;
    }

    private static void measure(FeatureTable table, List<FloatBuffer> queries) {
        long began = System.nanoTime();
        var index = SimilarityIndex.of(table, Progress.Listener.NONE, new Cancellation());
        double built = (System.nanoTime() - began) / 1e9;
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        var exact = new Neighbours(table);
        long hits = 0;
        var times = new double[queries.size()];
        var exactTimes = new double[queries.size()];
        queries.forEach(query -> index.nearest(query, WANTED));
        for (int n = 0; n < queries.size(); n++) {
            began = System.nanoTime();
            var found = index.nearest(queries.get(n), WANTED);
            times[n] = (System.nanoTime() - began) / 1e6;
            began = System.nanoTime();
            var truth = new HashSet<>(exact.nearest(queries.get(n), WANTED));
            exactTimes[n] = (System.nanoTime() - began) / 1e6;
            hits += found.stream().filter(truth::contains).count();
        }
        Arrays.sort(times);
        Arrays.sort(exactTimes);
        System.out.printf(
                "%d rows of %d: built in %.1f s, heap used %d MB of at most %d MB,"
                        + " recall@%d %.4f, query median %.2f ms, 99 %% %.2f ms, longest %.2f ms,"
                        + " exact median %.1f ms%n",
                table.size(),
                table.width(),
                built,
                used >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                WANTED,
                (double) hits / (WANTED * queries.size()),
                times[times.length / 2],
                times[times.length * 99 / 100],
                times[times.length - 1],
                exactTimes[times.length / 2]);
        began = System.nanoTime();
        table.rows().forEach(row -> index.nearest(row, NEIGHBOURS));
        System.out.printf(
                "%d neighbours of every row: %.1f s%n",
                NEIGHBOURS, (System.nanoTime() - began) / 1e9);
    }
}
