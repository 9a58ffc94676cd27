package app.ocellus.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** What a scene is painted on: 256 units wide and high, the origin at the top left. */
final class Canvas {

    /** How strongly a wash covers a place, 0 to 1. */
    @FunctionalInterface
    interface Cover {
        double at(double x, double y);
    }

    /** The colour of a wash at a place. */
    @FunctionalInterface
    interface Tone {
        int at(double x, double y);
    }

    static final int SIZE = 256;

    private final BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    private final int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    private final Graphics2D graphics = image.createGraphics();

    Canvas() {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    BufferedImage image() {
        return image;
    }

    int[] pixels() {
        return pixels;
    }

    int colourAt(double x, double y) {
        int column = Math.clamp((int) x, 0, SIZE - 1);
        int row = Math.clamp((int) y, 0, SIZE - 1);
        return pixels[row * SIZE + column] & 0xffffff;
    }

    void fill(Shape shape, int colour) {
        fill(shape, colour, 1);
    }

    void fill(Shape shape, int colour, double opacity) {
        graphics.setColor(Ink.awt(colour, opacity));
        graphics.fill(shape);
    }

    /** Fills with a gradient from the top of the shape to its bottom. */
    void fade(Shape shape, int top, int bottom) {
        var bounds = shape.getBounds2D();
        graphics.setPaint(
                new GradientPaint(
                        0,
                        (float) bounds.getMinY(),
                        Ink.awt(top, 1),
                        0,
                        (float) bounds.getMaxY(),
                        Ink.awt(bottom, 1)));
        graphics.fill(shape);
    }

    void stroke(Shape shape, double width, int colour, double opacity) {
        graphics.setStroke(
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(Ink.awt(colour, opacity));
        graphics.draw(shape);
    }

    void line(double x0, double y0, double x1, double y1, double width, int colour) {
        stroke(new Line2D.Double(x0, y0, x1, y1), width, colour, 1);
    }

    /** A soft disc of light. */
    void glow(double x, double y, double radius, int colour, double opacity) {
        graphics.setPaint(
                new RadialGradientPaint(
                        (float) x,
                        (float) y,
                        (float) radius,
                        new float[] {0, 0.35f, 1},
                        new Color[] {
                            Ink.awt(colour, opacity),
                            Ink.awt(colour, opacity * 0.45),
                            Ink.awt(colour, 0)
                        }));
        graphics.fill(ellipse(x, y, radius, radius));
    }

    /** Paints every place between two heights by what the functions say of it. */
    void wash(double top, double bottom, Cover cover, Tone tone) {
        for (int row = Math.max(0, (int) top); row < Math.min(SIZE, bottom); row++) {
            for (int column = 0; column < SIZE; column++) {
                double share = cover.at(column, row);
                if (share > 0) {
                    int i = row * SIZE + column;
                    pixels[i] = Ink.mix(pixels[i], tone.at(column, row), share);
                }
            }
        }
    }

    static Path2D polygon(double... coordinates) {
        var path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }

    static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    static Shape ellipse(double x, double y, double radiusX, double radiusY) {
        return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
    }
}
