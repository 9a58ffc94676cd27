package app.ocellus.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

import app.ocellus.training.FrozenLayers;
import app.ocellus.training.Tensor;
import app.ocellus.training.batches.Batch;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/** What the layers that learn are given: pictures, or what the layers below make of them. */
final class NetworkInput implements AutoCloseable {

    private final @Nullable FrozenLayers frozen;
    private final int size;

    /**
     * Input of a network for pictures of {@code size} x {@code size}.
     *
     * @param frozen the layers below; null where every layer learns
     */
    NetworkInput(@Nullable FrozenLayers frozen, int size) {
        this.frozen = frozen;
        this.size = size;
    }

    /** Whether layers lie below, whose answers for one picture are always the same. */
    boolean isFrozenBelow() {
        return frozen != null;
    }

    /** Of {@code count} pictures of a batch from {@code start} on. */
    NDArray of(NDManager scope, Batch batch, int start, int count) {
        return frozen == null
                ? scope.create(
                        part(batch, start, count),
                        new Shape(count, 3, size, size),
                        DataType.FLOAT32)
                : array(scope, activations(frozen, batch, start, count));
    }

    /** What the layers below make of those pictures. */
    Tensor activations(Batch batch, int start, int count) {
        if (frozen == null) {
            throw new IllegalStateException("there are no layers below");
        }
        return activations(frozen, batch, start, count);
    }

    private Tensor activations(FrozenLayers layers, Batch batch, int start, int count) {
        return layers.activations(part(batch, start, count), count);
    }

    private ByteBuffer part(Batch batch, int start, int count) {
        int bytes = 3 * size * size * Float.BYTES;
        return batch.images().slice(start * bytes, count * bytes).order(batch.images().order());
    }

    static NDArray array(NDManager scope, Tensor tensor) {
        var shape = IntStream.of(tensor.shape()).asLongStream().toArray();
        return scope.create(tensor.values(), new Shape(shape));
    }

    @Override
    public void close() {
        if (frozen != null) {
            frozen.close();
        }
    }
}
