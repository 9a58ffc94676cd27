package app.ocellus.training;

import java.nio.ByteBuffer;

/**
 * The layers of a backbone below those that learn. What they make of a picture never changes, and
 * needs no gradients, so whoever is fastest may compute it.
 */
@FunctionalInterface
public interface FrozenLayers extends AutoCloseable {

    /**
     * What the first layer that learns is given.
     *
     * @param images direct, native order: floats (count,3,S,S), RGB in [0,1]
     * @return (count,channels,rows,columns)
     */
    Tensor activations(ByteBuffer images, int count);

    /** Frees what they hold; nobody may ask afterwards. */
    @Override
    default void close() {}

    /** Opens them; an engine implements it. */
    @FunctionalInterface
    interface Source {

        /**
         * The layers below {@code layer} of a configuration's backbone.
         *
         * @throws app.ocellus.message.UserException when the backbone cannot be loaded
         */
        FrozenLayers below(int layer, TrainingConfig config);
    }
}
