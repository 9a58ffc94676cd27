package app.ocellus.engine.onnx;

import app.ocellus.engine.Networks;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.BackboneStore;
import app.ocellus.training.FrozenLayers;
import app.ocellus.training.Tensor;
import app.ocellus.training.TrainingConfig;

import java.nio.ByteBuffer;
import java.util.Map;

/** Loads backbones, and parts of them, into ONNX Runtime. */
public final class OnnxNetworks implements Networks {

    private final BackboneStore backbones;
    private final int threads;

    /**
     * Networks of the installed backbones.
     *
     * @param threads that one inference may use
     */
    public OnnxNetworks(BackboneStore backbones, int threads) {
        this.backbones = backbones;
        this.threads = threads;
    }

    @Override
    public OnnxBackbone load(
            BackboneInfo info, Preprocessing preprocessing, Map<String, Tensor> learnt) {
        var graph = OnnxGraph.adapted(backbones.onnx(info), info, preprocessing, learnt);
        return OnnxBackbone.load(info, graph, threads);
    }

    /**
     * The layers of a pretrained backbone below one that learns.
     *
     * @throws UserException when it is not installed or not what it should be
     */
    public FrozenLayers frozenLayers(int layer, TrainingConfig config) {
        var info = backbones.find(config.backbone());
        var preprocessing = config.preprocessing();
        var graph = OnnxGraph.adapted(backbones.onnx(info), info, preprocessing, Map.of());
        var below = OnnxGraph.below(graph, info, layer);
        var network = OnnxBackbone.load(info, below.model(), threads);
        return new Below(network, below.output(), preprocessing.size());
    }

    /** The first layers of a network, for pictures of one size. */
    private record Below(OnnxBackbone network, String output, int size) implements FrozenLayers {

        @Override
        public Tensor activations(ByteBuffer images, int count) {
            return network.output(output, images.asFloatBuffer(), count, size);
        }

        @Override
        public void close() {
            network.close();
        }
    }

    /**
     * The version of the runtime.
     *
     * @throws UserException when it does not start
     */
    public String version() {
        return OnnxBackbone.runtime().getVersion();
    }
}
