package app.ocellus;

import app.ocellus.engine.onnx.OnnxTrial;
import app.ocellus.engine.torch.TorchEngine;
import app.ocellus.engine.torch.TorchFeatures;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.BackboneStore;
import app.ocellus.training.FrozenLayers;
import app.ocellus.training.Tensor;
import app.ocellus.training.TrainingConfig;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.TreeSet;

/**
 * Asks both files of a backbone about the same pictures. They must be the same network, for what
 * PyTorch learns is what ONNX Runtime answers with afterwards.
 */
final class BackboneTrial {

    /** How far apart features may be, for those of about 1. */
    private static final double MOST = 1e-4;

    private static final int COUNT = 2;

    private final BackboneStore backbones;
    private final FrozenLayers.Source frozen;
    private final TorchEngine torch;

    BackboneTrial(BackboneStore backbones, FrozenLayers.Source frozen, TorchEngine torch) {
        this.backbones = backbones;
        this.frozen = frozen;
        this.torch = torch;
    }

    /**
     * The furthest that a feature of the two files lies apart: of pictures of its own size, of
     * smaller ones, and from each layer on that learning may begin with.
     *
     * @throws UserException when that is too far, or a file does not do what it should
     */
    double furthest(BackboneInfo info) {
        int size = info.inputSize();
        double apart = Math.max(apart(info, size, 0), apart(info, Math.ceilDiv(3 * size, 4), 0));
        for (int layer : new TreeSet<>(info.trainableFrom().values())) {
            if (layer > 0) {
                apart = Math.max(apart, apart(info, size, layer));
            }
        }
        return apart;
    }

    private double apart(BackboneInfo info, int size, int from) {
        var pictures = pictures(size);
        var images = pictures.asFloatBuffer();
        var answers = OnnxTrial.features(backbones.onnx(info), info, size, images, COUNT);
        requireWidth(info, answers);
        var preprocessing = new Preprocessing(size, Fit.CROP);
        var input =
                from == 0 ? pictures(pictures, size) : below(info, preprocessing, from, pictures);
        var other =
                TorchFeatures.of(
                        torch,
                        backbones.torch(info),
                        info.featureWidth(),
                        from,
                        preprocessing,
                        input);
        return furthest(info, answers, other.values());
    }

    private Tensor below(
            BackboneInfo info, Preprocessing preprocessing, int from, ByteBuffer pictures) {
        var config = TrainingConfig.quick(info.id(), preprocessing, 1);
        return frozen.below(from, config).activations(pictures, COUNT);
    }

    private static void requireWidth(BackboneInfo info, float[][] answers) {
        int width = answers[0].length;
        if (width != info.featureWidth()) {
            throw new UserException(
                    Sentence.of("engine.backbone-width", info.id(), width, info.featureWidth()));
        }
    }

    private static double furthest(BackboneInfo info, float[][] answers, float[] others) {
        int width = info.featureWidth();
        double largest = 1;
        double apart = 0;
        for (int i = 0; i < answers.length; i++) {
            for (int k = 0; k < width; k++) {
                largest = Math.max(largest, Math.abs(answers[i][k]));
                double difference = Math.abs(answers[i][k] - others[i * width + k]);
                // what is not a number is as far away as can be
                apart = difference >= 0 ? Math.max(apart, difference) : Double.POSITIVE_INFINITY;
            }
        }
        if (apart > MOST * largest) {
            throw new UserException(
                    Sentence.of(
                            "engine.backbone-engines-differ", info.id(), Double.toString(apart)));
        }
        return apart;
    }

    /** (2,3,S,S) in [0,1]: stripes over a slope, and their negative. */
    private static ByteBuffer pictures(int size) {
        int floats = 3 * size * size;
        var bytes =
                ByteBuffer.allocateDirect(COUNT * floats * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        for (int i = 0; i < floats; i++) {
            int column = i % size;
            int row = i / size % size;
            int channel = i / (size * size);
            float stripes = (row * 7 + column * 3 + channel * 61) % 64 / 128f;
            float value = stripes + (row + column) / (4f * size);
            bytes.putFloat(i * Float.BYTES, value);
            bytes.putFloat((floats + i) * Float.BYTES, 1 - value);
        }
        return bytes;
    }

    private static Tensor pictures(ByteBuffer bytes, int size) {
        var values = new float[COUNT * 3 * size * size];
        bytes.asFloatBuffer().get(values);
        return new Tensor(new int[] {COUNT, 3, size, size}, values);
    }
}
