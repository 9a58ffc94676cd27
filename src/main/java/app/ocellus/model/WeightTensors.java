package app.ocellus.model;

import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.Tensor;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What learns, as tensors with names. */
public final class WeightTensors {

    private static final String WEIGHT = "head.weight";
    private static final String BIAS = "head.bias";
    private static final String BACKBONE = "backbone.";

    private WeightTensors() {}

    /** The tensors by name: the head's two, then the backbone's. */
    public static Map<String, Tensor> of(LearntWeights weights) {
        var head = weights.head();
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put(WEIGHT, new Tensor(new int[] {head.classes(), head.width()}, head.weights()));
        tensors.put(BIAS, new Tensor(new int[] {head.classes()}, head.bias()));
        weights.backbone().forEach((name, tensor) -> tensors.put(BACKBONE + name, tensor));
        return tensors;
    }

    /**
     * The weights whose tensors these are; others are passed over.
     *
     * @throws IOException when the head is missing, or a number is none
     */
    public static LearntWeights read(Map<String, Tensor> tensors) throws IOException {
        var backbone = new LinkedHashMap<String, Tensor>();
        for (var entry : tensors.entrySet()) {
            if (entry.getKey().startsWith(BACKBONE)) {
                finite(entry.getValue());
                backbone.put(entry.getKey().substring(BACKBONE.length()), entry.getValue());
            }
        }
        return new LearntWeights(head(tensors), backbone);
    }

    private static Head head(Map<String, Tensor> tensors) throws IOException {
        var weight = tensors.get(WEIGHT);
        if (weight == null || weight.shape().length != 2) {
            throw new IOException("the head is missing");
        }
        int classes = weight.shape()[0];
        return new Head(
                classes,
                weight.shape()[1],
                finite(weight),
                finite(Safetensors.required(tensors, BIAS, List.of(classes))));
    }

    private static float[] finite(Tensor tensor) throws IOException {
        for (float value : tensor.values()) {
            if (!Float.isFinite(value)) {
                throw new IOException("a weight is not a number");
            }
        }
        return tensor.values();
    }
}
