package app.ocellus.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;

import app.ocellus.training.Head;
import app.ocellus.training.Learner;
import app.ocellus.training.TrainingConfig.Optimisation;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The head of Quick while it learns: a linear layer on features, starting from zero. */
final class HeadLearner implements Learner, AutoCloseable {

    private static final String RANDOM = "L64X128MixRandom";
    private static final int VALIDATION_BATCH = 512;
    private static final NDIndex EVERYWHERE = new NDIndex("...");

    private final LabelledFeatures training;
    private final LabelledFeatures validation;
    private final Optimisation optimisation;
    private final long seed;
    private final NDManager manager;
    private final NDArray weights;
    private final NDArray bias;
    private final int classes;
    private AdamW optimizer;
    private RandomGenerator random;
    private int[] order;
    private @Nullable Head best;

    /**
     * A head of zeros.
     *
     * @param manager memory for everything that lives as long as the learner, which closes it
     */
    HeadLearner(
            NDManager manager,
            LabelledFeatures training,
            LabelledFeatures validation,
            int classes,
            Optimisation optimisation,
            long seed) {
        this.training = training;
        this.validation = validation;
        this.classes = classes;
        this.optimisation = optimisation;
        this.seed = seed;
        this.manager = manager;
        weights = manager.zeros(new Shape(classes, training.width()));
        bias = manager.zeros(new Shape(classes));
        weights.setRequiresGradient(true);
        bias.setRequiresGradient(true);
        optimizer = new AdamW(manager, List.of(weights, bias), optimisation.weightDecay());
        random = random(0);
        order = new int[0];
    }

    @Override
    public int batches() {
        return (training.size() + optimisation.batch() - 1) / optimisation.batch();
    }

    @Override
    public int samples() {
        return training.size();
    }

    @Override
    public void beginEpoch(int epoch) {
        TorchEngine.useThreads(1);
        random = random(epoch);
        order = new int[training.size()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }

    /** Every epoch has numbers of its own, so that a resumed run repeats them. */
    private RandomGenerator random(int epoch) {
        return RandomGeneratorFactory.of(RANDOM).create(seed * 1_000_003 + epoch);
    }

    @Override
    public Step step(int batch, double learningRate) {
        int start = batch * optimisation.batch();
        int count = Math.min(optimisation.batch(), order.length - start);
        Step step;
        try (var scope = manager.newSubManager()) {
            step = learn(scope, start, count);
        }
        optimizer.step(learningRate);
        return step;
    }

    private Step learn(NDManager scope, int start, int count) {
        var features = scope.create(dropped(rows(training, start, count)), shape(count));
        var targets = scope.create(targets(start, count), new Shape(count, classes));
        try (var collector = manager.getEngine().newGradientCollector()) {
            var logits = logits(features);
            var loss = logits.logSoftmax(1).mul(targets).sum().div(-count);
            collector.backward(loss);
            int right = right(logits, labels(training, start, count));
            return new Step(loss.getFloat(), right, count);
        }
    }

    private NDArray logits(NDArray features) {
        return Linear.linear(features, weights, bias).singletonOrThrow();
    }

    @Override
    public Validation validate() {
        TorchEngine.recordNothing();
        double loss = 0;
        int right = 0;
        for (int start = 0; start < validation.size(); start += VALIDATION_BATCH) {
            int count = Math.min(VALIDATION_BATCH, validation.size() - start);
            try (var scope = manager.newSubManager()) {
                var features = new float[count * validation.width()];
                var labels = new int[count];
                for (int i = 0; i < count; i++) {
                    validation.copyRow(start + i, features, i * validation.width());
                    labels[i] = validation.label(start + i);
                }
                var input = scope.create(features, shape(count));
                var logits = logits(input);
                var logProbabilities = logits.logSoftmax(1).toFloatArray();
                for (int i = 0; i < count; i++) {
                    loss -= logProbabilities[i * classes + labels[i]];
                }
                right += right(logits, labels);
            }
        }
        return new Validation(loss / validation.size(), (double) right / validation.size());
    }

    @Override
    public void keep() {
        best = new Head(classes, training.width(), weights.toFloatArray(), bias.toFloatArray());
    }

    /** The weights that {@link #keep} was last called for; null before that. */
    @Nullable Head best() {
        return best;
    }

    @Override
    public Rehearsal rehearse() {
        var scope = manager.newSubManager();
        var before =
                new State(
                        weights.toFloatArray(),
                        bias.toFloatArray(),
                        optimizer,
                        random,
                        order,
                        best);
        optimizer = new AdamW(scope, List.of(weights, bias), optimisation.weightDecay());
        return () -> {
            restore(scope, before);
            scope.close();
        };
    }

    /** All that a step changes. */
    @SuppressWarnings("ArrayRecordComponent")
    private record State(
            float[] weights,
            float[] bias,
            AdamW optimizer,
            RandomGenerator random,
            int[] order,
            @Nullable Head best) {}

    /** A step that was broken off may have left a gradient behind: it goes too. */
    private void restore(NDManager scope, State before) {
        TorchEngine.recordNothing();
        // copyTo would do the same, with a warning of the library on the terminal
        weights.set(EVERYWHERE, scope.create(before.weights(), weights.getShape()));
        bias.set(EVERYWHERE, scope.create(before.bias(), bias.getShape()));
        optimizer = before.optimizer();
        optimizer.clearGradients();
        random = before.random();
        order = before.order();
        best = before.best();
    }

    private Shape shape(int count) {
        return new Shape(count, training.width());
    }

    private float[] rows(LabelledFeatures table, int start, int count) {
        var values = new float[count * table.width()];
        for (int i = 0; i < count; i++) {
            table.copyRow(order[start + i], values, i * table.width());
        }
        return values;
    }

    private int[] labels(LabelledFeatures table, int start, int count) {
        var labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = table.label(order[start + i]);
        }
        return labels;
    }

    private float[] dropped(float[] values) {
        float scale = (float) (1 / (1 - optimisation.dropout()));
        if (optimisation.dropout() > 0) {
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextFloat() < optimisation.dropout() ? 0 : values[i] * scale;
            }
        }
        return values;
    }

    private float[] targets(int start, int count) {
        double smoothing = optimisation.labelSmoothing();
        var targets = new float[count * classes];
        java.util.Arrays.fill(targets, (float) (smoothing / classes));
        for (int i = 0; i < count; i++) {
            targets[i * classes + training.label(order[start + i])] += (float) (1 - smoothing);
        }
        return targets;
    }

    private static int right(NDArray logits, int[] labels) {
        var predicted = logits.argMax(1).toType(DataType.INT32, false).toIntArray();
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += predicted[i] == labels[i] ? 1 : 0;
        }
        return right;
    }

    @Override
    public void close() {
        manager.close();
    }
}
