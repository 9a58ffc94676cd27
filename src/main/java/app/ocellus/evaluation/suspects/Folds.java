package app.ocellus.evaluation.suspects;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.training.Shuffle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Deals samples into folds, every class evenly; equal files go together. */
public final class Folds {

    private final List<ImageSample> samples;
    private final int count;
    private final Map<ClassId, int[]> taken = new HashMap<>();
    private final int[] sizes;

    private Folds(List<ImageSample> samples, int count) {
        this.samples = samples;
        this.count = count;
        this.sizes = new int[count];
    }

    /**
     * The fold of each sample, from 0 to {@code count - 1}. It depends on the samples and the seed,
     * not on their order.
     *
     * @param contents of the files of {@code samples}
     */
    public static int[] of(
            List<ImageSample> samples, List<ContentHash> contents, int count, long seed) {
        return new Folds(samples, count).deal(units(samples, contents), seed);
    }

    /** Indices of samples that are the same picture, in the order of the first path of each. */
    private static List<List<Integer>> units(
            List<ImageSample> samples, List<ContentHash> contents) {
        Function<Integer, String> path = i -> samples.get(i).id().value();
        return List.copyOf(
                        IntStream.range(0, samples.size())
                                .boxed()
                                .sorted(Comparator.comparing(path))
                                .collect(Collectors.groupingBy(contents::get))
                                .values())
                .stream()
                .sorted(Comparator.comparing(unit -> path.apply(unit.getFirst())))
                .toList();
    }

    private int[] deal(List<List<Integer>> units, long seed) {
        var folds = new int[samples.size()];
        var order = new ArrayList<List<Integer>>();
        for (int index : Shuffle.order(units.size(), seed, 0)) {
            order.add(units.get(index));
        }
        for (var unit : order) {
            int fold = least(ofClass(unit.getFirst()));
            for (int index : unit) {
                folds[index] = fold;
                ofClass(index)[fold]++;
                sizes[fold]++;
            }
        }
        return folds;
    }

    private int[] ofClass(int index) {
        return taken.computeIfAbsent(samples.get(index).classId(), _ -> new int[count]);
    }

    /** The fold with the fewest of the class; of equals the smallest one. */
    private int least(int[] ofClass) {
        return IntStream.range(0, count)
                .boxed()
                .min(Comparator.<Integer>comparingInt(f -> ofClass[f]).thenComparing(f -> sizes[f]))
                .orElseThrow();
    }
}
