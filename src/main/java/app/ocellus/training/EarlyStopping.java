package app.ocellus.training;

/**
 * Watches the validation loss: remembers the best epoch and tells when waiting longer is idle. An
 * epoch is better only if its loss is below the best by more than delta.
 */
public final class EarlyStopping {

    /**
     * When to give up.
     *
     * @param patience epochs without a better loss before stopping
     * @param delta how much lower a loss must be to count as better
     * @param minimumEpochs epochs that are run in any case
     */
    public record Rule(int patience, double delta, int minimumEpochs) {

        /** Patience 7, any lower loss counts. */
        public static final Rule DEFAULT = new Rule(7, 0, 1);

        /** Refuses a patience below one epoch, and a change that no loss can reach. */
        public Rule {
            if (patience < 1 || minimumEpochs < 0) {
                throw new IllegalArgumentException("patience must be at least 1");
            }
            if (!(delta >= 0 && Double.isFinite(delta))) {
                throw new IllegalArgumentException("delta must be a number from 0 on");
            }
        }
    }

    /** What follows from an epoch's loss. */
    public enum Verdict {
        /** The best so far: keep its weights. */
        BETTER,
        /** Not better; go on. */
        WAIT,
        /** Not better for too long: stop. */
        STOP
    }

    /**
     * What it remembers.
     *
     * @param bestLoss the lowest loss so far
     * @param bestEpoch whose it was; 0 for the start
     * @param epoch that was seen last
     * @param waited epochs since the best one
     */
    public record State(double bestLoss, int bestEpoch, int epoch, int waited) {}

    private final Rule rule;
    private double best = Double.POSITIVE_INFINITY;
    private int bestEpoch;
    private int epoch;
    private int waited;

    /** Nothing seen yet. */
    public EarlyStopping(Rule rule) {
        this.rule = rule;
    }

    /** Takes the loss before the first epoch, which an epoch has to be better than. */
    public void begin(double loss) {
        best = loss;
    }

    /** Takes the next epoch's validation loss; one that is not a number is never better. */
    public Verdict observe(double loss) {
        epoch++;
        if (loss < best - rule.delta()) {
            best = loss;
            bestEpoch = epoch;
            waited = 0;
            return Verdict.BETTER;
        }
        waited++;
        return exhausted() ? Verdict.STOP : Verdict.WAIT;
    }

    /** Whether it has waited for too long. */
    public boolean exhausted() {
        return waited >= rule.patience() && epoch >= rule.minimumEpochs();
    }

    /** What it remembers now. */
    public State state() {
        return new State(best, bestEpoch, epoch, waited);
    }

    /** Goes on from there. */
    public void resume(State state) {
        best = state.bestLoss();
        bestEpoch = state.bestEpoch();
        epoch = state.epoch();
        waited = state.waited();
    }

    /**
     * The epoch, from 1, whose weights are worth keeping; 0 while none is better than the start.
     */
    public int bestEpoch() {
        return bestEpoch;
    }

    /** The lowest loss so far; infinite before there is one. */
    public double bestLoss() {
        return best;
    }
}
