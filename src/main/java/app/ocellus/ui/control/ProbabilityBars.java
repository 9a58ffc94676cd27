package app.ocellus.ui.control;

import app.ocellus.ui.common.Numbers;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.List;

/** Classes with their probabilities: name, bar, percentage; the most probable first. */
public final class ProbabilityBars extends GridPane {

    /**
     * One class.
     *
     * @param probability in [0,1]
     */
    public record Row(String name, double probability, Color color) {}

    private static final double LEAST_NAME = 60;
    private static final double MOST_NAME = 210;
    private static final double LEAST_BAR = 30;
    private static final double BAR = 120;

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

    /** Makes the bars the main thing of a page and returns them. */
    public ProbabilityBars large() {
        getStyleClass().add("large");
        barHeight = 16;
        return this;
    }

    /** Shows these classes in this order. */
    public void setRows(List<Row> rows) {
        getChildren().clear();
        for (int i = 0; i < rows.size(); i++) {
            add(rows.get(i), i);
        }
    }

    private void add(Row row, int index) {
        var name = new Label(row.name());
        name.setTooltip(new Tooltip(row.name()));
        name.setMinWidth(0);
        var bar = new ThinBar(barHeight);
        bar.setShare(row.probability());
        bar.setColor(row.color());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(row.name() + " " + Numbers.percent(row.probability()));
        var number = new Label(Numbers.percent(row.probability()));
        number.setAlignment(Pos.CENTER_RIGHT);
        addRow(index, name, bar, number);
    }
}
