package app.ocellus.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import java.util.List;
import java.util.Map;

/**
 * Stochastic gradient descent with momentum 0.9; its weight decay is part of the gradient. Source:
 * Sutskever et al., On the importance of initialization and momentum in deep learning, 2013, in the
 * form of PyTorch.
 */
final class Sgd extends Optimizer {

    private static final double MOMENTUM = 0.9;

    private final List<NDArray> velocities;
    private final double decay;

    Sgd(NDManager manager, List<Group> groups, double clipNorm, double decay) {
        super(groups, clipNorm);
        this.decay = decay;
        this.velocities = parameters().stream().map(p -> manager.zeros(p.getShape())).toList();
    }

    @Override
    Map<String, List<NDArray>> moments() {
        return Map.of("velocity", velocities);
    }

    @Override
    void move(NDManager scope, int index, NDArray gradient, double rate) {
        var parameter = parameters().get(index);
        if (decay > 0) {
            gradient.addi(in(scope, parameter.mul(decay)));
        }
        var velocity = velocities.get(index).muli(MOMENTUM).addi(gradient);
        parameter.subi(in(scope, velocity.mul(rate)));
    }
}
