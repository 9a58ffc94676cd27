package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.util.Duration;

/** The job that is running: its name, how far it is, the time left, and a way to cancel it. */
public final class JobIndicator extends HBox {

    private static final double RADIUS = 5;
    private static final double BAR = 120;

    private final Label name = new Label();
    private final Label percent = new Label();
    private final ThinBar bar = new ThinBar(4);
    private final Label left = new Label();
    private final Button cancel = new Button("", Icon.CLOSE.node(15));
    private final RotateTransition turning;

    /** Hidden until there is a job. */
    public JobIndicator() {
        super(8);
        getStyleClass().add("oc-job");
        setAlignment(Pos.CENTER_RIGHT);
        var spinner = spinner();
        turning = new RotateTransition(Duration.seconds(1), spinner);
        turning.setByAngle(360);
        turning.setCycleCount(Animation.INDEFINITE);
        turning.setInterpolator(Interpolator.LINEAR);
        percent.getStyleClass().add("oc-strong");
        bar.setPrefWidth(BAR);
        bar.setMinWidth(40);
        left.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(USE_PREF_SIZE);
        percent.setMinWidth(USE_PREF_SIZE);
        cancel.getStyleClass().add("flat");
        cancel.setId("cancel-job");
        cancel.accessibleTextProperty().bind(Messages.binding("dialogs.cancel"));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("dialogs.cancel"));
        cancel.setTooltip(tip);
        getChildren().addAll(spinner, name, percent, bar, left, cancel);
        hide();
    }

    private static Node spinner() {
        var arc = new Arc(RADIUS + 1, RADIUS + 1, RADIUS, RADIUS, 60, 270);
        arc.getStyleClass().add("spinner");
        // a box of its own size, so that the arc turns around its middle
        var box = new StackPane(arc);
        box.setMinSize(2 * RADIUS + 4, 2 * RADIUS + 4);
        box.setMaxSize(2 * RADIUS + 4, 2 * RADIUS + 4);
        return box;
    }

    /** What the cross does. */
    public void setOnCancel(Runnable action) {
        cancel.setOnAction(_ -> action.run());
    }

    /**
     * Shows a job.
     *
     * @param fraction of it that is done, in [0,1]; negative while nobody knows
     * @param timeLeft as it is written; empty while nobody knows
     */
    public void show(String job, double fraction, String timeLeft) {
        boolean known = fraction >= 0;
        name.setText(job);
        percent.setText(known ? Numbers.wholePercent(fraction) : "");
        bar.setShare(Math.max(0, fraction));
        for (Node node : new Node[] {bar, percent}) {
            node.setVisible(known);
            node.setManaged(known);
        }
        left.setText(timeLeft);
        setAccessibleText(String.join(" ", job, percent.getText(), timeLeft));
        setVisible(true);
        setManaged(true);
        if (!Platform.getPreferences().isReducedMotion()) {
            turning.play();
        }
    }

    /** Shows that nothing runs. */
    public void hide() {
        turning.stop();
        setVisible(false);
        setManaged(false);
    }
}
