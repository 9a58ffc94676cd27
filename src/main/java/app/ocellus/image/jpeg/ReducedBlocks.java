package app.ocellus.image.jpeg;

import java.util.Arrays;

/**
 * Blocks of 8 x 8 samples, each made {@code columns} x {@code rows} by the inverse DCT (ITU T.81,
 * A.3.3) of so many points, with the lowest frequencies alone. It is linear: a block is the sum of
 * what each of its coefficients looks like. Most coefficients are zero and cost nothing.
 */
final class ReducedBlocks {

    /** The side of a block, in samples. */
    static final int SIDE = 8;

    /** The number of coefficients of a block. */
    static final int COEFFICIENTS = SIDE * SIDE;

    /** Bits after the point; a sample needs 12 before it, and its sign. */
    private static final int PRECISION = 13;

    private static final int MIDDLE = (128 << PRECISION) + (1 << PRECISION - 1);

    private final int columns;
    private final int rows;
    private final int[] looks;
    private final int[] sums;
    private final int wanted;

    /**
     * Blocks of a component.
     *
     * @param quantisation what each coefficient is multiplied with, in zigzag order
     * @param columns a power of two, 8 at most, as {@code rows}
     */
    ReducedBlocks(int[] quantisation, int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        sums = new int[columns * rows];
        looks = new int[COEFFICIENTS * sums.length];
        var across = shares(columns);
        var down = shares(rows);
        var end = 0;
        for (var k = 0; k < COEFFICIENTS; k++) {
            var u = Zigzag.column(k);
            var v = Zigzag.row(k);
            if (u < columns && v < rows) {
                end = k + 1;
            }
            for (var i = 0; i < sums.length; i++) {
                var look = across[i % columns][u] * down[i / columns][v];
                looks[k * sums.length + i] = quantised(look * quantisation[k]);
            }
        }
        wanted = end;
    }

    private static int quantised(double look) {
        return (int) Math.rint(look * (1 << PRECISION));
    }

    /**
     * For each of {@code count} samples in a line, the share of each frequency in it: that of the
     * inverse DCT of as many points, whose mean is the same.
     */
    private static double[][] shares(int count) {
        var shares = new double[count][SIDE];
        for (var x = 0; x < count; x++) {
            for (var u = 0; u < count; u++) {
                var scale = u == 0 ? Math.sqrt(0.125) : 0.5;
                shares[x][u] = scale * Math.cos((2 * x + 1) * u * Math.PI / (2 * count));
            }
        }
        return shares;
    }

    /** The columns of a reduced block. */
    int columns() {
        return columns;
    }

    /** The rows of a reduced block. */
    int rows() {
        return rows;
    }

    /** From which coefficient on, counted in zigzag order, none is seen. */
    int wanted() {
        return wanted;
    }

    /** Begins a block with its mean. */
    void begin(int dc) {
        Arrays.fill(sums, MIDDLE + dc * looks[0]);
    }

    /** Adds coefficient {@code k}, counted in zigzag order. */
    void add(int k, int value) {
        var count = sums.length;
        var from = k * count;
        for (var i = 0; i < count; i++) {
            sums[i] += value * looks[from + i];
        }
    }

    /** Writes the block, in levels, with its upper left sample at {@code at}. */
    void write(byte[] plane, int at, int stride) {
        var next = 0;
        for (var row = 0; row < rows; row++) {
            var into = at + row * stride;
            for (var column = 0; column < columns; column++) {
                plane[into + column] = (byte) Math.clamp(sums[next++] >> PRECISION, 0, 255);
            }
        }
    }
}
