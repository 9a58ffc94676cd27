package app.ocellus.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an optimizer remembers of earlier steps.
 *
 * @param steps that it took
 * @param moments by name, such as {@code mean} and {@code square}: a tensor for each parameter, in
 *     the optimizer's order
 */
public record OptimizerState(int steps, Map<String, List<Tensor>> moments) {

    /** Copies the map; keeps its order. */
    public OptimizerState {
        moments = Collections.unmodifiableMap(new LinkedHashMap<>(moments));
    }
}
