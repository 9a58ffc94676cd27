package app.ocellus.engine.onnx;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.BackboneInfo;

import java.nio.FloatBuffer;
import java.util.Map;

/** A backbone of somebody else, asked for the first time. */
public final class OnnxTrial {

    private OnnxTrial() {}

    /**
     * What it makes of some pictures; nothing of it is kept.
     *
     * @param model content of its {@code backbone.onnx}
     * @param images as those of {@link OnnxBackbone#features}
     * @return (count,W)
     * @throws app.ocellus.message.UserException when the file is not what it should be
     */
    public static float[][] features(
            byte[] model, BackboneInfo info, int size, FloatBuffer images, int count) {
        OnnxContract.check(model, info);
        var preprocessing = new Preprocessing(size, Fit.CROP);
        var graph = OnnxGraph.adapted(model, info, preprocessing, Map.of());
        try (var network = OnnxBackbone.load(info, graph, 1)) {
            return network.features(images, count, size);
        }
    }
}
