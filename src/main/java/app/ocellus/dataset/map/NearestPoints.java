package app.ocellus.dataset.map;

import app.ocellus.task.Cancellation;
import app.ocellus.task.ProgressMeter;

import java.util.Arrays;

/**
 * The nearest points of every point, by comparing all with all: exact, and in loops that the
 * compiler turns into vector instructions.
 */
final class NearestPoints {

    /** So many points and their values stay in the processor's cache. */
    private static final int BLOCK = 1024;

    private static final int QUERIES = 256;

    private final float[][] columns;
    private final int size;
    private final int count;
    private final float[] squares;
    private final float[] products = new float[BLOCK];
    private final int[] nearest;
    private final float[] distances;

    private NearestPoints(float[][] columns, int size, int count) {
        this.columns = columns;
        this.size = size;
        this.count = Math.max(0, Math.min(count, size - 1));
        this.squares = new float[size];
        this.nearest = new int[size * this.count];
        this.distances = new float[size * this.count];
        Arrays.fill(distances, Float.POSITIVE_INFINITY);
        for (var column : columns) {
            for (int i = 0; i < size; i++) {
                squares[i] += column[i] * column[i];
            }
        }
    }

    /**
     * Finds them.
     *
     * @param columns the coordinates, an array of N for each
     * @param size N
     * @param count how many of each point, if there are so many others
     * @param meter counts points
     */
    static NearestPoints of(
            float[][] columns,
            int size,
            int count,
            ProgressMeter meter,
            Cancellation cancellation) {
        var found = new NearestPoints(columns, size, count);
        for (int from = 0; from < size; from += QUERIES) {
            int to = Math.min(size, from + QUERIES);
            for (int start = 0; start < size; start += BLOCK) {
                cancellation.throwIfRequested();
                found.compare(from, to, start);
            }
            meter.advance(to - from);
        }
        found.takeRoots();
        return found;
    }

    private void compare(int from, int to, int start) {
        int length = Math.min(BLOCK, size - start);
        for (int point = from; point < to; point++) {
            multiply(point, start, length);
            for (int i = 0; i < length; i++) {
                float squared = squares[point] + squares[start + i] - 2 * products[i];
                if (start + i != point) {
                    offer(point, start + i, Math.max(0, squared));
                }
            }
        }
    }

    private void multiply(int point, int start, int length) {
        Arrays.fill(products, 0);
        for (var column : columns) {
            float value = column[point];
            for (int i = 0; i < length; i++) {
                products[i] += value * column[start + i];
            }
        }
    }

    /** Keeps the nearest in their order; of equals that which was met first. */
    private void offer(int point, int other, float squared) {
        int first = point * count;
        int place = first + count - 1;
        if (count == 0 || squared >= distances[place]) {
            return;
        }
        while (place > first && squared < distances[place - 1]) {
            distances[place] = distances[place - 1];
            nearest[place] = nearest[place - 1];
            place--;
        }
        distances[place] = squared;
        nearest[place] = other;
    }

    private void takeRoots() {
        for (int i = 0; i < distances.length; i++) {
            distances[i] = (float) Math.sqrt(distances[i]);
        }
    }

    /** N. */
    int size() {
        return size;
    }

    /** How many of each point. */
    int count() {
        return count;
    }

    /** The neighbour of a point at a rank, from 0 on. */
    int neighbour(int point, int rank) {
        return nearest[point * count + rank];
    }

    /** How far it is. */
    float distance(int point, int rank) {
        return distances[point * count + rank];
    }
}
