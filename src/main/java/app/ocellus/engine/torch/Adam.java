package app.ocellus.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import java.util.List;
import java.util.Map;

/**
 * Adam, with weight decay of either kind. Sources: Kingma and Ba, Adam, 2015; Loshchilov and
 * Hutter, Decoupled Weight Decay Regularization, 2019, algorithm 2.
 */
final class Adam extends Optimizer {

    /** Where weight decay comes in. */
    enum Decay {
        /** Beside the gradient, as in AdamW. */
        DECOUPLED,
        /** Within the gradient, as in Adam. */
        IN_GRADIENT
    }

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final List<NDArray> means;
    private final List<NDArray> squares;
    private final double decay;
    private final Decay kind;

    Adam(NDManager manager, List<Group> groups, double clipNorm, double decay, Decay kind) {
        super(groups, clipNorm);
        this.decay = decay;
        this.kind = kind;
        this.means = parameters().stream().map(p -> manager.zeros(p.getShape())).toList();
        this.squares = parameters().stream().map(p -> manager.zeros(p.getShape())).toList();
    }

    @Override
    Map<String, List<NDArray>> moments() {
        return Map.of("mean", means, "square", squares);
    }

    @Override
    void move(NDManager scope, int index, NDArray gradient, double rate) {
        var parameter = parameters().get(index);
        if (kind == Decay.DECOUPLED) {
            parameter.muli(1 - rate * decay);
        } else if (decay > 0) {
            gradient.addi(in(scope, parameter.mul(decay)));
        }
        parameter.subi(direction(scope, gradient, means.get(index), squares.get(index)).muli(rate));
    }

    /** Takes the gradient into the moments, and says where they point. */
    private NDArray direction(NDManager scope, NDArray gradient, NDArray mean, NDArray square) {
        mean.muli(BETA_1).addi(in(scope, gradient.mul(1 - BETA_1)));
        square.muli(BETA_2).addi(in(scope, gradient.square()).muli(1 - BETA_2));
        var corrected = in(scope, mean.div(1 - Math.pow(BETA_1, steps())));
        var spread = in(scope, square.div(1 - Math.pow(BETA_2, steps())));
        return corrected.divi(in(scope, spread.sqrt()).addi(EPSILON));
    }
}
