package app.ocellus.training;

import app.ocellus.dataset.SkippedFile;
import app.ocellus.message.Sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a learning-rate range test measured, and what it suggests. Source: Smith, Cyclical Learning
 * Rates for Training Neural Networks, 2017; the rules are those of fastai.
 *
 * @param points in the order of their rates
 * @param skipped files that could not be used
 */
public record LearningRateSweep(List<Point> points, End end, List<SkippedFile> skipped) {

    /** With fewer finite points than this a curve says nothing. */
    public static final int FEWEST_POINTS = 17;

    /**
     * One step.
     *
     * @param rate at which it was made
     * @param loss of its batch, before the step
     * @param smoothed the running mean of the losses so far
     */
    public record Point(double rate, double loss, double smoothed) {

        /** True where both losses are numbers. */
        public boolean isFinite() {
            return Double.isFinite(loss) && Double.isFinite(smoothed);
        }
    }

    /** Why it ended. */
    public enum End {
        /** All rates were tried. */
        COMPLETED,
        /** The loss had risen to more than four times its lowest. */
        DIVERGED,
        /** The loss was no longer a number. */
        NOT_FINITE;

        /** The name in JSON. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** In a sentence. */
        public Sentence sentence() {
            return switch (this) {
                case COMPLETED -> Sentence.of("training.sweep-completed");
                case DIVERGED -> Sentence.of("training.sweep-diverged");
                case NOT_FINITE -> Sentence.of("training.sweep-not-finite");
            };
        }
    }

    /** How a rate is read off the curve. */
    public enum Rule {
        /** In the middle of the longest descent. */
        VALLEY,
        /** Where the loss falls fastest. */
        STEEPEST,
        /** A tenth of the rate with the lowest loss. */
        MINIMUM;

        /**
         * The rule to follow for a recipe. A search begins with a head of zeros, so that most of
         * the descent is the head's own learning. Where the head has learnt before, that is behind
         * it: the middle of the descent is too low a rate for the few epochs of a fine-tuning, and
         * what counts is where the backbone begins to suffer. The figures are in
         * docs/benchmarks.md.
         */
        public static Rule recommended(TrainingConfig config) {
            boolean adapts =
                    config.mode() == TrainingConfig.Mode.FINE_TUNE
                            && config.fineTuning().headFirst();
            return adapts ? MINIMUM : VALLEY;
        }

        /** The name in JSON. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a rule says of a curve. */
    public sealed interface Suggestion {

        /** This rate. */
        record Found(Rule rule, double rate) implements Suggestion {}

        /** No rate, for this reason. */
        record None(Rule rule, Sentence reason) implements Suggestion {}
    }

    /** Copies the lists. */
    public LearningRateSweep {
        points = List.copyOf(points);
        skipped = List.copyOf(skipped);
    }

    /** What {@code rule} says of the smoothed curve; never a number where nothing falls. */
    public Suggestion suggestion(Rule rule) {
        var finite = points.stream().filter(Point::isFinite).toList();
        if (finite.size() < FEWEST_POINTS) {
            return new Suggestion.None(
                    rule, Sentence.of("training.sweep-too-short", finite.size(), FEWEST_POINTS));
        }
        return LossDescent.of(finite).rate(rule).stream()
                .<Suggestion>mapToObj(rate -> new Suggestion.Found(rule, rate))
                .findFirst()
                .orElseGet(
                        () -> new Suggestion.None(rule, Sentence.of("training.sweep-no-descent")));
    }

    /** What every rule says. */
    public List<Suggestion> suggestions() {
        return Arrays.stream(Rule.values()).map(this::suggestion).toList();
    }
}
