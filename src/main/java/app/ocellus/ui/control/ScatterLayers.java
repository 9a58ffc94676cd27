package app.ocellus.ui.control;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a scatter plot is made of: dots, pictures and lines on them, and the tip beside a point. */
final class ScatterLayers {

    private final PaintedRegion region;
    private final ImageView ground = new ImageView();
    private final Canvas canvas = new Canvas();
    private final ScatterTip tip = new ScatterTip();
    private final ScatterDots dots = new ScatterDots();
    private final ScatterPictures pictures;
    private final ScatterPainter painter;

    /** Layers in a region, which is laid out again when a picture has come. */
    ScatterLayers(PaintedRegion region) {
        this.region = region;
        this.pictures = new ScatterPictures(region::requestLayout);
        this.painter = new ScatterPainter(region, pictures);
        ground.setManaged(false);
        ground.setMouseTransparent(true);
        tip.setManaged(false);
    }

    /** The lowest first. */
    List<Node> all() {
        return List.of(ground, canvas, tip);
    }

    /** Where the mouse is heard. */
    Canvas canvas() {
        return canvas;
    }

    ScatterPictures pictures() {
        return pictures;
    }

    ScatterTip tip() {
        return tip;
    }

    /**
     * Paints all of it.
     *
     * @param marked the point under the mouse or the keys
     * @param outline being drawn; null for none
     */
    void paint(ScatterDots.State state, int marked, @Nullable ScatterOutline outline) {
        double width = region.getWidth();
        double height = region.getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        ground.setImage(
                dots.paint(state, density(), region.tint(Tint.SURFACE), region.tint(Tint.FG)));
        ground.setFitWidth(width);
        ground.setFitHeight(height);
        painter.paint(
                canvas.getGraphicsContext2D(),
                new ScatterPainter.State(state, pictures.places(state), marked, outline));
    }

    /** Shows a point beside its place; {@link ScatterPoints#NOBODY} for none. */
    void tell(int marked, ScatterSource source, Point2D place) {
        tip.show(marked, source);
        if (tip.isVisible()) {
            tip.place(place, region.getWidth(), region.getHeight());
        }
    }

    private double density() {
        var scene = region.getScene();
        var window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }
}
