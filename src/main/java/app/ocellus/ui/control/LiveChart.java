package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

/**
 * Curves that grow while one looks: painted ten times a second at most, thinned to what a screen
 * shows, and asked about by mouse or by arrow keys.
 */
public final class LiveChart extends PaintedRegion {

    private static final double GRIP = 8;

    private final Canvas canvas = new Canvas();
    private final ChartAxes axes;
    private final ChartPainter painter = new ChartPainter(this);
    private final ChartBox box = new ChartBox(this);
    private final PaintPace pace = new PaintPace(this::requestLayout);
    private final Map<String, ChartSeries> series = new LinkedHashMap<>();
    private List<ChartMarker> markers = List.of();
    private OptionalDouble pointed = OptionalDouble.empty();
    private @Nullable ChartPlot plot;
    private @Nullable DoubleConsumer mover;

    /** A chart without curves. */
    public LiveChart(ChartAxes axes) {
        this.axes = axes;
        getStyleClass().add("oc-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(120, 100);
        getChildren().add(canvas);
        canvas.setOnMouseMoved(event -> hover(event.getX()));
        canvas.setOnMouseExited(_ -> point(OptionalDouble.empty()));
        canvas.setOnMousePressed(_ -> requestFocus());
        setOnKeyPressed(this::pressed);
        focusVisibleProperty().addListener(_ -> focusChanged());
        focusedProperty().addListener(_ -> focusChanged());
        Messages.localeProperty().addListener(_ -> requestLayout());
    }

    /**
     * Adds a curve, drawn over the earlier ones; of a key that is there, only the style changes.
     */
    public void addSeries(String key, SeriesStyle style) {
        series.merge(key, new ChartSeries(style), (old, _) -> old.in(style));
        requestLayout();
    }

    /**
     * Replaces the points of a curve.
     *
     * @param xs ascending
     * @param ys one for each x; what is not finite is a gap
     * @throws IllegalArgumentException when the curve was not added, or the lengths differ
     */
    public void setSeries(String key, double[] xs, double[] ys) {
        var old = series.get(key);
        if (old == null) {
            throw new IllegalArgumentException("no such curve: " + key);
        }
        series.put(key, new ChartSeries(old.style(), xs.clone(), ys.clone()));
        pace.changed();
    }

    /** Replaces the markers. */
    public void setMarkers(List<ChartMarker> markers) {
        this.markers = List.copyOf(markers);
        pace.changed();
    }

    /**
     * Lets the chosen marker be moved from point to point, by dragging or by the arrow keys; {@code
     * listener} hears where it is to go, and sets the markers.
     */
    public void setMover(DoubleConsumer listener) {
        mover = listener;
        setOnMousePressed(this::drag);
        setOnMouseDragged(this::drag);
    }

    private void drag(MouseEvent event) {
        if (plot != null && event.isPrimaryButtonDown() && content().chosen().isPresent()) {
            move(content().nearestStop(plot.valueAt(event.getX())));
        }
    }

    private void move(OptionalDouble place) {
        if (mover != null) {
            place.ifPresent(mover);
            point(place);
        }
    }

    /** The x of the chosen marker, where there is one that can be moved. */
    private OptionalDouble movable() {
        return mover == null
                ? OptionalDouble.empty()
                : content().chosen().stream().mapToDouble(ChartMarker::x).findFirst();
    }

    /** Where things lay when it was painted last; for tests. */
    @Nullable ChartPlot plot() {
        return plot;
    }

    /** A curve as it was set last; for tests. */
    @Nullable ChartSeries curve(String key) {
        return series.get(key);
    }

    /** A picture of the newest state, even between two paints. */
    @Override
    public WritableImage snapshot(
            @Nullable SnapshotParameters parameters, @Nullable WritableImage image) {
        requestLayout();
        return super.snapshot(parameters, image);
    }

    @Override
    protected void tintsChanged() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var content = content();
        var fitted = ChartPlot.fit(content, getWidth(), getHeight());
        plot = fitted;
        var g = canvas.getGraphicsContext2D();
        painter.paint(g, content, fitted);
        // the place may have gone with the curves of an earlier run
        pointed.stream()
                .flatMap(x -> content.nearestStop(x).stream())
                .forEach(x -> box.paint(g, content, fitted, x));
        setAccessibleText(spoken(content));
        pace.painted();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 420;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 260;
    }

    private ChartContent content() {
        return new ChartContent(axes, List.copyOf(series.values()), markers);
    }

    private String spoken(ChartContent content) {
        var place = content.nearestStop(pointed.orElse(Double.MAX_VALUE));
        return place.isPresent()
                ? ChartWords.spoken(content, place.getAsDouble())
                : Messages.get("chart.no-values");
    }

    private void hover(double x) {
        if (plot != null) {
            var now = plot;
            point(content().nearestStop(now.valueAt(x)));
            var near = movable().stream().anyMatch(at -> Math.abs(now.x(at) - x) < GRIP);
            canvas.setCursor(near ? Cursor.H_RESIZE : Cursor.DEFAULT);
        }
    }

    private void focusChanged() {
        if (!isFocused()) {
            point(OptionalDouble.empty());
        } else if (isFocusVisible() && pointed.isEmpty()) {
            point(content().nearestStop(Double.MAX_VALUE));
        }
    }

    private void point(OptionalDouble place) {
        if (!pointed.equals(place)) {
            pointed = place;
            requestLayout();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (movable().isPresent()) {
            moveBy(event, movable().getAsDouble());
            return;
        }
        var content = content();
        var now = pointed.orElse(Double.MAX_VALUE);
        switch (event.getCode()) {
            case LEFT -> point(content.stopBeside(now, pointed.isPresent() ? -1 : 0));
            case RIGHT -> point(content.stopBeside(now, 1));
            case HOME -> point(content.nearestStop(-Double.MAX_VALUE));
            case END -> point(content.nearestStop(Double.MAX_VALUE));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveBy(KeyEvent event, double from) {
        var content = content();
        switch (event.getCode()) {
            case LEFT -> move(content.stopBeside(from, -1));
            case RIGHT -> move(content.stopBeside(from, 1));
            case HOME -> move(content.nearestStop(-Double.MAX_VALUE));
            case END -> move(content.nearestStop(Double.MAX_VALUE));
            default -> {
                return;
            }
        }
        event.consume();
    }
}
