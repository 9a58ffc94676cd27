package app.ocellus.image.jpeg;

/** One component of a row of units, reduced so that all components have the same size. */
final class Plane {

    private final JpegHead.ScanComponent component;
    private final ReducedBlocks blocks;
    private final int columns;
    private final int rows;
    private final int stride;
    private final byte[] samples;
    private int dc;

    Plane(JpegHead.ScanComponent component, Frame frame, int factor) {
        this.component = component;
        columns = component.component().columns();
        rows = component.component().rows();
        var width = frame.unitWidth() / factor;
        var height = frame.unitHeight() / factor;
        blocks = new ReducedBlocks(component.quantisation(), width / columns, height / rows);
        stride = frame.unitsAcross() * width;
        samples = new byte[stride * height];
    }

    /** The code begins anew. */
    void restart() {
        dc = 0;
    }

    /** Decodes this component of the unit at that place in the row. */
    void unit(EntropyDecoder code, int across) throws UnusualJpegException {
        var left = across * columns * blocks.columns();
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                dc = code.block(component, dc, blocks);
                blocks.write(
                        samples,
                        row * blocks.rows() * stride + left + column * blocks.columns(),
                        stride);
            }
        }
    }

    /** The samples of the row of units, in levels, {@link #stride} a line. */
    byte[] samples() {
        return samples;
    }

    int stride() {
        return stride;
    }
}
