package app.ocellus.dataset;

/**
 * How samples without a split of their own are shared out.
 *
 * @param validation share of the training (or test) samples, in [0,1)
 * @param validationFrom whose samples become validation: {@link SplitRole#TRAINING} or {@link
 *     SplitRole#TEST}
 * @param test share held out where there is neither a test nor a validation folder, in [0,1)
 * @param seed decides, with the sample's path, who goes where
 * @param grouping which samples stay together
 */
public record SplitPlan(
        double validation, SplitRole validationFrom, double test, long seed, Grouping grouping) {

    /** 15 % validation from training, 15 % test where there is no test folder. */
    public static final SplitPlan DEFAULT = new SplitPlan(0.15, SplitRole.TRAINING, 0.15, 1);

    /** Refuses shares that leave nothing to learn from. */
    public SplitPlan {
        if (!(validation >= 0 && test >= 0 && validation < 1 && test < 1)) {
            throw new IllegalArgumentException("shares must lie in [0,1)");
        }
        if (validationFrom == SplitRole.VALIDATION) {
            throw new IllegalArgumentException("validation is taken from training or test");
        }
    }

    /** A plan that keeps nothing together but equal files. */
    public SplitPlan(double validation, SplitRole validationFrom, double test, long seed) {
        this(validation, validationFrom, test, seed, Grouping.NONE);
    }

    /** The same plan with another seed. */
    public SplitPlan withSeed(long other) {
        return new SplitPlan(validation, validationFrom, test, other, grouping);
    }

    /** The same plan with other groups. */
    public SplitPlan withGrouping(Grouping other) {
        return new SplitPlan(validation, validationFrom, test, seed, other);
    }
}
