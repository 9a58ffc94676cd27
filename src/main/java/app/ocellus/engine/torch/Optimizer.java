package app.ocellus.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;

import app.ocellus.training.Optimisation;
import app.ocellus.training.OptimizerState;
import app.ocellus.training.Tensor;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves parameters along their gradients; what it remembers of earlier steps is its own. */
abstract class Optimizer {

    private static final NDIndex EVERYWHERE = new NDIndex("...");

    /** What PyTorch adds to the norm that it divides by. */
    private static final double CLIP_EPSILON = 1e-6;

    /**
     * Parameters that learn at the same pace.
     *
     * @param ratio their rate for 1 of the run's
     */
    record Group(List<NDArray> parameters, double ratio) {}

    private final List<NDArray> parameters;
    private final double[] ratios;
    private final double clipNorm;
    private int steps;

    /** An optimizer of these groups whose gradients are at most {@code clipNorm} long; 0: any. */
    Optimizer(List<Group> groups, double clipNorm) {
        this.parameters = groups.stream().flatMap(group -> group.parameters().stream()).toList();
        this.ratios =
                groups.stream()
                        .flatMapToDouble(
                                group ->
                                        group.parameters().stream().mapToDouble(_ -> group.ratio()))
                        .toArray();
        this.clipNorm = clipNorm;
    }

    /** The optimizer that {@code how} names; its memory lives as long as {@code manager}. */
    static Optimizer of(NDManager manager, List<Group> groups, Optimisation how) {
        return switch (how.optimizer()) {
            case ADAMW ->
                    new Adam(
                            manager,
                            groups,
                            how.clipNorm(),
                            how.weightDecay(),
                            Adam.Decay.DECOUPLED);
            case ADAM ->
                    new Adam(
                            manager,
                            groups,
                            how.clipNorm(),
                            how.weightDecay(),
                            Adam.Decay.IN_GRADIENT);
            case SGD -> new Sgd(manager, groups, how.clipNorm(), how.weightDecay());
        };
    }

    /** All parameters, in the order of the groups. */
    final List<NDArray> parameters() {
        return parameters;
    }

    /** Moves every parameter by its gradient, then clears the gradients. */
    final void step(double rate) {
        TorchEngine.recordNothing();
        double share = clipNorm > 0 ? clipped() : 1;
        steps++;
        for (int i = 0; i < ratios.length; i++) {
            var parameter = parameters.get(i);
            try (var scope = parameter.getManager().newSubManager()) {
                var gradient = in(scope, parameter.getGradient());
                if (share < 1) {
                    gradient.muli(share);
                }
                move(scope, i, gradient, rate * ratios[i]);
                gradient.set(EVERYWHERE, 0);
            }
        }
    }

    /** The share of all gradients that is left of them, as {@code clip_grad_norm_} of PyTorch. */
    private double clipped() {
        double squares = 0;
        for (var parameter : parameters) {
            try (var scope = parameter.getManager().newSubManager()) {
                var norm = in(scope, in(scope, parameter.getGradient()).norm());
                squares += Math.pow(norm.getFloat(), 2);
            }
        }
        return Math.min(1, clipNorm / (Math.sqrt(squares) + CLIP_EPSILON));
    }

    /** How many steps it took, with the present one. */
    final int steps() {
        return steps;
    }

    /** What it remembers of earlier steps, by name; an array for each parameter. */
    abstract Map<String, List<NDArray>> moments();

    /** A copy of what it remembers. */
    final OptimizerState state() {
        var copies = new LinkedHashMap<String, List<Tensor>>();
        moments().forEach((name, arrays) -> copies.put(name, tensors(arrays)));
        return new OptimizerState(steps, copies);
    }

    private static List<Tensor> tensors(List<NDArray> arrays) {
        return arrays.stream().map(Copies::of).toList();
    }

    /**
     * Goes on from there.
     *
     * @throws IllegalArgumentException when it is the state of another optimizer
     */
    final void resume(OptimizerState state) {
        if (!state.moments().keySet().equals(moments().keySet())) {
            throw new IllegalArgumentException("an optimizer of another kind");
        }
        moments().forEach((name, arrays) -> fill(arrays, state.moments().get(name)));
        steps = state.steps();
    }

    private static void fill(List<NDArray> arrays, @Nullable List<Tensor> values) {
        if (values == null || values.size() != arrays.size()) {
            throw new IllegalArgumentException("moments of other parameters");
        }
        for (int i = 0; i < arrays.size(); i++) {
            Copies.put(values.get(i).values(), arrays.get(i));
        }
    }

    /**
     * Moves a parameter.
     *
     * @param scope memory of this move
     * @param index of the parameter
     * @param gradient which may be changed
     */
    abstract void move(NDManager scope, int index, NDArray gradient, double rate);

    /** Forgets what was recorded since the last step. */
    final void clearGradients() {
        for (var parameter : parameters) {
            try (var scope = parameter.getManager().newSubManager()) {
                in(scope, parameter.getGradient()).set(EVERYWHERE, 0);
            }
        }
    }

    /** What is computed from a long-lived array would live as long as it: it goes with the step. */
    static NDArray in(NDManager scope, NDArray array) {
        array.attach(scope);
        return array;
    }
}
