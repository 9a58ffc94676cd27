package app.ocellus.ui.dataset.label;

import app.ocellus.evaluation.labelling.LabellingOrder;
import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** How far the labelling is, what to do next, and which pictures come first. */
final class LabelHead extends VBox {

    private final LabelViewModel model;
    private final Guessing guessing;
    private final Label progress = new Label();
    private final Label hint = new Label();
    private final Label left = new Label();
    private final Button again = button("label-again", "label.go-on");
    private final FlowPane tools = new FlowPane(10, 6);
    private final HBox looking = new HBox(8, left, again);

    /** A head; {@code back} brings the keys back to the pictures. */
    LabelHead(LabelViewModel model, Runnable back) {
        super(6);
        this.model = model;
        this.guessing = model.guessing();
        getStyleClass().add("oc-label-head");
        progress.setId("label-progress");
        progress.getStyleClass().add("oc-strong");
        progress.setWrapText(true);
        progress.setMinHeight(USE_PREF_SIZE);
        hint.setId("label-hint");
        hint.getStyleClass().addAll("oc-muted", "oc-small");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        layOutTools(back);
        getChildren().addAll(progress, hint, tools);
        again.setOnAction(_ -> guessing.again());
        bind();
    }

    private void layOutTools(Runnable back) {
        var order = new SegmentedControl<LabellingOrder>().small();
        order.setId("label-order");
        order.setSegments(
                List.of(
                        Segment.of(LabellingOrder.LEAST_SURE, Messages.binding("label.least-sure")),
                        Segment.of(LabellingOrder.SUREST, Messages.binding("label.surest"))));
        order.valueProperty().bindBidirectional(model.orderProperty());
        order.setMinWidth(USE_PREF_SIZE);
        order.setOnMouseClicked(_ -> back.run());
        var others = button("label-others", "label.others");
        others.setGraphic(Icon.SHUFFLE.node(15));
        others.setOnAction(
                _ -> {
                    model.passOver();
                    back.run();
                });
        left.getStyleClass().addAll("oc-muted", "oc-small");
        looking.setAlignment(Pos.CENTER_LEFT);
        tools.getChildren().addAll(order, others, looking);
        tools.setAlignment(Pos.CENTER_LEFT);
    }

    private static Button button(String id, String key) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(Messages.binding(key));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void bind() {
        InvalidationListener show = _ -> show();
        model.countsProperty().addListener(show);
        guessing.stateProperty().addListener(show);
        guessing.progressProperty().addListener(show);
        guessing.errorProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        var counts = model.countsProperty().get();
        var parts = new ArrayList<String>();
        parts.add(Messages.get("label.labelled-count", Numbers.count(counts.labelled())));
        parts.add(Messages.get("label.guessed-count", Numbers.count(counts.guessed())));
        parts.add(Messages.get("label.unsure-count", Numbers.count(counts.unsure())));
        if (counts.hits().judged() > 0) {
            parts.add(
                    Messages.get(
                            "label.hits",
                            Numbers.wholePercent(counts.hits().share()),
                            Numbers.count(counts.hits().judged())));
        }
        progress.setText(String.join(" · ", parts));
        hint.setText(hint(counts));
        for (var node : List.of(hint, tools)) {
            node.setVisible(!hint.getText().isEmpty());
            node.setManaged(node.isVisible());
        }
        showLooking();
    }

    private String hint(LabelCounts counts) {
        if (counts.left() == 0) {
            return "";
        }
        return switch (counts.used()) {
            case 0 -> Messages.get("label.hint-first");
            case 1 -> Messages.get("label.hint-second");
            default -> Messages.get("label.hint-keys");
        };
    }

    private void showLooking() {
        var state = guessing.stateProperty().get();
        boolean running = state == Guessing.State.LOOKING;
        boolean stopped = state == Guessing.State.STOPPED || state == Guessing.State.FAILED;
        again.setVisible(stopped);
        again.setManaged(stopped);
        looking.setVisible(running || stopped);
        looking.setManaged(running || stopped);
        var far = guessing.progressProperty().get();
        left.setText(
                switch (state) {
                    case LOOKING ->
                            Messages.get("label.looking")
                                    + far.remaining()
                                            .map(t -> " · " + Durations.left(t))
                                            .orElse("");
                    case STOPPED -> Messages.get("label.stopped");
                    case FAILED -> error();
                    case IDLE, READY -> "";
                });
    }

    private String error() {
        var error = guessing.errorProperty().get();
        return error == null ? "" : error.in(Messages.locale());
    }
}
