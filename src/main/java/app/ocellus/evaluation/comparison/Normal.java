package app.ocellus.evaluation.comparison;

/** What the Java library has not of the normal distribution. */
final class Normal {

    private static final double SERIES_BELOW = 2;
    private static final int TERMS = 200;

    private Normal() {}

    /**
     * The complementary error function of {@code x >= 0}, to about 1e-15. Source: Abramowitz and
     * Stegun, Handbook of Mathematical Functions, 7.1.6 (series) and 7.1.14 (continued fraction).
     */
    static double erfc(double x) {
        double scale = Math.exp(-x * x) / Math.sqrt(Math.PI);
        return x < SERIES_BELOW ? 1 - 2 * scale * series(x) : scale * fraction(x);
    }

    /** The sum of 2^n x^(2n+1) / (1 3 ... (2n+1)). */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < TERMS; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return sum;
    }

    /** 1 / (x + (1/2) / (x + 1 / (x + (3/2) / (x + ...)))), from its far end. */
    private static double fraction(double x) {
        double below = x;
        for (int n = TERMS; n > 0; n--) {
            below = x + n / 2.0 / below;
        }
        return 1 / below;
    }
}
