package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.PictureWalk;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.dataset.map.MapMaker;
import app.ocellus.dataset.map.MapStage;
import app.ocellus.fixtures.Samples;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/** How long a map of many pictures takes, and how true it is beside two principal components. */
final class MapOfMany {

    private static final int ASKED = 1000;
    private static final long SEED = 1;
    private static final int WIDTH = 1280;
    private static final int GROUPS = 20;

    private MapOfMany() {}

    /**
     * Makes the map twice, as two programs would.
     *
     * @param count so many pictures, each a part of one in the data; 0 for the data themselves
     */
    static void run(Path data, int count) throws IOException {
        var folder = count == 0 ? data : parts(data, count);
        var home = Files.createTempDirectory("ocellus-map");
        for (var opening : List.of("first", "second")) {
            try (var program = new Composition(TestProgram.directories(home))) {
                var snapshot =
                        program.scanner()
                                .scan(folder, Progress.Listener.NONE, new Cancellation())
                                .snapshot();
                var features =
                        program.features("efficientnet-lite0", new Preprocessing(224, Fit.CROP));
                make(opening, features, snapshot.samples());
                if (opening.equals("second")) {
                    compare(features, snapshot);
                }
            }
        }
    }

    /** Makes the map of so many rows by chance in twenty groups, as wide as those of lite0. */
    static void run(int count) {
        var random = new Random(SEED);
        var rows = new ArrayList<FloatBuffer>();
        for (int i = 0; i < count; i++) {
            var row = new float[WIDTH];
            for (int j = 0; j < WIDTH; j++) {
                row[j] = (float) random.nextGaussian();
            }
            row[i % GROUPS] += 4;
            rows.add(FloatBuffer.wrap(row));
        }
        var samples =
                IntStream.range(0, count)
                        .mapToObj(i -> Samples.sample("a/" + i, "a", null))
                        .toList();
        var hashes = Collections.nCopies(count, ContentHash.of(new byte[0]));
        var table = new FeatureTable(WIDTH, samples, hashes, rows, List.of());
        make("rows", (_, _, _) -> table, samples);
    }

    /** Photographs cut by chance, each another file and other features. */
    private static Path parts(Path data, int count) throws IOException {
        var folder = Files.createTempDirectory("ocellus-map-data");
        var files = new PictureWalk(List.of(data), _ -> {}, new Cancellation()).stream().toList();
        var random = new Random(SEED);
        for (int i = 0; i < count; i++) {
            var file = files.get(i % files.size());
            var place = folder.resolve(Objects.requireNonNull(file.getParent()).getFileName());
            Files.createDirectories(place);
            var part = part(ImageIO.read(file.toFile()), random);
            ImageIO.write(part, "jpg", place.resolve("%06d.jpg".formatted(i)).toFile());
        }
        return folder;
    }

    private static BufferedImage part(BufferedImage whole, Random random) {
        int width = (int) (whole.getWidth() * (0.7 + 0.3 * random.nextDouble()));
        int height = (int) (whole.getHeight() * (0.7 + 0.3 * random.nextDouble()));
        return whole.getSubimage(
                random.nextInt(whole.getWidth() - width + 1),
                random.nextInt(whole.getHeight() - height + 1),
                width,
                height);
    }

    private static void make(String opening, FeatureSource features, List<ImageSample> samples) {
        var ends = new EnumMap<MapStage, Double>(MapStage.class);
        long began = System.nanoTime();
        var map =
                new MapMaker(features, SEED, MapMaker.ROUNDS)
                        .make(
                                samples,
                                (stage, _) -> ends.put(stage, seconds(began)),
                                new Cancellation());
        System.out.printf(
                Locale.ROOT,
                "%s: %d points after %.1f s; stages ended at %s%n",
                opening,
                map.points().size(),
                seconds(began),
                ends);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Row for row: the points of a map stand in the order of the contents. */
    private static void compare(FeatureSource features, DatasetSnapshot snapshot) {
        var table =
                features.features(snapshot.samples(), Progress.Listener.NONE, new Cancellation())
                        .byContent();
        var quality = new MapQuality(table, ASKED);
        for (int rounds : List.of(MapMaker.ROUNDS, 0)) {
            var map =
                    new MapMaker((_, _, _) -> table, SEED, rounds)
                            .make(snapshot.samples(), (_, _) -> {}, new Cancellation());
            quality.report(rounds == 0 ? "PCA" : "map", map.points());
        }
    }
}
