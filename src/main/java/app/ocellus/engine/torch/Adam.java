package app.ocellus.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;

import java.util.List;

/**
 * Adam with decoupled weight decay; its moments are its own, so that they can be saved with a
 * checkpoint. Source: Loshchilov and Hutter, Decoupled Weight Decay Regularization, 2019, algorithm
 * 2.
 */
final class AdamW {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;
    private static final NDIndex EVERYWHERE = new NDIndex("...");

    private final List<NDArray> parameters;
    private final List<NDArray> means;
    private final List<NDArray> squares;
    private final double decay;
    private int steps;

    /** An optimizer of {@code parameters}; its moments live as long as {@code manager}. */
    AdamW(NDManager manager, List<NDArray> parameters, double decay) {
        this.parameters = parameters;
        this.decay = decay;
        this.means = parameters.stream().map(p -> manager.zeros(p.getShape())).toList();
        this.squares = parameters.stream().map(p -> manager.zeros(p.getShape())).toList();
    }

    /** Moves every parameter by its gradient, then clears the gradients. */
    void step(double rate) {
        TorchEngine.recordNothing();
        steps++;
        for (int i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            try (var scope = parameter.getManager().newSubManager()) {
                var gradient = in(scope, parameter.getGradient());
                parameter.muli(1 - rate * decay);
                parameter.subi(direction(scope, gradient, means.get(i), squares.get(i)).muli(rate));
                gradient.set(EVERYWHERE, 0);
            }
        }
    }

    /** Forgets what was recorded since the last step. */
    void clearGradients() {
        for (var parameter : parameters) {
            try (var scope = parameter.getManager().newSubManager()) {
                in(scope, parameter.getGradient()).set(EVERYWHERE, 0);
            }
        }
    }

    /** Takes the gradient into the moments, and says where they point. */
    private NDArray direction(NDManager scope, NDArray gradient, NDArray mean, NDArray square) {
        mean.muli(BETA_1).addi(gradient.mul(1 - BETA_1));
        square.muli(BETA_2).addi(gradient.square().muli(1 - BETA_2));
        var corrected = in(scope, mean.div(1 - Math.pow(BETA_1, steps)));
        var spread = in(scope, square.div(1 - Math.pow(BETA_2, steps))).sqrt().addi(EPSILON);
        return corrected.divi(spread);
    }

    /** What is computed from a long-lived array would live as long as it: it goes with the step. */
    private static NDArray in(NDManager scope, NDArray array) {
        array.attach(scope);
        return array;
    }
}
