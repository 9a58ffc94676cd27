package app.ocellus.evaluation;

/**
 * What each place of a picture adds to the score of one class. A head on pooled maps is linear, so
 * the mean of these values and the head's bias are the score itself: the class activation map of
 * Zhou and others, "Learning Deep Features for Discriminative Localization", 2016.
 *
 * @param rows of places, from the top
 * @param columns of places, from the left
 * @param values shape (rows,columns), row by row; below 0 where a place speaks against the class
 */
public record ActivationMap(int rows, int columns, float[] values) {

    /** Refuses values of another shape. */
    public ActivationMap {
        if (rows < 1 || columns < 1 || values.length != rows * columns) {
            throw new IllegalArgumentException(
                    "%d values are not %d x %d".formatted(values.length, rows, columns));
        }
    }

    /** The value of a place. */
    public float at(int row, int column) {
        return values[row * columns + column];
    }

    /** The mean of all places: the score without its bias. */
    public double mean() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The largest value. */
    public float highest() {
        float highest = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            highest = Math.max(highest, value);
        }
        return highest;
    }

    /** Left and right changed. */
    public ActivationMap mirrored() {
        var other = new float[values.length];
        for (int i = 0; i < other.length; i++) {
            int row = i / columns;
            other[i] = at(row, columns - 1 - i % columns);
        }
        return new ActivationMap(rows, columns, other);
    }

    /** The mean of this and another map of the same shape. */
    public ActivationMap averagedWith(ActivationMap other) {
        if (other.rows != rows || other.columns != columns) {
            throw new IllegalArgumentException("maps of one shape");
        }
        var mean = new float[values.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (values[i] + other.values[i]) / 2;
        }
        return new ActivationMap(rows, columns, mean);
    }
}
