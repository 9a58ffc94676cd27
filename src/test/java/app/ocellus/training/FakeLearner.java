package app.ocellus.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Learns nothing; its validation losses are known, and it remembers what was asked of it. */
final class FakeLearner implements Learner {

    /** No weights were kept. */
    static final int NOTHING = -1;

    final List<String> calls = new ArrayList<>();
    final List<Double> rates = new ArrayList<>();
    private final int batches;
    private final double[] validationLosses;
    private IntToDoubleFunction batchLoss = _ -> 2;
    private Runnable afterStep = () -> {};
    private int epoch;
    private int unreadable = -1;
    private int kept = NOTHING;
    private double start;
    private boolean trained;

    FakeLearner(int batches, double... validationLosses) {
        this.batches = batches;
        this.validationLosses = validationLosses;
    }

    /** The loss of the n-th step of all, counted from 1. */
    FakeLearner batchLoss(IntToDoubleFunction loss) {
        batchLoss = loss;
        return this;
    }

    /** It knows something, and its validation loss is known before the first epoch. */
    FakeLearner startingAt(double loss) {
        start = loss;
        trained = true;
        return this;
    }

    /** Nothing in this batch of an epoch can be read. */
    FakeLearner unreadableBatch(int batch) {
        unreadable = batch;
        return this;
    }

    FakeLearner afterEveryStep(Runnable action) {
        afterStep = action;
        return this;
    }

    /** The epoch whose weights are kept; 0 for the start. */
    int kept() {
        return kept;
    }

    @Override
    public int batches() {
        return batches;
    }

    @Override
    public int samples() {
        return batches * 10 - 5;
    }

    @Override
    public void beginEpoch(int number) {
        epoch = number;
        calls.add("begin " + number);
    }

    /** Batches of ten, the last one of five; a tenth of them is right. */
    @Override
    public Step step(int batch, double learningRate) {
        rates.add(learningRate);
        calls.add("step " + batch);
        int samples = batch == unreadable ? 0 : batch == batches - 1 ? 5 : 10;
        var step =
                new Step(
                        samples == 0 ? 0 : batchLoss.applyAsDouble(rates.size()),
                        batch == 0 ? 5 : 0,
                        samples);
        afterStep.run();
        return step;
    }

    @Override
    public Validation validate() {
        calls.add("validate");
        return new Validation(epoch == 0 ? start : validationLosses[epoch - 1], 0.5);
    }

    @Override
    public boolean startsTrained() {
        return trained;
    }

    @Override
    public void keep() {
        kept = epoch;
    }

    /** Its weights are the number of the epoch, its moments that of the steps. */
    @Override
    public LearnerState state() {
        return new LearnerState(
                weights(epoch), weights(kept), new OptimizerState(rates.size(), Map.of()));
    }

    private static LearntWeights weights(int value) {
        return LearntWeights.of(new Head(1, 1, new float[] {value}, new float[1]));
    }

    @Override
    public void resume(LearnerState state) {
        calls.add("resume");
        epoch = (int) state.weights().head().weights()[0];
        kept = (int) state.best().head().weights()[0];
    }

    @Override
    public Rehearsal rehearse() {
        calls.add("rehearse");
        return () -> calls.add("restore");
    }
}
