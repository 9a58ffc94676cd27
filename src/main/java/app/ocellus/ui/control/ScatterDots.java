package app.ocellus.ui.control;

import javafx.geometry.Point2D;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * The dots of a scatter plot, written pixel by pixel: a canvas would draw 60,000 shapes, which
 * takes it longer than a frame lasts.
 */
final class ScatterDots {

    /** How visible what is not chosen is while several are. */
    private static final int BEHIND = 56;

    private static final int OPAQUE = 255;
    private static final double LARGEST = 6;
    private static final double GROWTH = 0.35;

    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable WritableImage image;
    private int[] pixels = new int[0];
    private int width;
    private int height;

    /**
     * What is painted.
     *
     * @param colors ARGB of every point; without alpha it is not there
     * @param several whether more than one is chosen, before which the others stand back
     */
    record State(
            ScatterPoints points,
            ScatterFrame frame,
            int[] colors,
            ScatterChoice choice,
            boolean several) {

        /** Where a point lies in the picture. */
        Point2D place(int index) {
            return new Point2D(frame.x(points.x(index)), frame.y(points.y(index)));
        }

        boolean isThere(int index) {
            return colors[index] >>> 24 != 0;
        }

        /** The more there are, the smaller they are; the nearer one looks, the larger. */
        double radius() {
            double whole = Math.clamp(5 - Math.log10(points.size() + 1.0) * 0.75, 1.6, 4);
            return Math.min(LARGEST, whole * Math.pow(frame.zoom(), GROWTH));
        }
    }

    /**
     * Paints the dots.
     *
     * @param density pixels of the screen for one of the picture
     * @param ground what they lie on
     * @param ring around those that are chosen
     */
    WritableImage paint(State state, double density, Color ground, Color ring) {
        var painted =
                sized(
                        (int) Math.ceil(state.frame().width() * density),
                        (int) Math.ceil(state.frame().height() * density));
        Arrays.fill(pixels, argb(ground));
        paintOthers(state, density, false);
        paintOthers(state, density, true);
        paintChosen(state, density, argb(ring));
        if (buffer != null) {
            buffer.updateBuffer(_ -> null);
        }
        return painted;
    }

    /** What is faint says less, and lies below. */
    private void paintOthers(State state, double density, boolean opaque) {
        var shape = DotShape.of(state.radius() * density);
        for (int i = 0; i < state.points().size(); i++) {
            boolean meant = state.colors()[i] >>> 24 == OPAQUE == opaque;
            if (meant && !state.choice().isChosen(i)) {
                dot(state, i, density, shape, state.colors()[i]);
            }
        }
    }

    private void paintChosen(State state, double density, int ring) {
        var outer = DotShape.of((state.radius() + 2.5) * density);
        var inner = DotShape.of((state.radius() + 1) * density);
        state.choice()
                .chosen()
                .filter(state::isThere)
                .forEach(
                        i -> {
                            dot(state, i, density, outer, ring);
                            dot(state, i, density, inner, state.colors()[i] | OPAQUE << 24);
                        });
    }

    private void dot(State state, int index, double density, DotShape shape, int color) {
        int alpha = color >>> 24;
        boolean behind = state.several() && !state.choice().isChosen(index);
        int x = (int) Math.round(state.frame().x(state.points().x(index)) * density);
        int y = (int) Math.round(state.frame().y(state.points().y(index)) * density);
        stamp(shape, x, y, color, behind ? alpha * BEHIND / OPAQUE : alpha);
    }

    private void stamp(DotShape shape, int x, int y, int color, int alpha) {
        int reach = shape.reach();
        if (alpha == 0 || x < -reach || y < -reach || x >= width + reach || y >= height + reach) {
            return;
        }
        for (int row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
            int first = Math.max(0, x - reach);
            int last = Math.min(width - 1, x + reach);
            for (int column = first; column <= last; column++) {
                int cover = shape.cover(column - x, row - y) * alpha / OPAQUE;
                if (cover > 0) {
                    int place = row * width + column;
                    pixels[place] = mixed(pixels[place], color, cover);
                }
            }
        }
    }

    /** Red and blue at once, then green; of 256 parts, so that nothing is to be divided. */
    private static int mixed(int under, int over, int covered) {
        int cover = covered + (covered >> 7);
        int rest = 256 - cover;
        int redBlue = (over & 0xff00ff) * cover + (under & 0xff00ff) * rest;
        int green = (over & 0xff00) * cover + (under & 0xff00) * rest;
        return 0xff000000 | redBlue >>> 8 & 0xff00ff | green >>> 8 & 0xff00;
    }

    private WritableImage sized(int wide, int high) {
        if (image == null || wide != width || high != height) {
            width = Math.max(1, wide);
            height = Math.max(1, high);
            pixels = new int[width * height];
            buffer =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.wrap(pixels),
                            PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
        return image;
    }

    /** A colour as the points have them. */
    static int argb(Color color) {
        return channel(color.getOpacity()) << 24
                | channel(color.getRed()) << 16
                | channel(color.getGreen()) << 8
                | channel(color.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(value * OPAQUE);
    }
}
