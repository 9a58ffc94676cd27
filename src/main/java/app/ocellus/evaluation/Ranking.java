package app.ocellus.evaluation;

import app.ocellus.dataset.ClassLabel;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Orders the outputs of a model; equals stay in the order of its classes. */
public final class Ranking {

    private Ranking() {}

    /** The {@code count} most probable classes, or all when there are fewer. */
    public static List<ClassProbability> top(
            List<ClassLabel> classes, float[] probabilities, int count) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
                .limit(count)
                .map(i -> new ClassProbability(classes.get(i), probabilities[i]))
                .toList();
    }

    /** The index of the highest value; of equals the first. */
    public static int best(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
