package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;

import java.util.List;
import java.util.stream.IntStream;

/** Turns what a model looked at on and off, makes it stronger or weaker, and says what it is. */
public final class ActivationBar {

    private static final double LEAST = 0.15;
    private static final int STOPS = 8;

    /** The controls need as much to lie side by side. */
    private static final double WRAP = 270;

    private final FlowPane controls;
    private final HBox words;
    private final HBox legend = newLegend();
    private final Label sentence = new Label();

    /**
     * A bar for an overlay.
     *
     * @param wanted whether it is to be seen
     * @param opacity how much it hides, in [0,1]
     */
    public ActivationBar(BooleanProperty wanted, DoubleProperty opacity) {
        var strength = new HBox(10, strength(opacity), help());
        strength.setAlignment(Pos.CENTER_LEFT);
        controls = new FlowPane(10, 4, toggle(wanted), strength);
        controls.setPrefWrapLength(WRAP);
        controls.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setId("looked-at-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        words = new HBox(14, legend, sentence);
        words.setMinHeight(Region.USE_PREF_SIZE);
        for (Node node : List.of(strength, words)) {
            node.visibleProperty().bind(wanted);
            node.managedProperty().bind(wanted);
        }
        tell("", false);
    }

    /** What a person turns and moves. */
    public Region controls() {
        return controls;
    }

    /** What the colours mean; it is there while there are some. */
    public Region words() {
        return words;
    }

    private static ToggleButton toggle(BooleanProperty wanted) {
        var toggle = new ToggleButton("", Icon.EYE.node(15));
        toggle.setId("looked-at");
        toggle.textProperty().bind(Messages.binding("activation.toggle"));
        toggle.selectedProperty().bindBidirectional(wanted);
        toggle.getStyleClass().add("oc-toggle");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        return toggle;
    }

    private static Slider strength(DoubleProperty opacity) {
        var slider = new Slider(LEAST, 1, 1);
        slider.setId("looked-at-strength");
        slider.valueProperty().bindBidirectional(opacity);
        slider.setBlockIncrement(0.1);
        slider.setPrefWidth(72);
        slider.setMinWidth(50);
        slider.accessibleTextProperty().bind(Messages.binding("activation.strength"));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("activation.strength"));
        slider.setTooltip(tip);
        return slider;
    }

    private static HBox newLegend() {
        var stops =
                IntStream.rangeClosed(0, STOPS)
                        .mapToObj(i -> (double) i / STOPS)
                        .map(share -> new Stop(share, ActivationColors.over(share)))
                        .toList();
        var ramp = new Region();
        var across = new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops);
        ramp.setBackground(
                new Background(new BackgroundFill(across, new CornerRadii(4), Insets.EMPTY)));
        ramp.setPrefSize(56, 8);
        ramp.setMaxHeight(8);
        var legend = new HBox(6, word("activation.less"), ramp, word("activation.more"));
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.setMinWidth(Region.USE_PREF_SIZE);
        legend.setMaxHeight(Region.USE_PREF_SIZE);
        return legend;
    }

    private static Label word(String key) {
        var word = new Label();
        word.textProperty().bind(Messages.binding(key));
        word.getStyleClass().add("oc-muted");
        word.setMinWidth(Region.USE_PREF_SIZE);
        return word;
    }

    private static HelpMark help() {
        return new HelpMark(Messages.binding("activation.help"));
    }

    /** Grey while there is nothing to turn on. */
    public void setDisable(boolean now) {
        controls.setDisable(now);
    }

    /** Says what is seen; empty for nothing. */
    public void say(String said) {
        tell(said, false);
    }

    /** Says why nothing is seen. */
    public void fail(String said) {
        tell(said, true);
    }

    private void tell(String said, boolean failed) {
        sentence.setText(said);
        legend.setVisible(!failed);
        legend.setManaged(!failed);
        sentence.getStyleClass().setAll("label", failed ? "oc-danger-text" : "oc-muted");
    }
}
