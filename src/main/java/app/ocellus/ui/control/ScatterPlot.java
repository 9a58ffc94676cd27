package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;

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

    private final ScatterLayers layers = new ScatterLayers(this);
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
        getChildren().addAll(layers.all());
        mouse.listen(layers.canvas());
        setOnKeyPressed(new ScatterKeys(this));
        focusedProperty().addListener(_ -> requestLayout());
        Messages.localeProperty().addListener(_ -> changed());
    }

    /** Shows points, all of them in sight, none chosen and all grey. */
    public void setPoints(ScatterPoints newPoints, ScatterSource newSource) {
        points = newPoints;
        source = newSource;
        layers.pictures().takeFrom(newSource);
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
        layers.tip().refresh(source);
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

    private void zoomTowards(double factor) {
        int aim = choice.aim(camera);
        if (aim != ScatterPoints.NOBODY) {
            camera.zoom(factor, points.at(aim));
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

    /** The mouse came to a point, or left all of them. */
    void hover(int index) {
        if (hovered != index) {
            hovered = index;
            requestLayout();
        }
    }

    /** The point that a place belongs to, or {@link ScatterPoints#NOBODY}. */
    int at(double x, double y) {
        var frame = camera.frame();
        double reach = Math.max(REACH, layers.pictures().reach(frame));
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
        var state =
                new ScatterDots.State(points, camera.frame(), colors, choice, choice.count() > 1);
        layers.paint(state, marked(), mouse.outline());
        boolean some = marked() != ScatterPoints.NOBODY;
        layers.tell(marked(), source, some ? state.place(marked()) : Point2D.ZERO);
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
