package app.ocellus.ui.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Whether memory grows, over the last minute or what there is of it. */
final class MemoryTrend {

    /** What memory does. */
    enum Trend {
        /** Not yet known. */
        UNKNOWN,
        /** It stays where it is. */
        FLAT,
        /** It grows. */
        RISING,
        /** It shrinks. */
        FALLING
    }

    private static final int MOST = 60;
    private static final int LEAST = 9;
    private static final long SECOND = 1_000_000_000;
    private static final double FLAT = 0.05;

    private final Deque<Long> values = new ArrayDeque<>();
    private long taken;

    /** Takes a value, once a second at most. */
    void add(long nanos, long bytes) {
        if (values.isEmpty() || nanos - taken >= SECOND) {
            taken = nanos;
            values.addLast(bytes);
            if (values.size() > MOST) {
                values.removeFirst();
            }
        }
    }

    void clear() {
        values.clear();
    }

    /** The last third beside the first. */
    Trend trend() {
        if (values.size() < LEAST) {
            return Trend.UNKNOWN;
        }
        var all = new ArrayList<>(values);
        int third = all.size() / 3;
        double change =
                mean(all.subList(all.size() - third, all.size())) / mean(all.subList(0, third));
        if (change > 1 + FLAT) {
            return Trend.RISING;
        }
        return change < 1 - FLAT ? Trend.FALLING : Trend.FLAT;
    }

    private static double mean(List<Long> some) {
        return some.stream().mapToLong(Long::longValue).average().orElse(0);
    }
}
