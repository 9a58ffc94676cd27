package app.ocellus.ui.control;

import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Paints what lies on the dots: pictures, the line being drawn, where mouse and keys are. */
final class ScatterPainter {

    private static final double BEHIND = 0.35;
    private static final double BORDER = 2.5;
    private static final double SHADE = 0.14;

    private final PaintedRegion region;
    private final ScatterPictures pictures;

    /**
     * What is painted on the dots.
     *
     * @param places of the points that are shown as pictures
     * @param marked the point under the mouse or the keys; {@link ScatterPoints#NOBODY} for none
     * @param outline being drawn; null for none
     */
    record State(
            ScatterDots.State dots,
            Map<Integer, Point2D> places,
            int marked,
            @Nullable ScatterOutline outline) {}

    ScatterPainter(PaintedRegion region, ScatterPictures pictures) {
        this.region = region;
        this.pictures = pictures;
    }

    void paint(GraphicsContext g, State state) {
        var frame = state.dots().frame();
        g.clearRect(0, 0, frame.width(), frame.height());
        state.places().forEach((index, place) -> picture(g, state.dots(), index, place));
        if (state.marked() != ScatterPoints.NOBODY) {
            mark(g, state);
        }
        if (state.outline() != null) {
            outline(g, frame, state.outline());
        }
    }

    private void picture(GraphicsContext g, ScatterDots.State dots, int index, Point2D place) {
        var image = pictures.of(index);
        boolean chosen = dots.choice().isChosen(index);
        double side = ScatterPictures.side(dots.frame());
        double inner = side - 2 * BORDER;
        double left = place.getX() - inner / 2;
        double top = place.getY() - inner / 2;
        g.setGlobalAlpha(dots.several() && !chosen ? BEHIND : 1);
        double border = chosen ? BORDER + 1 : BORDER;
        g.setFill(chosen ? region.tint(Tint.FG) : color(dots.colors()[index]));
        g.fillRect(left - border, top - border, inner + 2 * border, inner + 2 * border);
        g.setFill(region.tint(Tint.SOFT));
        g.fillRect(left, top, inner, inner);
        if (image != null) {
            covered(g, image, new Point2D(left, top), inner);
        }
        g.setGlobalAlpha(1);
    }

    /** The middle of the picture, as large as the place. */
    private static void covered(GraphicsContext g, Image image, Point2D at, double side) {
        double cut = Math.min(image.getWidth(), image.getHeight());
        double left = (image.getWidth() - cut) / 2;
        double top = (image.getHeight() - cut) / 2;
        g.drawImage(image, left, top, cut, cut, at.getX(), at.getY(), side, side);
    }

    /** Its own alpha says whether it is left out, which a frame shows by its grey. */
    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    private void mark(GraphicsContext g, State state) {
        var dots = state.dots();
        int index = state.marked();
        double x = dots.place(index).getX();
        double y = dots.place(index).getY();
        double reach =
                state.places().containsKey(index)
                        ? ScatterPictures.side(dots.frame()) / 2 + 2
                        : dots.radius() + 4.5;
        g.setStroke(region.tint(Tint.ACCENT));
        g.setLineWidth(2);
        if (state.places().containsKey(index)) {
            g.strokeRect(x - reach, y - reach, 2 * reach, 2 * reach);
        } else {
            g.strokeOval(x - reach, y - reach, 2 * reach, 2 * reach);
        }
    }

    private void outline(GraphicsContext g, ScatterFrame frame, ScatterOutline outline) {
        var corners = outline.corners();
        var xs = corners.stream().mapToDouble(corner -> frame.x(corner.getX())).toArray();
        var ys = corners.stream().mapToDouble(corner -> frame.y(corner.getY())).toArray();
        var accent = region.tint(Tint.ACCENT);
        g.setFill(accent.deriveColor(0, 1, 1, SHADE));
        g.fillPolygon(xs, ys, xs.length);
        g.setStroke(accent);
        g.setLineWidth(1.5);
        g.setLineDashes(5, 4);
        g.strokePolygon(xs, ys, xs.length);
        g.setLineDashes();
    }
}
