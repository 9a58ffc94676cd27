package app.ocellus.engine.torch;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;

import app.ocellus.training.Head;
import app.ocellus.training.Learner;
import app.ocellus.training.LearnerState;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.Shuffle;
import app.ocellus.training.Targets;
import app.ocellus.training.TrainingConfig;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** The head of Quick while it learns: a linear layer on features, starting from zero. */
final class HeadLearner implements Learner, AutoCloseable {

    private static final int VALIDATION_BATCH = 512;

    private final LabelledFeatures training;
    private final LabelledFeatures validation;
    private final Targets targets;
    private final TrainingConfig config;
    private final NDManager manager;
    private final NDArray weights;
    private final NDArray bias;
    private final int classes;
    private Optimizer optimizer;
    private RandomGenerator random;
    private int[] order;
    private @Nullable LearntWeights best;
    private boolean trained;

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
            TrainingConfig config) {
        this.training = training;
        this.validation = validation;
        this.classes = classes;
        this.config = config;
        this.targets = new Targets(training.labels(), classes, config.regularisation());
        this.manager = manager;
        weights = manager.zeros(new Shape(classes, training.width()));
        bias = manager.zeros(new Shape(classes));
        weights.setRequiresGradient(true);
        bias.setRequiresGradient(true);
        optimizer = newOptimizer(manager);
        random = Shuffle.random(config.seed(), 0);
        order = new int[0];
    }

    private Optimizer newOptimizer(NDManager memory) {
        var group = new Optimizer.Group(List.of(weights, bias), 1);
        return Optimizer.of(memory, List.of(group), config.optimisation());
    }

    @Override
    public int batches() {
        return Math.ceilDiv(training.size(), config.optimisation().batch());
    }

    @Override
    public int samples() {
        return training.size();
    }

    @Override
    public void beginEpoch(int epoch) {
        TorchEngine.useThreads(1);
        random = Shuffle.random(config.seed(), epoch);
        order = Shuffle.order(training.size(), random);
    }

    @Override
    public Step step(int batch, double learningRate) {
        int start = batch * config.optimisation().batch();
        int count = Math.min(config.optimisation().batch(), order.length - start);
        Step step;
        try (var scope = manager.newSubManager()) {
            step = learn(scope, start, count);
        }
        optimizer.step(learningRate);
        return step;
    }

    private Step learn(NDManager scope, int start, int count) {
        var rows = Arrays.copyOfRange(order, start, start + count);
        var features = scope.create(dropped(features(rows)), shape(count));
        var wanted = scope.create(targets.of(rows), new Shape(count, classes));
        try (var collector = manager.getEngine().newGradientCollector()) {
            var logits = logits(features);
            var loss = logits.logSoftmax(1).mul(wanted).sum().neg();
            collector.backward(loss);
            return new Step(loss.getFloat(), right(logits, targets.labels(rows)), count);
        }
    }

    private NDArray logits(NDArray features) {
        return Linear.linear(features, weights, bias).singletonOrThrow();
    }

    @Override
    public Validation validate() {
        TorchEngine.recordNothing();
        var sums = new ValidationSums();
        for (int start = 0; start < validation.size(); start += VALIDATION_BATCH) {
            int count = Math.min(VALIDATION_BATCH, validation.size() - start);
            try (var scope = manager.newSubManager()) {
                var features = new float[count * validation.width()];
                var labels = new int[count];
                for (int i = 0; i < count; i++) {
                    validation.copyRow(start + i, features, i * validation.width());
                    labels[i] = validation.label(start + i);
                }
                var logits = logits(scope.create(features, shape(count)));
                sums.add(logits.logSoftmax(1).toFloatArray(), labels);
            }
        }
        return sums.mean();
    }

    /** Begins with what this head knows. */
    void startWith(Head head) {
        put(head);
        trained = true;
    }

    @Override
    public boolean startsTrained() {
        return trained;
    }

    @Override
    public void keep() {
        best = learnt();
    }

    private LearntWeights learnt() {
        return LearntWeights.of(
                new Head(classes, training.width(), weights.toFloatArray(), bias.toFloatArray()));
    }

    /** The weights that {@link #keep} was last called for; null before that. */
    @Nullable LearntWeights best() {
        return best;
    }

    @Override
    public LearnerState state() {
        return new LearnerState(learnt(), requireNonNull(best), optimizer.state());
    }

    @Override
    public void resume(LearnerState state) {
        put(state.weights().head());
        best = state.best();
        optimizer.resume(state.optimizer());
    }

    private void put(Head head) {
        Copies.put(head.weights(), weights);
        Copies.put(head.bias(), bias);
    }

    @Override
    public Rehearsal rehearse() {
        var scope = manager.newSubManager();
        var before = new Before(learnt().head(), optimizer, random, order, best);
        optimizer = newOptimizer(scope);
        return () -> {
            restore(before);
            scope.close();
        };
    }

    /** All that a step changes. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Before(
            Head head,
            Optimizer optimizer,
            RandomGenerator random,
            int[] order,
            @Nullable LearntWeights best) {}

    /** A step that was broken off may have left a gradient behind: it goes too. */
    private void restore(Before before) {
        put(before.head());
        optimizer = before.optimizer();
        optimizer.clearGradients();
        random = before.random();
        order = before.order();
        best = before.best();
    }

    private Shape shape(int count) {
        return new Shape(count, training.width());
    }

    private float[] features(int[] rows) {
        var values = new float[rows.length * training.width()];
        for (int i = 0; i < rows.length; i++) {
            training.copyRow(rows[i], values, i * training.width());
        }
        return values;
    }

    private float[] dropped(float[] values) {
        double dropout = config.regularisation().dropout();
        float scale = (float) (1 / (1 - dropout));
        if (dropout > 0) {
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextFloat() < dropout ? 0 : values[i] * scale;
            }
        }
        return values;
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
