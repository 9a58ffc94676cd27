package app.ocellus.engine;

import app.ocellus.image.Preprocessing;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo;
import app.ocellus.training.Tensor;

import java.util.Map;

/** Loads networks for inference in one engine. */
@FunctionalInterface
public interface Networks {

    /**
     * A backbone for pictures like these.
     *
     * @param learnt tensors that take the place of those of the same name
     * @throws UserException when it is not what it should be, or has no place for a tensor
     */
    FeatureNetwork load(BackboneInfo info, Preprocessing preprocessing, Map<String, Tensor> learnt);
}
