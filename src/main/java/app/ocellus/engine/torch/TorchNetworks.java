package app.ocellus.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import app.ocellus.engine.FeatureNetwork;
import app.ocellus.engine.Networks;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.BackboneStore;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.Tensor;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;

/** Loads backbones into PyTorch for inference: what a graphics card computes with. */
public final class TorchNetworks implements Networks {

    /** Models come and go in a window; the memory of their networks is the native library's. */
    private static final Cleaner CLEANER = Cleaner.create();

    private final TorchEngine engine;
    private final BackboneStore backbones;

    /** Networks of the installed backbones, on the device of the engine. */
    public TorchNetworks(TorchEngine engine, BackboneStore backbones) {
        this.engine = engine;
        this.backbones = backbones;
    }

    @Override
    public FeatureNetwork load(
            BackboneInfo info, Preprocessing preprocessing, Map<String, Tensor> learnt) {
        int width = info.featureWidth();
        var head = new Head(1, width, new float[width], new float[1]);
        var file = backbones.torch(info);
        var network = TrainableNetwork.load(engine, file, 0, preprocessing, head);
        try {
            network.put(new LearntWeights(head, learnt));
        } catch (IllegalArgumentException e) {
            network.close();
            throw new UserException(Sentence.of("engine.other-tensors", info.id()), e);
        }
        return new Loaded(info, network);
    }

    /** A network until it can no longer be reached. */
    private static final class Loaded implements FeatureNetwork {

        private final BackboneInfo info;
        private final TrainableNetwork network;

        Loaded(BackboneInfo info, TrainableNetwork network) {
            this.info = info;
            this.network = network;
            CLEANER.register(this, network::close);
        }

        @Override
        public BackboneInfo info() {
            return info;
        }

        @Override
        public float[][] features(FloatBuffer images, int count, int size) {
            return rows(ask(network::features, images, count, size).values(), count);
        }

        @Override
        public Tensor maps(FloatBuffer images, int count, int size) {
            return ask(network::maps, images, count, size);
        }

        private Tensor ask(
                BiFunction<NDManager, NDArray, NDArray> question,
                FloatBuffer images,
                int count,
                int size) {
            TorchEngine.recordNothing();
            var shape = new Shape(count, 3, size, size);
            try (var scope = network.manager().newSubManager()) {
                var input = scope.create(images.slice(0, count * 3 * size * size), shape);
                return Copies.of(question.apply(scope, input));
            } finally {
                Reference.reachabilityFence(this);
            }
        }

        private static float[][] rows(float[] values, int count) {
            int width = values.length / count;
            var rows = new float[count][];
            for (int i = 0; i < count; i++) {
                rows[i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
            }
            return rows;
        }
    }
}
