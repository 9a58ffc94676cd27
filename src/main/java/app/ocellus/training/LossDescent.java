package app.ocellus.training;

import app.ocellus.training.LearningRateSweep.Point;
import app.ocellus.training.LearningRateSweep.Rule;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Where a smoothed loss falls, and which rates follow from that.
 *
 * @param rates ascending
 * @param losses one for each rate, all finite
 */
@SuppressWarnings("ArrayRecordComponent")
record LossDescent(double[] rates, double[] losses) {

    private static final int DROPPED_AT_END = 5;

    /** The part of a curve that counts: the first tenth is noise, the last points are ruin. */
    static LossDescent of(List<Point> finite) {
        var used = finite.subList(finite.size() / 10, finite.size() - DROPPED_AT_END);
        return new LossDescent(
                used.stream().mapToDouble(Point::rate).toArray(),
                used.stream().mapToDouble(Point::smoothed).toArray());
    }

    OptionalDouble rate(Rule rule) {
        return switch (rule) {
            case VALLEY -> at(valley());
            case STEEPEST -> at(steepest());
            case MINIMUM -> at(minimum()).stream().map(rate -> rate / 10).findFirst();
        };
    }

    private OptionalDouble at(OptionalInt index) {
        return index.isPresent()
                ? OptionalDouble.of(rates[index.getAsInt()])
                : OptionalDouble.empty();
    }

    /**
     * Half of the way down the middle third of the longest strictly decreasing subsequence; nothing
     * where no loss is lower than one before it.
     */
    OptionalInt valley() {
        var lengths = descents();
        int last = 0;
        for (int i = 1; i < lengths.length; i++) {
            last = lengths[i] > lengths[last] ? i : last;
        }
        if (lengths[last] < 2) {
            return OptionalInt.empty();
        }
        int first = Math.max(0, last - lengths[last]);
        double third = (last - first) / 3.0;
        return OptionalInt.of(first + (int) third + (int) (third / 2));
    }

    /** The length of the longest strictly decreasing subsequence that ends at each loss. */
    private int[] descents() {
        var lengths = new int[losses.length];
        // the negated last loss of the best descent of each length, which ascends
        var ends = new double[losses.length];
        int longest = 0;
        for (int i = 0; i < losses.length; i++) {
            int found = Arrays.binarySearch(ends, 0, longest, 0.0 - losses[i]);
            int place = found >= 0 ? found : -found - 1;
            ends[place] = 0.0 - losses[i];
            lengths[i] = place + 1;
            longest = Math.max(longest, place + 1);
        }
        return lengths;
    }

    /** Where the loss falls fastest, a step of the logarithm of the rate; nothing if nowhere. */
    OptionalInt steepest() {
        var steepest = OptionalInt.empty();
        double least = 0;
        for (int i = 0; i + 1 < losses.length; i++) {
            double slope =
                    (losses[i + 1] - losses[i]) / (Math.log(rates[i + 1]) - Math.log(rates[i]));
            if (slope < least) {
                least = slope;
                steepest = OptionalInt.of(i);
            }
        }
        return steepest;
    }

    /** Where the loss is lowest; nothing if it only rises from the first one on. */
    private OptionalInt minimum() {
        int lowest = 0;
        for (int i = 1; i < losses.length; i++) {
            lowest = losses[i] < losses[lowest] ? i : lowest;
        }
        return lowest == 0 ? OptionalInt.empty() : OptionalInt.of(lowest);
    }
}
