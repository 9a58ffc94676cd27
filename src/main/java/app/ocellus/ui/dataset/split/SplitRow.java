package app.ocellus.ui.dataset.split;

import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.SplitSummary;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** One line of the table: a name, a bar and three counts. */
final class SplitRow extends HBox {

    static final double GAP = 12;
    static final double COUNT = 84;
    static final double NARROW_GAP = 8;
    static final double NARROW_COUNT = 62;

    private static final PseudoClass FEW = PseudoClass.getPseudoClass("few");

    private final Circle dot = new Circle(4.5);
    private final Label name = new Label("", dot);
    private final Tooltip whole = new Tooltip();
    private final SplitBar bar = new SplitBar();
    private final Map<SplitRole, Label> counts = new EnumMap<>(SplitRole.class);

    SplitRow() {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("oc-split-row");
        dot.getStyleClass().add("oc-dot");
        name.setGraphicTextGap(9);
        name.setMinWidth(0);
        name.setTooltip(whole);
        setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(name, bar);
        for (var role : SplitRole.values()) {
            var count = new Label();
            count.getStyleClass().add("count");
            count.setAlignment(Pos.CENTER_RIGHT);
            counts.put(role, count);
            getChildren().add(count);
        }
    }

    /** Leaves the bar away while there is little room, for the name. */
    void giveWay(ObservableBooleanValue narrow) {
        spacingProperty().bind(Bindings.when(narrow).then(NARROW_GAP).otherwise(GAP));
        bar.visibleProperty().bind(Bindings.not(narrow));
        bar.minWidthProperty().bind(Bindings.when(narrow).then(0.0).otherwise(USE_COMPUTED_SIZE));
        counts.values().forEach(count -> giveWay(count, narrow));
    }

    /** Keeps a heading as wide as the counts below it. */
    static void giveWay(Label count, ObservableBooleanValue narrow) {
        var width = Bindings.when(narrow).then(NARROW_COUNT).otherwise(COUNT);
        count.minWidthProperty().bind(width);
        count.prefWidthProperty().bind(width);
    }

    Label name() {
        return name;
    }

    /** Shows a class; {@code wanted} are the splits in which few samples are worth a word. */
    void show(SplitSummary.Row row, Color color, Set<SplitRole> wanted) {
        var numbers = new EnumMap<SplitRole, Integer>(SplitRole.class);
        for (var role : SplitRole.values()) {
            numbers.put(role, row.of(role));
        }
        show(row.label().name(), color, numbers, wanted);
    }

    /** Shows any counts. */
    void show(
            String title,
            @Nullable Color color,
            Map<SplitRole, Integer> numbers,
            Set<SplitRole> wanted) {
        name.setText(title);
        whole.setText(title);
        name.setGraphic(color == null ? null : dot);
        if (color != null) {
            dot.setFill(color);
        }
        bar.show(numbers);
        for (var entry : counts.entrySet()) {
            var role = entry.getKey();
            int number = numbers.getOrDefault(role, 0);
            var label = entry.getValue();
            label.setText(Numbers.count(number));
            label.pseudoClassStateChanged(FEW, wanted.contains(role) && number < SplitSummary.FEW);
        }
        setAccessibleText(
                Messages.get(
                        "plan.row",
                        title,
                        numbers.getOrDefault(SplitRole.TRAINING, 0),
                        numbers.getOrDefault(SplitRole.VALIDATION, 0),
                        numbers.getOrDefault(SplitRole.TEST, 0)));
    }
}
