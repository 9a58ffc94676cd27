package app.ocellus.training;

import java.util.List;

/**
 * 32-bit floats in several dimensions.
 *
 * @param shape its dimensions
 * @param values row-major
 */
public record Tensor(int[] shape, float[] values) {

    /**
     * Some tensors behind each other in their first dimension.
     *
     * @param parts of the same shape but for that dimension, one at least
     */
    public static Tensor joined(List<Tensor> parts) {
        var first = parts.getFirst();
        if (parts.size() == 1) {
            return first;
        }
        var shape = first.shape().clone();
        shape[0] = parts.stream().mapToInt(part -> part.shape()[0]).sum();
        var values = new float[parts.stream().mapToInt(part -> part.values().length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part.values(), 0, values, at, part.values().length);
            at += part.values().length;
        }
        return new Tensor(shape, values);
    }
}
