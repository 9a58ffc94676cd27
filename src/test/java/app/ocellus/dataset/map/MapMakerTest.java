package app.ocellus.dataset.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.fixtures.Samples;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.Test;

import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

class MapMakerTest {

    private static final int WIDTH = 64;

    /** Points around as many directions as there are groups, one group after the other in turn. */
    private static FeatureTable groups(int size, int groups) {
        var random = new Random(7);
        return table(
                size,
                i -> {
                    var row = new float[WIDTH];
                    for (int j = 0; j < WIDTH; j++) {
                        row[j] = (float) (0.1 * random.nextGaussian());
                    }
                    row[i % groups] += 1;
                    return row;
                });
    }

    private static FeatureTable table(int size, IntFunction<float[]> rows) {
        return new FeatureTable(
                WIDTH,
                IntStream.range(0, size)
                        .mapToObj(i -> Samples.sample("pet/" + i, "pet", null))
                        .toList(),
                IntStream.range(0, size)
                        .mapToObj(i -> ContentHash.of(new byte[] {(byte) i, (byte) (i >> 8)}))
                        .toList(),
                IntStream.range(0, size).mapToObj(i -> FloatBuffer.wrap(rows.apply(i))).toList(),
                List.of());
    }

    private static DatasetMap make(FeatureTable table, long seed) {
        return new MapMaker((_, _, _) -> table, seed, MapMaker.ROUNDS)
                .make(table.samples(), (_, _) -> {}, new Cancellation());
    }

    /** Where its row stood in the table. */
    private static int number(MapPoint point) {
        return Integer.parseInt(point.id().value().substring("pet/".length()));
    }

    private static double distance(MapPoint one, MapPoint other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    @Test
    void whatLooksAlikeLiesTogether() {
        int groups = 5;
        var points = make(groups(300, groups), 1).points();
        int together = 0;
        for (var point : points) {
            var nearest =
                    points.stream()
                            .filter(other -> other != point)
                            .min(Comparator.comparingDouble(other -> distance(point, other)))
                            .orElseThrow();
            together += number(nearest) % groups == number(point) % groups ? 1 : 0;
        }
        assertTrue(together >= 295, together + " of 300");
    }

    @Test
    void theSameSeedMakesTheSameMap() {
        var table = groups(120, 3);
        assertEquals(make(table, 4), make(table, 4));
        assertNotEquals(make(table, 4), make(table, 5));
    }

    @Test
    void theOrderOfTheImagesMakesNoDifference() {
        var table = groups(120, 3);
        var turned =
                new FeatureTable(
                        WIDTH,
                        table.samples().reversed(),
                        table.hashes().reversed(),
                        table.rows().reversed(),
                        List.of());
        assertEquals(make(table, 4), make(turned, 4));
    }

    @Test
    void withoutRoundsPointsLieByTheirComponents() {
        // two directions of which the first varies more
        var table =
                table(
                        40,
                        i -> {
                            var row = new float[WIDTH];
                            row[0] = 1;
                            row[1] = i % 2 == 0 ? 0.5f : -0.5f;
                            row[2] = i % 4 < 2 ? 0.1f : -0.1f;
                            return row;
                        });
        var points =
                new MapMaker((_, _, _) -> table, 1, 0)
                        .make(table.samples(), (_, _) -> {}, new Cancellation()).points().stream()
                                .sorted(Comparator.comparingInt(MapMakerTest::number))
                                .toList();
        assertTrue(points.get(0).x() * points.get(1).x() < 0);
        assertTrue(points.get(0).x() * points.get(2).x() > 0);
        assertTrue(points.get(0).y() * points.get(2).y() < 0);
    }

    @Test
    void fewImagesHaveAMapToo() {
        for (int size : new int[] {0, 1, 2, 3, 16}) {
            var points = make(groups(size, 2), 1).points();
            assertEquals(size, points.size());
            assertTrue(points.stream().allMatch(p -> Double.isFinite(p.x() + p.y())), "of " + size);
        }
    }

    @Test
    void imagesThatAreAllTheSameHaveAPlace() {
        for (float value : new float[] {0, 3}) {
            var same = new float[WIDTH];
            Arrays.fill(same, value);
            var points = make(table(30, _ -> same), 1).points();
            assertTrue(points.stream().allMatch(p -> Double.isFinite(p.x() + p.y())));
        }
    }

    @Test
    void allStagesAreToldOf() {
        var told = EnumSet.noneOf(MapStage.class);
        var table = groups(30, 2);
        new MapMaker(
                        (_, progress, _) -> {
                            progress.report(new Progress(1, 30, Duration.ZERO));
                            return table;
                        },
                        1,
                        MapMaker.ROUNDS)
                .make(table.samples(), (stage, _) -> told.add(stage), new Cancellation());
        assertEquals(EnumSet.allOf(MapStage.class), told);
    }

    @Test
    void aCancelledMapIsLeftAtOnce() {
        var table = groups(30, 2);
        var stop = new Cancellation();
        assertThrows(
                CancellationException.class,
                () ->
                        new MapMaker((_, _, _) -> table, 1, MapMaker.ROUNDS)
                                .make(
                                        table.samples(),
                                        (stage, _) -> {
                                            if (stage == MapStage.LAYOUT) {
                                                stop.cancel();
                                            }
                                        },
                                        stop));
    }

    @Test
    void imagesThatCameLaterAreMissingAndThoseThatCannotBeReadAreNot() {
        var table = groups(10, 2);
        var map = make(table, 1);
        assertEquals(0, map.missing(table.samples()));
        var more = groups(12, 2).samples();
        assertEquals(2, map.missing(more));
        var unread = Set.of(more.getLast().id());
        assertEquals(1, new DatasetMap(map.points(), unread).missing(more));
    }
}
