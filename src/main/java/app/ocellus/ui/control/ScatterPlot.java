package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Points on a plane, tens of thousands of them, that one can zoom into until they become pictures,
 * and choose one by one or by a line drawn around them. The arrow keys go from point to point.
 */
public final class ScatterPlot extends PaintedRegion {

    private static final double STEP = 1.5;

    /** How near the mouse must come, in pixels. */
    private static final double REACH = 12;

    private final ImageView ground = new ImageView();
    private final Canvas canvas = new Canvas();
    private final ScatterTip tip = new ScatterTip();
    private final ScatterDots dots = new ScatterDots();
    private final ScatterPictures pictures = new ScatterPictures(this::requestLayout);
    private final ScatterPainter painter = new ScatterPainter(this, pictures);
    private final ScatterMouse mouse = new ScatterMouse(this);
    private final ScatterCamera camera = new ScatterCamera(this::requestLayout);
    private final ScatterChoice choice = new ScatterChoice();
    private final ObjectProperty<ScatterTool> tool =
            new SimpleObjectProperty<>(this, "tool", ScatterTool.MOVE);
    private ScatterPoints points = ScatterPoints.NONE;
    private int[] colors = new int[0];
    private ScatterSource source = ScatterSource.NONE;
    private int hovered = ScatterPoints.NOBODY;
    private Runnable onChosen = () -> {};
    private IntConsumer onActivated = _ -> {};

    /** A plot without points. */
    public ScatterPlot() {
        getStyleClass().add("oc-scatter");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(160, 160);
        ground.setManaged(false);
        ground.setMouseTransparent(true);
        tip.setManaged(false);
        getChildren().addAll(ground, canvas, tip);
        mouse.listen(canvas);
        setOnKeyPressed(new ScatterKeys(this));
        focusedProperty().addListener(_ -> requestLayout());
        Messages.localeProperty().addListener(_ -> changed());
    }

    /** Shows points, all of them in sight, none chosen and all grey. */
    public void setPoints(ScatterPoints newPoints, ScatterSource newSource) {
        points = newPoints;
        source = newSource;
        pictures.takeFrom(newSource);
        colors = new int[points.size()];
        Arrays.fill(colors, ScatterDots.argb(ClassPalette.neutral()));
        choice.reset(points);
        choice.setColors(colors);
        hovered = ScatterPoints.NOBODY;
        camera.lookAt(points.bounds());
        changed();
    }

    /**
     * Gives the points other colours, as after an edit.
     *
     * @param argb a colour for each; without alpha the point is gone
     * @throws IllegalArgumentException when there are not as many as points
     */
    public void setColors(int[] argb) {
        if (argb.length != points.size()) {
            throw new IllegalArgumentException(argb.length + " colours for " + points.size());
        }
        colors = argb.clone();
        choice.setColors(colors);
        tip.refresh(source);
        changed();
    }

    /** What drawing with the mouse does. */
    public ObjectProperty<ScatterTool> toolProperty() {
        return tool;
    }

    /** What happens after a person chose other points. */
    public void setOnChosen(Runnable action) {
        onChosen = action;
    }

    /** What a double click and Enter do with a point. */
    public void setOnActivated(IntConsumer action) {
        onActivated = action;
    }

    /** The chosen points, ascending. */
    public int[] chosen() {
        return choice.chosen().toArray();
    }

    /** The point at which the keys are; negative for none. */
    public int current() {
        return choice.current();
    }

    /** Chooses points without telling of it. */
    public void setChosen(int... those) {
        choice.set(those);
        changed();
    }

    /** Larger by a step. */
    public void zoomIn() {
        zoomTowards(STEP);
    }

    /** Smaller by a step, until all is seen. */
    public void zoomOut() {
        zoomTowards(1 / STEP);
    }

    /** Where the keys are stays in its place, else what is nearest the middle: not the void. */
    private void zoomTowards(double factor) {
        int towards = choice.current();
        if (towards == ScatterPoints.NOBODY || !camera.sees(points.at(towards))) {
            towards = points.nearest(camera.frame().middle(), Double.MAX_VALUE, choice::isThere);
        }
        if (towards != ScatterPoints.NOBODY) {
            camera.zoom(factor, points.at(towards));
        }
    }

    /** Shows all points. */
    public void zoomToAll() {
        camera.showAll();
    }

    /** Moves the picture by pixels. */
    public void pan(double dx, double dy) {
        camera.pan(dx, dy);
    }

    Point2D point(int index) {
        return points.at(index);
    }

    ScatterCamera camera() {
        return camera;
    }

    private void hoverOver(int index) {
        if (hovered != index) {
            hovered = index;
            requestLayout();
        }
    }

    void hover(double x, double y) {
        hoverOver(at(x, y));
    }

    void leave() {
        hoverOver(ScatterPoints.NOBODY);
    }

    /** The point that a place belongs to, or {@link ScatterPoints#NOBODY}. */
    int at(double x, double y) {
        var frame = camera.frame();
        double reach = Math.max(REACH, pictures.reach(frame));
        return points.nearest(frame.at(x, y), reach / frame.scale(), choice::isThere);
    }

    /** Lets others be chosen, and tells of it. */
    void choose(Consumer<ScatterChoice> how) {
        how.accept(choice);
        changed();
        onChosen.run();
    }

    /** A menu acts on what is chosen, so opening it inside the choice keeps that. */
    void chooseForMenu(int index) {
        if (index != ScatterPoints.NOBODY && !choice.isChosen(index)) {
            choose(now -> now.click(index, false));
        }
    }

    /** Goes to the next point in a direction. */
    void step(int rightwards, int downwards, boolean more) {
        choose(now -> now.step(rightwards, downwards, more, camera.frame().middle()));
        if (choice.current() != ScatterPoints.NOBODY) {
            camera.reveal(points.at(choice.current()), REACH);
        }
    }

    void activate() {
        if (choice.current() != ScatterPoints.NOBODY) {
            onActivated.accept(choice.current());
        }
    }

    /** Leaves a line undrawn, else chooses nothing; false where there was nothing to leave. */
    boolean escape() {
        if (mouse.cancel()) {
            requestLayout();
            return true;
        }
        boolean some = choice.count() > 0;
        if (some) {
            choose(ScatterChoice::clear);
        }
        return some;
    }

    private void changed() {
        var marked = marked() == ScatterPoints.NOBODY ? "" : source.card(marked()).spoken() + "; ";
        setAccessibleText(
                marked
                        + Messages.get(
                                "scatter.chosen",
                                Numbers.count(choice.count()),
                                Numbers.count(points.size())));
        requestLayout();
    }

    /** Where the mouse is, else the keys. */
    private int marked() {
        boolean keys = hovered == ScatterPoints.NOBODY && isFocusVisible();
        return keys ? choice.current() : hovered;
    }

    @Override
    protected void tintsChanged() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        camera.resize(getWidth(), getHeight());
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var state =
                new ScatterDots.State(points, camera.frame(), colors, choice, choice.count() > 1);
        ground.setImage(dots.paint(state, density(), tint(Tint.SURFACE), tint(Tint.FG)));
        ground.setFitWidth(getWidth());
        ground.setFitHeight(getHeight());
        var places = pictures.places(state);
        painter.paint(
                canvas.getGraphicsContext2D(),
                new ScatterPainter.State(state, places, marked(), mouse.outline()));
        tip.show(marked(), source);
        if (tip.isVisible()) {
            tip.place(state.place(marked()), getWidth(), getHeight());
        }
    }

    private double density() {
        var window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 480;
    }
}
