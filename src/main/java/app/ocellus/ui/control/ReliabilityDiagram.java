package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * How often answers came true, by how sure the model was: bars that should end on the diagonal. A
 * bar is chosen by mouse or by arrow keys and Enter.
 */
public final class ReliabilityDiagram extends PaintedRegion {

    /**
     * The answers whose confidence lies in one stretch.
     *
     * @param from where it begins, in [0,1]
     * @param to where it ends
     * @param count of the answers
     * @param confidence mean of it
     * @param accuracy share that is right
     */
    public record Bar(double from, double to, int count, double confidence, double accuracy) {}

    private static final int NONE = -1;

    private final Canvas canvas = new Canvas();
    private final ReliabilityPainter painter = new ReliabilityPainter(this);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private List<Bar> bars = List.of();
    private int pointed = NONE;
    private IntConsumer onChosen = _ -> {};

    /** A diagram without answers yet. */
    public ReliabilityDiagram() {
        getStyleClass().add("oc-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(200, 180);
        getChildren().add(canvas);
        canvas.setOnMouseMoved(event -> point(painter.barAt(event.getX(), bars.size())));
        canvas.setOnMouseExited(_ -> point(NONE));
        canvas.setOnMousePressed(_ -> requestFocus());
        canvas.setOnMouseClicked(_ -> choose());
        setOnKeyPressed(this::pressed);
        focusedProperty().addListener(_ -> requestLayout());
        Messages.localeProperty().addListener(_ -> changed());
    }

    /** Shows these bars; a bar without answers is a gap. */
    public void setBars(List<Bar> now) {
        bars = List.copyOf(now);
        pointed = NONE;
        changed();
    }

    /** What a click on a bar that has answers does; it is given the bar's index. */
    public void setOnChosen(IntConsumer action) {
        onChosen = action;
    }

    /** What the bar under the mouse, or that of the keys, says. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    @Override
    protected void tintsChanged() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        painter.paint(canvas.getGraphicsContext2D(), getWidth(), getHeight(), bars, pointed);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 420;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 320;
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || bars.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> point(Math.max(0, pointed - 1));
            case RIGHT -> point(Math.min(bars.size() - 1, pointed + 1));
            case HOME -> point(0);
            case END -> point(bars.size() - 1);
            case ENTER, SPACE -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose() {
        if (pointed != NONE && bars.get(pointed).count() > 0) {
            onChosen.accept(pointed);
        }
    }

    private void point(int bar) {
        if (bar != pointed) {
            pointed = bar;
            changed();
        }
    }

    private void changed() {
        sentence.set(pointed == NONE ? "" : words(bars.get(pointed)));
        canvas.setCursor(
                pointed != NONE && bars.get(pointed).count() > 0 ? Cursor.HAND : Cursor.DEFAULT);
        setAccessibleText(pointed == NONE ? Messages.get("reliability.spoken") : sentence.get());
        requestLayout();
    }

    private static String words(Bar bar) {
        var from = Numbers.wholePercent(bar.from());
        var to = Numbers.wholePercent(bar.to());
        return bar.count() == 0
                ? Messages.get("reliability.empty", from, to)
                : Messages.get(
                        "reliability.bar",
                        bar.count(),
                        from,
                        to,
                        Numbers.percent(bar.confidence()),
                        Numbers.percent(bar.accuracy()));
    }
}
