package app.ocellus.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a training leaves behind.
 *
 * @param head the linear layer
 * @param backbone the backbone's tensors that learnt, by name; the others are as they were
 *     pretrained, and of Quick all are
 */
public record LearntWeights(Head head, Map<String, Tensor> backbone) {

    /** Copies the map; keeps its order. */
    public LearntWeights {
        backbone = Collections.unmodifiableMap(new LinkedHashMap<>(backbone));
    }

    /** A head on a backbone that stayed as it was. */
    public static LearntWeights of(Head head) {
        return new LearntWeights(head, Map.of());
    }
}
