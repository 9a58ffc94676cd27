package app.ocellus.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The seconds of competitors that take turns in one run; their medians are compared. */
final class Rounds {

    static final int COUNT = 3;

    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    void note(String who, double taken) {
        System.out.printf("%-8s %.2f s%n", who, taken);
        seconds.computeIfAbsent(who, _ -> new ArrayList<>()).add(taken);
    }

    double median(String who) {
        var sorted = seconds.getOrDefault(who, List.of()).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** How many times as fast {@code who} is as {@code peer}. */
    double ratio(String who, String peer) {
        return median(peer) / median(who);
    }
}
