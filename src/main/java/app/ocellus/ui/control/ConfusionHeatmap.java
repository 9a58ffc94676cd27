package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A confusion matrix as a picture one can ask: cells, headers and the corner are chosen by mouse or
 * by arrow keys and Enter. Rows are what the images are, columns what the model said.
 */
public final class ConfusionHeatmap extends PaintedRegion {

    private final Canvas canvas = new Canvas();
    private final HeatmapScroll scroll = new HeatmapScroll(_ -> changed());
    private final HeatmapPainter painter = new HeatmapPainter(this);
    private HeatmapZoom zoom = HeatmapZoom.AUTOMATIC;
    private final ObjectProperty<MatrixMode> mode =
            new SimpleObjectProperty<>(this, "mode", MatrixMode.COUNTS);
    private final BooleanProperty diagonalHidden = new SimpleBooleanProperty(this, "hidden", false);
    private final ObjectProperty<MatrixSelection> selection =
            new SimpleObjectProperty<>(this, "selection", new MatrixSelection.None());
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private MatrixNumbers numbers = new MatrixNumbers(List.of(), new int[0][0]);
    private HeatmapLayout layout =
            HeatmapLayout.fit(0, 1, 1, new HeatmapLayout.Margins(0, 0, 0, 0));
    private MatrixCursor cursor = new MatrixCursor(0, 0);
    private @Nullable MatrixCursor hovered;

    /** A heat map of nothing yet. */
    public ConfusionHeatmap() {
        getStyleClass().add("oc-heatmap");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setFocusTraversable(true);
        getChildren().add(canvas);
        getChildren().addAll(scroll.bars());
        setMinSize(160, 160);
        for (Observable cause :
                List.of(
                        mode,
                        diagonalHidden,
                        selection,
                        focusedProperty(),
                        Messages.localeProperty())) {
            cause.addListener(_ -> changed());
        }
        canvas.setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        canvas.setOnMouseExited(_ -> hoverOver(null));
        canvas.setOnMousePressed(this::pressed);
        setOnScroll(this::scrolled);
        setOnKeyPressed(new MatrixKeys(this));
    }

    /**
     * Shows a matrix and chooses nothing.
     *
     * @param counts rows are actual classes, columns predicted ones, in the order of the names
     */
    public void setMatrix(List<String> classNames, int[][] counts) {
        numbers = new MatrixNumbers(classNames, counts);
        cursor = new MatrixCursor(0, 0);
        hovered = null;
        selection.set(new MatrixSelection.None());
        changed();
    }

    /** Counts or shares. */
    public ObjectProperty<MatrixMode> modeProperty() {
        return mode;
    }

    /** True to leave the right answers blank, so that errors stand out. */
    public BooleanProperty diagonalHiddenProperty() {
        return diagonalHidden;
    }

    /** What is chosen. */
    public ObjectProperty<MatrixSelection> selectionProperty() {
        return selection;
    }

    /** What the place under the mouse, else the chosen one, says. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT, COLUMN_COUNT -> numbers.size();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected void tintsChanged() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        var height = getHeight();
        layout = painter.layout(numbers, width, height, zoom);
        scroll.place(layout, width, height);
        canvas.setWidth(width);
        canvas.setHeight(height);
        painter.paint(canvas.getGraphicsContext2D(), state());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 528;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 528;
    }

    /** Where the keys act; for tests and for the keys themselves. */
    MatrixCursor cursor() {
        return cursor;
    }

    int size() {
        return numbers.size();
    }

    HeatmapLayout cells() {
        return layout;
    }

    void moveTo(MatrixCursor place) {
        cursor = place;
        scroll.reveal(layout, place);
        changed();
    }

    void choose(MatrixCursor place) {
        if (numbers.size() > 0) {
            cursor = place;
            selection.set(place.selection());
            changed();
        }
    }

    private HeatmapPainter.State state() {
        return new HeatmapPainter.State(
                numbers,
                mode.get(),
                diagonalHidden.get(),
                selection.get(),
                layout,
                new HeatmapPainter.Pointer(
                        hovered, isFocused() ? cursor : null, scroll.x(), scroll.y()));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.isPrimaryButtonDown()) {
            at(event.getX(), event.getY()).ifPresent(this::choose);
        }
    }

    private void hover(double x, double y) {
        hoverOver(at(x, y).orElse(null));
    }

    /** What lies at a point. */
    Optional<MatrixCursor> at(double x, double y) {
        return layout.at(x, y, scroll.x(), scroll.y());
    }

    private void hoverOver(@Nullable MatrixCursor place) {
        if (hovered == null ? place != null : !hovered.equals(place)) {
            hovered = place;
            changed();
        }
    }

    /** Makes the cells larger by a step; the place in the middle stays. */
    public void zoomIn() {
        zoom(HeatmapZoom.largerThan(layout.cell()), layout.middleX(), layout.middleY());
    }

    /** Makes the cells smaller by a step, until all of them are seen. */
    public void zoomOut() {
        zoom(HeatmapZoom.smallerThan(layout.cell()), layout.middleX(), layout.middleY());
    }

    /** Makes the cells as large as they fit, but legible. */
    public void zoomAutomatically() {
        zoom(HeatmapZoom.AUTOMATIC, layout.middleX(), layout.middleY());
    }

    /** The cell under a point stays under it. */
    private void zoom(HeatmapZoom wanted, double x, double y) {
        var column = (scroll.x() + x - layout.left()) / layout.cell();
        var row = (scroll.y() + y - layout.top()) / layout.cell();
        zoom = wanted;
        requestLayout();
        layout();
        scroll.to(
                layout,
                column * layout.cell() - x + layout.left(),
                row * layout.cell() - y + layout.top());
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            zoom(
                    event.getDeltaY() > 0
                            ? HeatmapZoom.largerThan(layout.cell())
                            : HeatmapZoom.smallerThan(layout.cell()),
                    event.getX(),
                    event.getY());
            event.consume();
        } else if (layout.maxScrollX() > 0 || layout.maxScrollY() > 0) {
            scroll.to(layout, scroll.x() - event.getDeltaX(), scroll.y() - event.getDeltaY());
            event.consume();
        }
    }

    private void changed() {
        if (numbers.size() > 0) {
            var meant = hovered == null ? selection.get() : hovered.selection();
            sentence.set(MatrixWords.sentence(numbers, meant));
            setAccessibleText(MatrixWords.spoken(numbers, cursor));
        } else {
            sentence.set("");
        }
        requestLayout();
    }
}
