package app.ocellus.image.jpeg;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decodes JPEG at a fraction of its size: what is finer than the smaller picture can show is never
 * computed. It knows what cameras write, and that without any fault; of everything else it says
 * nothing.
 */
public final class ReducedJpeg {

    /** The largest factor by which the sides are divided. */
    public static final int MOST = ReducedBlocks.SIDE;

    private static final int CHANNELS = 3;

    private final byte[] content;
    private final JpegHead head;
    private final int factor;
    private final int width;
    private final int height;
    private final List<Plane> planes;

    /**
     * A picture.
     *
     * @param rgb R, G, B of each pixel, row by row
     */
    public record Pixels(int width, int height, byte[] rgb) {}

    private ReducedJpeg(byte[] content, int factor) throws UnusualJpegException {
        this.content = content;
        this.factor = factor;
        head = JpegHead.of(content);
        var frame = head.frame();
        width = Math.ceilDiv(frame.width(), factor);
        height = Math.ceilDiv(frame.height(), factor);
        planes =
                head.scan().stream().map(component -> new Plane(component, frame, factor)).toList();
    }

    /**
     * The picture, each side divided by {@code factor} and rounded up.
     *
     * @param content grey, or brightness and two colour differences as JFIF has them
     * @param factor 2, 4 or 8
     * @return nothing when the content is damaged, or coded in another way
     */
    public static Optional<Pixels> of(byte[] content, int factor) {
        try {
            return Optional.of(new ReducedJpeg(content, factor).decoded());
        } catch (UnusualJpegException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Pixels decoded() throws UnusualJpegException {
        var frame = head.frame();
        var code = new EntropyDecoder(content, head.end());
        var rgb = new byte[width * height * CHANNELS];
        var rows = frame.unitHeight() / factor;
        var unitsAcross = frame.unitsAcross();
        var unitsDown = frame.unitsDown();
        var unit = 0;
        for (var down = 0; down < unitsDown; down++) {
            for (var across = 0; across < unitsAcross; across++) {
                if (head.restarts() > 0 && unit > 0 && unit % head.restarts() == 0) {
                    code.restart();
                    planes.forEach(Plane::restart);
                }
                unit++;
                for (var plane : planes) {
                    plane.unit(code, across);
                }
            }
            var top = down * rows;
            for (var row = 0; row < Math.min(rows, height - top); row++) {
                colours(row, rgb, (top + row) * width * CHANNELS);
            }
        }
        code.end();
        return new Pixels(width, height, rgb);
    }

    private void colours(int row, byte[] rgb, int at) {
        var stride = planes.getFirst().stride();
        var light = planes.getFirst().samples();
        var end = row * stride + width;
        var into = at;
        if (planes.size() == 1) {
            for (var i = row * stride; i < end; i++) {
                Arrays.fill(rgb, into, into + CHANNELS, light[i]);
                into += CHANNELS;
            }
            return;
        }
        var blueness = planes.get(1).samples();
        var redness = planes.get(2).samples();
        for (var i = row * stride; i < end; i++) {
            var y = light[i] & 0xff;
            var cb = blueness[i] & 0xff;
            var cr = redness[i] & 0xff;
            rgb[into++] = (byte) Ycc.red(y, cr);
            rgb[into++] = (byte) Ycc.green(y, cb, cr);
            rgb[into++] = (byte) Ycc.blue(y, cb);
        }
    }
}
