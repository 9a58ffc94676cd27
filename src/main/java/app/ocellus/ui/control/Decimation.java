package app.ocellus.ui.control;

import java.util.Arrays;

/** Thins out a curve so that what is drawn keeps its peaks. */
final class Decimation {

    /** Points of a curve; a y that is not finite is a gap. */
    @SuppressWarnings("ArrayRecordComponent")
    record Points(double[] xs, double[] ys) {

        /** True where a stretch without gaps begins. */
        boolean startsAt(int index) {
            return index == 0 || !Double.isFinite(ys[index - 1]);
        }

        /** True where a stretch without gaps ends. */
        boolean endsAt(int index) {
            return index == ys.length - 1 || !Double.isFinite(ys[index + 1]);
        }
    }

    private final double[] xs;
    private final double[] ys;
    private final double[] keptXs;
    private final double[] keptYs;
    private int kept;

    private Decimation(double[] xs, double[] ys, int most) {
        this.xs = xs;
        this.ys = ys;
        this.keptXs = new double[most];
        this.keptYs = new double[most];
    }

    /** At most {@code most} points: of each of equal shares of them, the lowest and the highest. */
    static Points of(double[] xs, double[] ys, int most) {
        if (xs.length <= most) {
            return new Points(xs, ys);
        }
        var decimation = new Decimation(xs, ys, most);
        var buckets = most / 2;
        for (int bucket = 0; bucket < buckets; bucket++) {
            decimation.keep(
                    (int) ((long) xs.length * bucket / buckets),
                    (int) ((long) xs.length * (bucket + 1) / buckets));
        }
        return new Points(
                Arrays.copyOf(decimation.keptXs, decimation.kept),
                Arrays.copyOf(decimation.keptYs, decimation.kept));
    }

    private void keep(int from, int to) {
        var lowest = -1;
        var highest = -1;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(ys[i])) {
                lowest = lowest < 0 || ys[i] < ys[lowest] ? i : lowest;
                highest = highest < 0 || ys[i] > ys[highest] ? i : highest;
            }
        }
        if (lowest < 0) {
            keep(from);
            return;
        }
        keep(Math.min(lowest, highest));
        if (lowest != highest) {
            keep(Math.max(lowest, highest));
        }
    }

    private void keep(int index) {
        keptXs[kept] = xs[index];
        keptYs[kept] = ys[index];
        kept++;
    }
}
