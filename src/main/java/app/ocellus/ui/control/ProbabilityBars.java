package app.ocellus.ui.control;

import app.ocellus.ui.common.Numbers;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Classes with their probabilities: name, bar, percentage; the most probable first. */
public final class ProbabilityBars extends GridPane {

    /**
     * One class.
     *
     * @param probability in [0,1]
     */
    public record Row(String name, double probability, Color color) {}

    private static final String LARGE = "large";
    private static final double LEAST_NAME = 60;
    private static final double MOST_NAME = 210;
    private static final double LEAST_BAR = 30;
    private static final double BAR = 120;
    private static final double REACH = 5;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final List<Region> grounds = new ArrayList<>();
    private List<Row> rows = List.of();
    private IntConsumer onChosen = _ -> {};
    private boolean choosable;
    private int chosen = -1;
    private double barHeight = 10;

    /** No bars yet. */
    public ProbabilityBars() {
        getStyleClass().add("oc-bars");
        var name = new ColumnConstraints(LEAST_NAME, USE_COMPUTED_SIZE, MOST_NAME);
        var bar = new ColumnConstraints(LEAST_BAR, BAR, Double.MAX_VALUE);
        bar.setHgrow(Priority.ALWAYS);
        var number = new ColumnConstraints(Region.USE_PREF_SIZE, 58, Region.USE_PREF_SIZE);
        number.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(name, bar, number);
    }

    /** Makes the bars the main thing of a page, or one among others. */
    public void setLarge(boolean large) {
        getStyleClass().remove(LARGE);
        if (large) {
            getStyleClass().add(LARGE);
        }
        barHeight = large ? 16 : 10;
        setRows(rows);
    }

    /**
     * Lets a class be chosen by a click or the arrow keys and returns them.
     *
     * @param action hears which one, counted from the top
     */
    public ProbabilityBars choosable(IntConsumer action) {
        choosable = true;
        onChosen = action;
        getStyleClass().add("choosable");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        return this;
    }

    private void key(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case UP -> -1;
                    case DOWN -> 1;
                    default -> 0;
                };
        if (step != 0 && chosen + step >= 0 && chosen + step < rows.size()) {
            onChosen.accept(chosen + step);
            event.consume();
        }
    }

    /** Marks one class, counted from the top; -1 for none. */
    public void setChosen(int index) {
        chosen = index;
        for (int i = 0; i < grounds.size(); i++) {
            grounds.get(i).pseudoClassStateChanged(CHOSEN, i == index);
        }
        if (choosable) {
            boolean one = index >= 0 && index < rows.size();
            setAccessibleText(
                    (one ? rows.subList(index, index + 1) : rows)
                            .stream()
                                    .map(ProbabilityBars::spoken)
                                    .collect(Collectors.joining(", ")));
            setFocusTraversable(!rows.isEmpty());
        }
    }

    /** Shows these classes in this order. */
    public void setRows(List<Row> now) {
        rows = List.copyOf(now);
        grounds.clear();
        getChildren().clear();
        for (int i = 0; i < rows.size(); i++) {
            if (choosable) {
                addGround(i);
            }
            add(rows.get(i), i);
        }
        setChosen(chosen);
    }

    /** What of a row is clicked and marked; it reaches a little over what lies on it. */
    private void addGround(int index) {
        var ground = new Region();
        ground.getStyleClass().add("ground");
        ground.setOnMouseClicked(
                _ -> {
                    requestFocus();
                    onChosen.accept(index);
                });
        GridPane.setMargin(ground, new Insets(-REACH, -REACH, -REACH, -REACH));
        add(ground, 0, index, 3, 1);
        grounds.add(ground);
    }

    private static String spoken(Row row) {
        return row.name() + " " + Numbers.percent(row.probability());
    }

    private void add(Row row, int index) {
        var name = new Label(row.name());
        name.setTooltip(new Tooltip(row.name()));
        name.setMinWidth(0);
        var bar = new ThinBar(barHeight);
        bar.setShare(row.probability());
        bar.setColor(row.color());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(spoken(row));
        var number = new Label(Numbers.percent(row.probability()));
        number.setAlignment(Pos.CENTER_RIGHT);
        for (var node : List.of(name, bar, number)) {
            node.setMouseTransparent(choosable);
        }
        add(name, 0, index);
        add(bar, 1, index);
        add(number, 2, index);
    }
}
