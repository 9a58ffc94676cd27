package app.ocellus.training;

/**
 * 32-bit floats in several dimensions.
 *
 * @param shape its dimensions
 * @param values row-major
 */
public record Tensor(int[] shape, float[] values) {}
