package app.ocellus.evaluation.comparison;

import app.ocellus.message.Sentence;

/**
 * Whether two models that answered for the same samples differ by more than chance: only those
 * samples count that one alone got right. Source: McNemar, Note on the Sampling Error of the
 * Difference between Correlated Proportions or Percentages, 1947; Dietterich, Approximate
 * Statistical Tests for Comparing Supervised Classification Learning Algorithms, 1998.
 *
 * @param onlyFirst samples that the first model alone got right
 * @param onlySecond samples that the second model alone got right
 * @param method by which p was found
 * @param p probability of such a difference, or a larger one, between equally good models; in [0,1]
 */
public record McNemarTest(int onlyFirst, int onlySecond, Method method, double p) {

    /** How p is found. */
    public enum Method {
        /** Binomial distribution, two-sided. */
        EXACT,
        /** Chi-square with one degree of freedom and Edwards' continuity correction (1948). */
        CHI_SQUARE
    }

    /** With fewer differing samples chi-square is too rough. */
    private static final int EXACT_BELOW = 25;

    private static final double LEVEL = 0.05;

    /** The test of so many samples. */
    public static McNemarTest of(int onlyFirst, int onlySecond) {
        return onlyFirst + onlySecond < EXACT_BELOW
                ? new McNemarTest(onlyFirst, onlySecond, Method.EXACT, exact(onlyFirst, onlySecond))
                : new McNemarTest(
                        onlyFirst, onlySecond, Method.CHI_SQUARE, chiSquare(onlyFirst, onlySecond));
    }

    /** Twice the probability of the smaller number or less among n tosses of a fair coin. */
    private static double exact(int one, int other) {
        int n = one + other;
        double tosses = Math.pow(0.5, n);
        double sum = 0;
        for (int k = 0; k <= Math.min(one, other); k++) {
            sum += tosses;
            tosses *= (double) (n - k) / (k + 1);
        }
        return Math.min(1, 2 * sum);
    }

    private static double chiSquare(int one, int other) {
        double gap = Math.max(0, Math.abs(one - other) - 1);
        return Normal.erfc(Math.sqrt(gap * gap / (one + other) / 2));
    }

    /** Whether the models differ at the usual level of 5 %. */
    public boolean isSignificant() {
        return p < LEVEL;
    }

    /** What it means. */
    public Sentence sentence() {
        if (onlyFirst == onlySecond) {
            return Sentence.of("evaluation.no-difference");
        }
        return isSignificant()
                ? Sentence.of("evaluation.difference-real", Math.ceil(p * 1000) / 1000)
                : Sentence.of("evaluation.difference-chance", p);
    }
}
