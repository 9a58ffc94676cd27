package app.ocellus.engine.torch;

import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.training.Head;
import app.ocellus.training.Tensor;

import java.nio.file.Path;

/** What a backbone makes of pictures in PyTorch. */
public final class TorchFeatures {

    private TorchFeatures() {}

    /**
     * The features of some input; nothing is kept.
     *
     * @param file a {@code backbone.pt} that is trusted: it is run
     * @param width of the features
     * @param from the layer that is given the input
     * @param input images (N,3,S,S), RGB in [0,1], where that is the first
     * @return (N,W)
     * @throws UserException when the file cannot be loaded, or gives other features
     */
    public static Tensor of(
            TorchEngine engine,
            Path file,
            int width,
            int from,
            Preprocessing preprocessing,
            Tensor input) {
        var head = new Head(1, width, new float[width], new float[1]);
        try (var network = TrainableNetwork.load(engine, file, from, preprocessing, head);
                var scope = network.manager().newSubManager()) {
            TorchEngine.recordNothing();
            var features = network.features(scope, NetworkInput.array(scope, input));
            return new Tensor(
                    new int[] {input.shape()[0], width},
                    checked(features.toFloatArray(), input, width));
        } catch (UserException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UserException(
                    Sentence.of("engine.backbone-no-answer", file, String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static float[] checked(float[] features, Tensor input, int width) {
        if (features.length != input.shape()[0] * width) {
            throw new IllegalStateException(features.length + " features");
        }
        return features;
    }
}
