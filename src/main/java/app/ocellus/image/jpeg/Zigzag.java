package app.ocellus.image.jpeg;

/** The order in which a block's coefficients are coded: the low frequencies first (ITU T.81). */
final class Zigzag {

    private static final int[] COLUMNS = new int[ReducedBlocks.COEFFICIENTS];
    private static final int[] ROWS = new int[ReducedBlocks.COEFFICIENTS];

    static {
        var k = 0;
        for (var diagonal = 0; diagonal < 2 * ReducedBlocks.SIDE - 1; diagonal++) {
            for (var step = 0; step <= diagonal; step++) {
                var column = diagonal % 2 == 0 ? step : diagonal - step;
                var row = diagonal - column;
                if (column < ReducedBlocks.SIDE && row < ReducedBlocks.SIDE) {
                    COLUMNS[k] = column;
                    ROWS[k++] = row;
                }
            }
        }
    }

    private Zigzag() {}

    /** The horizontal frequency of coefficient {@code k}. */
    static int column(int k) {
        return COLUMNS[k];
    }

    /** The vertical frequency of coefficient {@code k}. */
    static int row(int k) {
        return ROWS[k];
    }
}
