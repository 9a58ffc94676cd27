package app.ocellus.engine.torch;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.training.Learner;
import app.ocellus.training.LearnerState;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.Shuffle;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.batches.Batch;
import app.ocellus.training.batches.Batches;
import app.ocellus.training.batches.TrainingPictures;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

/** The later layers of a backbone and the head while they learn from augmented pictures. */
final class FineTuneLearner implements Learner, AutoCloseable {

    private final TorchEngine engine;
    private final TrainableNetwork network;
    private final TrainingPictures training;
    private final ValidationPass validation;
    private final TrainingConfig config;
    private final NetworkInput input;
    private final Batches batches;
    private final MicroBatches parts;
    private Optimizer optimizer;
    private int epoch = 1;
    private @Nullable LearntWeights best;
    private boolean trained;

    /**
     * A learner that starts with what the network knows.
     *
     * @param network which the learner closes
     * @param input what the network is given, closed with it
     * @param validation what it is judged by
     * @param workers make batches ready
     * @param memoryShort hears how many samples are worked on at a time when memory ran short
     */
    FineTuneLearner(
            TorchEngine engine,
            TrainableNetwork network,
            NetworkInput input,
            FineTuneData data,
            TrainingConfig config,
            Executor workers,
            IntConsumer memoryShort,
            Cancellation cancellation) {
        this.engine = engine;
        this.network = network;
        this.input = input;
        this.training = data.training();
        this.config = config;
        this.batches = new Batches(config.preprocessing().size(), workers, cancellation);
        this.optimizer = newOptimizer(network.manager());
        int batch = config.optimisation().batch();
        this.parts =
                new MicroBatches(
                        batch, engine.lane()::pass, () -> optimizer.clearGradients(), memoryShort);
        this.validation =
                new ValidationPass(
                        network, input, data.validation(), batches, parts, batch, data.room());
    }

    private Optimizer newOptimizer(NDManager memory) {
        double headRatio = config.optimisation().rate().headRatio();
        return Optimizer.of(memory, network.groups(headRatio), config.optimisation());
    }

    @Override
    public int batches() {
        return Math.ceilDiv(training.count(), config.optimisation().batch());
    }

    @Override
    public int samples() {
        return training.count();
    }

    @Override
    public boolean startsTrained() {
        return trained || config.fineTuning().headFirst();
    }

    /**
     * Begins with these weights instead of the network's own.
     *
     * @throws UserException when layers are among them that do not learn here
     */
    void startWith(LearntWeights weights) {
        if (!network.names().containsAll(weights.backbone().keySet())) {
            throw new UserException(Sentence.of("training.start-is-deeper"));
        }
        network.put(weights);
        trained = true;
    }

    @Override
    public void beginEpoch(int number) {
        engine.useAllThreads();
        epoch = number;
        batches.begin(
                Shuffle.order(training.count(), config.seed(), number),
                config.optimisation().batch(),
                sample -> training.look(number, sample),
                (images, samples) -> training.targets(number, images, samples));
    }

    @Override
    public Step step(int batch, double learningRate) {
        var ready = batches.next();
        if (ready.count() == 0) {
            return new Step(0, 0, 0);
        }
        var sum = new double[1];
        var right = new int[1];
        parts.run(
                ready.count(),
                (start, count) -> {
                    if (start == 0) {
                        sum[0] = 0;
                        right[0] = 0;
                    }
                    var part = learn(ready, start, count);
                    sum[0] += part.loss();
                    right[0] += part.right();
                });
        optimizer.step(learningRate);
        return new Step(sum[0], right[0], ready.count());
    }

    private Step learn(Batch batch, int start, int count) {
        try (var scope = network.manager().newSubManager()) {
            var below = input.of(scope, batch, start, count);
            parts.pause();
            var targets = targets(scope, batch, start, count);
            var samples = Arrays.copyOfRange(batch.samples(), start, start + count);
            var mask = new DropoutMask(config, epoch, network.width()).of(scope, samples);
            try (var collector = scope.getEngine().newGradientCollector()) {
                var logits = network.logits(scope, below, mask);
                var loss = logits.logSoftmax(1).mul(targets).sum().neg();
                collector.backward(loss);
                return new Step(loss.getFloat(), right(logits, batch, start), count);
            }
        }
    }

    private static NDArray targets(NDManager scope, Batch batch, int start, int count) {
        int classes = batch.targets().length / batch.count();
        var rows = Arrays.copyOfRange(batch.targets(), start * classes, (start + count) * classes);
        return scope.create(rows, new Shape(count, classes));
    }

    private int right(NDArray logits, Batch batch, int start) {
        var predicted = logits.argMax(1).toType(DataType.INT32, false).toIntArray();
        int right = 0;
        for (int i = 0; i < predicted.length; i++) {
            right += predicted[i] == training.label(batch.samples()[start + i]) ? 1 : 0;
        }
        return right;
    }

    @Override
    public Validation validate() {
        engine.useAllThreads();
        return validation.run();
    }

    @Override
    public void keep() {
        best = network.learnt();
    }

    /** The weights that {@link #keep} was last called for; null before that. */
    @Nullable LearntWeights best() {
        return best;
    }

    @Override
    public LearnerState state() {
        return new LearnerState(network.learnt(), requireNonNull(best), optimizer.state());
    }

    @Override
    public void resume(LearnerState state) {
        network.put(state.weights());
        best = state.best();
        optimizer.resume(state.optimizer());
    }

    /** Whether it began with what was learnt in another life. */
    boolean goesOn() {
        return trained;
    }

    /** How many arrays live as long as the network. */
    int arrays() {
        return network.manager().getManagedArrays().size();
    }

    @Override
    public Rehearsal rehearse() {
        var scope = network.manager().newSubManager();
        var weights = network.learnt();
        var before = optimizer;
        var kept = best;
        optimizer = newOptimizer(scope);
        return () -> {
            batches.close();
            optimizer.clearGradients();
            network.put(weights);
            optimizer = before;
            best = kept;
            scope.close();
        };
    }

    @Override
    public void close() {
        batches.close();
        input.close();
        network.close();
    }
}
