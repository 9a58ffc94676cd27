package app.ocellus.engine.torch;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.training.ParameterStore;

import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.Tensor;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A backbone whose later layers learn, and the linear head on top of it. */
final class TrainableNetwork implements AutoCloseable {

    /** The library calls the method that such an array is named after, with gradients. */
    private static final String METHOD = "module_method:";

    private final Model model;
    private final PtSymbolBlock block;
    private final NDManager manager;
    private final ParameterStore store;
    private final Map<String, NDArray> backbone = new LinkedHashMap<>();
    private int from;
    private final NDArray weights;
    private final NDArray bias;

    private TrainableNetwork(Model model, int trainableFrom, Head head) {
        this.model = model;
        this.block = (PtSymbolBlock) model.getBlock();
        this.manager = model.getNDManager();
        this.store = new ParameterStore(manager, false);
        this.from = trainableFrom;
        for (var entry : block.getParameters()) {
            var parameter = entry.getValue();
            boolean learns = layer(parameter) >= trainableFrom;
            parameter.freeze(!learns);
            if (learns) {
                backbone.put(parameter.getName(), parameter.getArray());
            }
        }
        weights = manager.create(head.weights(), new Shape(head.classes(), head.width()));
        bias = manager.create(head.bias(), new Shape(head.classes()));
        weights.setRequiresGradient(true);
        bias.setRequiresGradient(true);
    }

    /**
     * Loads a backbone.
     *
     * @param file its {@code backbone.pt}, checked
     * @param trainableFrom the first of its layers that learns
     * @throws UserException when it cannot be loaded
     */
    static TrainableNetwork load(
            TorchEngine engine, Path file, int trainableFrom, Preprocessing input, Head head) {
        var name = file.getFileName().toString().replaceFirst("\\.pt$", "");
        var model = engine.newModel(name);
        try {
            model.load(file.getParent(), name, Map.of("trainParam", "true"));
            var network = new TrainableNetwork(model, trainableFrom, head);
            network.adapt(input);
            return network;
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw new UserException(
                    Sentence.of("engine.backbone-not-loaded", file, String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** The number in {@code layers.12.weight}. */
    private static int layer(Parameter parameter) {
        return Integer.parseInt(parameter.getName().split("\\.")[1]);
    }

    /** From here on it is given pictures, whichever layers learn. */
    void takePictures() {
        from = 0;
    }

    private void adapt(Preprocessing input) {
        try (var scope = manager.newSubManager()) {
            new ScriptMethods(block, scope).setInput(input);
        }
    }

    /**
     * What the network answers.
     *
     * @param scope memory that the answer lives in
     * @param input images (N,3,S,S), RGB in [0,1], where all layers learn or it takes pictures;
     *     otherwise what the layers below those that learn make of them
     * @param mask (N,W) that the features are multiplied by; null for none
     * @return logits (N,C)
     */
    NDArray logits(NDManager scope, NDArray input, @Nullable NDArray mask) {
        var features = features(scope, input);
        return Linear.linear(mask == null ? features : features.mul(mask), weights, bias)
                .singletonOrThrow();
    }

    /** The features (N,W) of what {@link #logits} is given. */
    NDArray features(NDManager scope, NDArray input) {
        return from == 0
                ? answer(scope, "embed", input)
                : answer(scope, "embed_from", input, scope.create((float) from));
    }

    /** What the features of pictures (N,3,S,S) are the means of (N,W,h,w). */
    NDArray maps(NDManager scope, NDArray pictures) {
        return answer(scope, "maps", pictures);
    }

    private NDArray answer(NDManager scope, String method, NDArray... input) {
        var name = scope.create(0f);
        name.setName(METHOD + method);
        var arguments = new NDList(name);
        arguments.addAll(List.of(input));
        var answer = block.forward(store, arguments, true);
        answer.attach(scope);
        return answer.singletonOrThrow();
    }

    /** W, the length of a feature vector. */
    int width() {
        return Math.toIntExact(weights.getShape().get(1));
    }

    /** The names of the backbone's tensors that learn. */
    Set<String> names() {
        return backbone.keySet();
    }

    /** What learns, at the pace of its kind. */
    List<Optimizer.Group> groups(double headRatio) {
        return List.of(
                new Optimizer.Group(List.copyOf(backbone.values()), 1),
                new Optimizer.Group(List.of(weights, bias), headRatio));
    }

    /** A copy of what learns. */
    LearntWeights learnt() {
        var tensors = new LinkedHashMap<String, Tensor>();
        backbone.forEach((name, array) -> tensors.put(name, Copies.of(array)));
        int classes = Math.toIntExact(bias.size());
        var head = new Head(classes, width(), weights.toFloatArray(), bias.toFloatArray());
        return new LearntWeights(head, tensors);
    }

    /** Puts back what {@link #learnt} gave. */
    void put(LearntWeights learnt) {
        learnt.backbone().forEach((name, tensor) -> Copies.put(tensor.values(), array(name)));
        Copies.put(learnt.head().weights(), weights);
        Copies.put(learnt.head().bias(), bias);
    }

    private NDArray array(String name) {
        var array = backbone.get(name);
        if (array == null) {
            throw new IllegalArgumentException("weights of another network");
        }
        return array;
    }

    /** Memory that lives as long as the network. */
    NDManager manager() {
        return manager;
    }

    @Override
    public void close() {
        model.close();
    }
}
