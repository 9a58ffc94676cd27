package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.PictureWalk;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.map.MapMaker;
import app.ocellus.dataset.map.MapStage;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import javax.imageio.ImageIO;

/** How long a map of many pictures takes, and how true it is beside two principal components. */
final class MapOfMany {

    private static final int ASKED = 1000;
    private static final long SEED = 1;

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
                make(opening, features, snapshot);
                if (opening.equals("second")) {
                    compare(features, snapshot);
                }
            }
        }
    }

    /** Photographs cut by chance, each another file and other features. */
    private static Path parts(Path data, int count) throws IOException {
        var folder = Files.createTempDirectory("ocellus-map-data");
        var files = new PictureWalk(List.of(data), _ -> {}, new Cancellation()).stream().toList();
        var random = new Random(SEED);
        for (int i = 0; i < count; i++) {
            var file = files.get(i % files.size());
            var place = folder.resolve(file.getParent().getFileName());
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

    private static void make(String opening, FeatureSource features, DatasetSnapshot snapshot) {
        var ends = new EnumMap<MapStage, Double>(MapStage.class);
        long began = System.nanoTime();
        var map =
                new MapMaker(features, SEED, MapMaker.ROUNDS)
                        .make(
                                snapshot.samples(),
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

    private static void compare(FeatureSource features, DatasetSnapshot snapshot) {
        var table =
                features.features(snapshot.samples(), Progress.Listener.NONE, new Cancellation());
        var quality = new MapQuality(table, ASKED);
        for (int rounds : List.of(MapMaker.ROUNDS, 0)) {
            var map =
                    new MapMaker((_, _, _) -> table, SEED, rounds)
                            .make(snapshot.samples(), (_, _) -> {}, new Cancellation());
            quality.report(rounds == 0 ? "PCA" : "map", map.points());
        }
    }
}
