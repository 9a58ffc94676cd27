package app.ocellus.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.training.Head;
import app.ocellus.training.Optimisation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.batches.Batch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;

/** A network at one depth, and one ready batch that it learns from again and again. */
public final class TrainingSteps implements AutoCloseable {

    private static final int CLASSES = 6;
    private static final int BATCH = 32;

    private final TorchEngine engine = TestProgram.composition().torch();
    private final TrainableNetwork network;
    private final Optimizer optimizer;
    private final NetworkInput input;
    private final Batch images;
    private final NDArray targets;

    /** Lite0 with a head of six classes, AdamW. */
    public TrainingSteps(Depth depth) {
        var program = TestProgram.composition();
        var info = program.backbones().find("efficientnet-lite0");
        int width = info.featureWidth();
        int size = info.inputSize();
        network =
                TrainableNetwork.load(
                        engine,
                        program.backbones().torch(info),
                        info.trainableFrom().getOrDefault(depth.text(), 0),
                        new Preprocessing(size, Fit.CROP),
                        new Head(CLASSES, width, new float[CLASSES * width], new float[CLASSES]));
        optimizer = Optimizer.of(network.manager(), network.groups(1), Optimisation.FINE_TUNE);
        int from = info.trainableFrom().getOrDefault(depth.text(), 0);
        var config = TrainingConfig.fineTune(info.id(), new Preprocessing(size, Fit.CROP), 1);
        input = new NetworkInput(from == 0 ? null : program.frozenLayers(from, config), size);
        images = new Batch(noise(BATCH * 3 * size * size), new int[BATCH], new float[0]);
        targets = network.manager().create(oneHot(), new Shape(BATCH, CLASSES));
    }

    private static ByteBuffer noise(int count) {
        var random = new Random(1);
        var bytes = ByteBuffer.allocateDirect(count * Float.BYTES).order(ByteOrder.nativeOrder());
        for (int i = 0; i < count; i++) {
            bytes.putFloat(random.nextFloat());
        }
        return bytes.flip();
    }

    private static float[] oneHot() {
        var rows = new float[BATCH * CLASSES];
        for (int i = 0; i < BATCH; i++) {
            rows[i * CLASSES + i % CLASSES] = 1f / BATCH;
        }
        return rows;
    }

    /** Forward, loss, backward and the optimizer; in seconds. */
    public double step() {
        engine.useAllThreads();
        long began = System.nanoTime();
        try (var scope = network.manager().newSubManager()) {
            var below = input.of(scope, images, 0, BATCH);
            try (var collector = scope.getEngine().newGradientCollector()) {
                var logits = network.logits(scope, below, null);
                var loss = logits.logSoftmax(1).mul(targets).sum().neg();
                collector.backward(loss);
                loss.attach(scope);
            }
        }
        optimizer.step(2e-4);
        return (System.nanoTime() - began) / 1e9;
    }

    /** How many arrays PyTorch keeps for it. */
    public int arrays() {
        return network.manager().getManagedArrays().size();
    }

    /** The depths from the cheapest. */
    public static List<Depth> depths() {
        return List.of(Depth.LAST, Depth.LAST_TWO, Depth.ALL);
    }

    @Override
    public void close() {
        network.close();
    }
}
