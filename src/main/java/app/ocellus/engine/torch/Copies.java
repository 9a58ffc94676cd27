package app.ocellus.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

import app.ocellus.training.Tensor;

import java.util.stream.LongStream;

/** Numbers on their way out of the engine's arrays and back, bit for bit. */
final class Copies {

    private static final NDIndex EVERYWHERE = new NDIndex("...");

    private Copies() {}

    /** What an array holds. */
    static Tensor of(NDArray array) {
        var shape = LongStream.of(array.getShape().getShape()).mapToInt(Math::toIntExact);
        return new Tensor(shape.toArray(), array.toFloatArray());
    }

    /**
     * Puts numbers in the place of an array's own. {@code copyTo} would do the same, with a warning
     * of the library on the terminal.
     *
     * @throws IllegalArgumentException when there are more or fewer of them
     */
    static void put(float[] values, NDArray array) {
        TorchEngine.recordNothing();
        try (var scope = array.getManager().newSubManager()) {
            array.set(EVERYWHERE, scope.create(values, array.getShape()));
        }
    }
}
