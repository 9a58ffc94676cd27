package app.ocellus.ui.prediction;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.controlsfx.control.RangeSlider;

/** Chooses the least and the greatest confidence, and says which they are. */
final class ConfidenceRange extends VBox {

    private static final double WIDTH = 130;
    private static final double STEP = 0.01;

    ConfidenceRange(AnswerFilter filter) {
        super(2);
        setMinWidth(90);
        setPrefWidth(WIDTH);
        var words = new Label();
        words.getStyleClass().add("oc-small");
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words(filter.fromProperty().get(), filter.toProperty().get()),
                                filter.fromProperty(),
                                filter.toProperty(),
                                Messages.localeProperty()));
        var slider = new RangeSlider(0, 1, 0, 1);
        slider.setId("answer-confidence");
        slider.setBlockIncrement(STEP);
        slider.setFocusTraversable(true);
        slider.accessibleTextProperty()
                .bind(
                        words.textProperty()
                                .map(range -> Messages.get("prediction.spoken-range", range)));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("prediction.range-tip"));
        slider.setTooltip(tip);
        slider.lowValueProperty().bindBidirectional(filter.fromProperty());
        slider.highValueProperty().bindBidirectional(filter.toProperty());
        words.setLabelFor(slider);
        getChildren().addAll(words, slider);
    }

    private static String words(double from, double to) {
        return from <= 0 && to >= 1
                ? Messages.get("prediction.any-confidence")
                : Messages.get(
                        "prediction.confidence-range",
                        Numbers.wholePercent(from),
                        Numbers.wholePercent(to));
    }
}
