package app.ocellus.dataset.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class NearestPointsTest {

    private static NearestPoints nearest(float[][] columns, int size, int count) {
        return NearestPoints.of(
                columns,
                size,
                count,
                new ProgressMeter(size, Progress.Listener.NONE),
                new Cancellation());
    }

    private static float[][] columns(int size) {
        var random = new Random(3);
        var columns = new float[3][size];
        for (var column : columns) {
            for (int i = 0; i < size; i++) {
                column[i] = random.nextFloat();
            }
        }
        return columns;
    }

    private static double distance(float[][] columns, int one, int other) {
        double squared = 0;
        for (var column : columns) {
            squared += Math.pow(column[one] - column[other], 2);
        }
        return Math.sqrt(squared);
    }

    @Test
    void moreThanABlockOfPointsFindTheirNearest() {
        int size = 1500;
        var columns = columns(size);
        var found = nearest(columns, size, 7);
        for (int point : new int[] {0, 700, 1499}) {
            var expected =
                    IntStream.range(0, size)
                            .filter(i -> i != point)
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> distance(columns, point, i)))
                            .limit(7)
                            .toList();
            assertEquals(
                    expected,
                    IntStream.range(0, 7).mapToObj(rank -> found.neighbour(point, rank)).toList());
            assertEquals(
                    distance(columns, point, expected.getLast()), found.distance(point, 6), 1e-3);
        }
    }

    @Test
    void fewerThanAskedForAreAllOthers() {
        var found = nearest(new float[][] {{0, 1, 5}}, 3, 10);
        assertEquals(2, found.count());
        assertEquals(List.of(1, 0), List.of(found.neighbour(2, 0), found.neighbour(2, 1)));
    }
}
