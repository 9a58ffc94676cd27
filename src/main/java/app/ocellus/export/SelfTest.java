package app.ocellus.export;

import app.ocellus.evaluation.Ranking;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;
import java.util.Locale;

/**
 * How far the answers of an exported file are from those of the program for the same pictures.
 *
 * @param input what the file was given
 * @param samples how many pictures
 * @param maxDifference the largest |dp| of any class of any picture
 * @param meanDifference the mean |dp| over all classes and pictures
 * @param top1Agreement the share of pictures that get the same class; two classes that the program
 *     holds equally probable, to within {@link Input#tie}, are the same
 */
public record SelfTest(
        Input input,
        int samples,
        double maxDifference,
        double meanDifference,
        double top1Agreement) {

    /** The largest |dp| that is no mistake, of prepared pictures. */
    public static final double MOST_DIFFERENCE = 1e-3;

    /** The least share of pictures that get the same class. */
    public static final double LEAST_AGREEMENT = 0.995;

    /** What an exported file is given. */
    public enum Input {
        /** The square that the program makes of a picture. */
        PREPARED(MOST_DIFFERENCE),
        /** The picture as it is, which the file brings to its size by PyTorch's own resize. */
        WHOLE(1e-2);

        private final double tie;

        Input(double tie) {
            this.tie = tie;
        }

        /** The name in files. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What two probabilities may differ by and still be called equal. */
        double tie() {
            return tie;
        }
    }

    /** The answers for one picture, a probability for each class. */
    record Pair(float[] expected, float[] said) {

        private double largest() {
            double largest = 0;
            for (int c = 0; c < expected.length; c++) {
                largest = Math.max(largest, Math.abs((double) expected[c] - said[c]));
            }
            return largest;
        }

        private double mean() {
            double sum = 0;
            for (int c = 0; c < expected.length; c++) {
                sum += Math.abs((double) expected[c] - said[c]);
            }
            return sum / expected.length;
        }

        private boolean agrees(double tie) {
            return expected[Ranking.best(expected)] - expected[Ranking.best(said)] <= tie;
        }
    }

    /** The comparison of at least one picture. */
    static SelfTest of(Input input, List<Pair> pairs) {
        return new SelfTest(
                input,
                pairs.size(),
                pairs.stream().mapToDouble(Pair::largest).reduce(0, Math::max),
                pairs.stream().mapToDouble(Pair::mean).average().orElseThrow(),
                pairs.stream()
                        .mapToInt(pair -> pair.agrees(input.tie()) ? 1 : 0)
                        .average()
                        .orElseThrow());
    }

    /**
     * Whether the file may be handed on. PyTorch's resize is not the program's to the last bit, so
     * of whole pictures the class alone counts.
     */
    public boolean passed() {
        boolean near = input == Input.WHOLE || maxDifference <= MOST_DIFFERENCE;
        return near && top1Agreement >= LEAST_AGREEMENT;
    }
}
