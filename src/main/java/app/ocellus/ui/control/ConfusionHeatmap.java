package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A confusion matrix as a picture one can ask: cells, headers and the corner are chosen by mouse or
 * by arrow keys and Enter. Rows are what the images are, columns what the model said.
 */
public final class ConfusionHeatmap extends PaintedRegion {

    private final Canvas canvas = new Canvas();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final HeatmapPainter painter = new HeatmapPainter(this);
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
        down.setOrientation(Orientation.VERTICAL);
        across.setFocusTraversable(false);
        down.setFocusTraversable(false);
        getChildren().addAll(canvas, across, down);
        setMinSize(160, 160);
        for (Observable cause :
                List.of(
                        mode,
                        diagonalHidden,
                        selection,
                        focusedProperty(),
                        across.valueProperty(),
                        down.valueProperty(),
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
     * Shows a matrix; what is chosen stays where the classes do.
     *
     * @param counts rows are actual classes, columns predicted ones, in the order of the names
     */
    public void setMatrix(List<String> classNames, int[][] counts) {
        boolean others = !numbers.names().equals(classNames);
        numbers = new MatrixNumbers(classNames, counts);
        hovered = null;
        if (others) {
            cursor = new MatrixCursor(0, 0);
            selection.set(new MatrixSelection.None());
        }
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
        layout =
                HeatmapLayout.fit(
                        numbers.size(), width, height, painter.margins(numbers, width, height));
        fit(across, layout.maxScrollX(), layout.viewWidth(), layout.fullSize());
        fit(down, layout.maxScrollY(), layout.viewHeight(), layout.fullSize());
        across.resizeRelocate(layout.left(), height - 8, layout.viewWidth(), 8);
        down.resizeRelocate(width - 8, layout.top(), 8, layout.viewHeight());
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
        across.setValue(layout.reveal(place.column(), across.getValue(), layout.viewWidth()));
        down.setValue(layout.reveal(place.row(), down.getValue(), layout.viewHeight()));
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
                        hovered, isFocused() ? cursor : null, across.getValue(), down.getValue()));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.isPrimaryButtonDown()) {
            layout.at(event.getX(), event.getY(), across.getValue(), down.getValue())
                    .ifPresent(this::choose);
        }
    }

    private void hover(double x, double y) {
        hoverOver(layout.at(x, y, across.getValue(), down.getValue()).orElse(null));
    }

    private void hoverOver(@Nullable MatrixCursor place) {
        if (hovered == null ? place != null : !hovered.equals(place)) {
            hovered = place;
            changed();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (layout.maxScrollX() > 0 || layout.maxScrollY() > 0) {
            across.setValue(
                    Math.clamp(across.getValue() - event.getDeltaX(), 0, layout.maxScrollX()));
            down.setValue(Math.clamp(down.getValue() - event.getDeltaY(), 0, layout.maxScrollY()));
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

    private static void fit(ScrollBar bar, double max, double view, double all) {
        bar.setVisible(max > 0);
        bar.setMax(max);
        bar.setVisibleAmount(all <= 0 ? 0 : max * view / all);
        bar.setValue(Math.min(bar.getValue(), max));
    }
}
