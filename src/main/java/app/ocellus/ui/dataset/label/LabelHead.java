package app.ocellus.ui.dataset.label;

import app.ocellus.evaluation.labelling.LabellingOrder;
import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;
import app.ocellus.ui.dataset.suspects.SuspectFinder;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** How far the labelling is, what to do next, and which pictures come first. */
final class LabelHead extends VBox {

    /** What a person is asked about. */
    private enum Asking {
        LEAST_SURE,
        SUREST,
        LABELS
    }

    private final LabelViewModel model;
    private final CheckViewModel checks;
    private final Guessing guessing;
    private final Label progress = new Label();
    private final Label hint = new Label();
    private final Label left = new Label();
    private final Button again = button("label-again", "label.go-on");
    private final FlowPane tools = new FlowPane(10, 6);
    private final HBox looking = new HBox(8, left, again);
    private final SegmentedControl<Asking> asking = new SegmentedControl<Asking>().small();
    private final Button others = button("label-others", "label.others");
    private final Button lookAgain = button("check-look-again", "suspects.look-again");

    /** A head; {@code back} brings the keys back to the pictures. */
    LabelHead(LabelViewModel model, CheckViewModel checks, Runnable back) {
        super(6);
        this.model = model;
        this.checks = checks;
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
        asking.setId("label-order");
        asking.setSegments(
                List.of(
                        Segment.of(Asking.LEAST_SURE, Messages.binding("label.least-sure")),
                        Segment.of(Asking.SUREST, Messages.binding("label.surest")),
                        Segment.of(Asking.LABELS, Messages.binding("check.labels"))));
        asking.setMinWidth(USE_PREF_SIZE);
        asking.setOnMouseClicked(_ -> back.run());
        asking.valueProperty().addListener((_, _, now) -> ask(now));
        lookAgain.setGraphic(Icon.REFRESH.node(15));
        lookAgain.setOnAction(_ -> checks.finder().find());
        others.setGraphic(Icon.SHUFFLE.node(15));
        others.setOnAction(
                _ -> {
                    model.passOver();
                    back.run();
                });
        left.getStyleClass().addAll("oc-muted", "oc-small");
        looking.setAlignment(Pos.CENTER_LEFT);
        tools.getChildren().addAll(asking, others, lookAgain, looking);
        tools.setAlignment(Pos.CENTER_LEFT);
    }

    private static Button button(String id, String key) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(Messages.binding(key));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void ask(Asking now) {
        if (now != Asking.LABELS) {
            model.orderProperty()
                    .set(now == Asking.SUREST ? LabellingOrder.SUREST : LabellingOrder.LEAST_SURE);
        }
        checks.wishedProperty().set(now == Asking.LABELS);
    }

    private void bind() {
        InvalidationListener show = _ -> show();
        for (var cause :
                List.<Observable>of(
                        model.countsProperty(),
                        model.orderProperty(),
                        guessing.stateProperty(),
                        guessing.progressProperty(),
                        guessing.errorProperty(),
                        checks.wishedProperty(),
                        checks.pageProperty(),
                        checks.leftProperty(),
                        checks.finder().stateProperty(),
                        Messages.localeProperty())) {
            cause.addListener(show);
        }
        show();
    }

    private void show() {
        var counts = model.countsProperty().get();
        boolean checking = checks.isShown(counts);
        asking.valueProperty()
                .set(
                        checks.wishedProperty().get()
                                ? Asking.LABELS
                                : model.orderProperty().get() == LabellingOrder.SUREST
                                        ? Asking.SUREST
                                        : Asking.LEAST_SURE);
        progress.setText(checking ? doubts(counts) : guesses(counts));
        hint.setText(checking ? checkHint() : hint(counts));
        showIf(hint, !hint.getText().isEmpty());
        showIf(asking, counts.left() > 0);
        showIf(others, !checking);
        boolean found = checks.finder().stateProperty().getValue() == SuspectFinder.State.FOUND;
        showIf(lookAgain, checking && found);
        showIf(tools, asking.isVisible() || lookAgain.isVisible());
        showLooking(checking);
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private String doubts(LabelCounts counts) {
        var labelled = Messages.get("label.labelled-count", Numbers.count(counts.labelled()));
        return checks.finder().stateProperty().getValue() == SuspectFinder.State.FOUND
                ? labelled
                        + " · "
                        + Messages.get("suspects.count", checks.leftProperty().getValue())
                : labelled;
    }

    private String checkHint() {
        return checks.isPageThere() ? Messages.get("check.hint") : "";
    }

    private String guesses(LabelCounts counts) {
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
        return String.join(" · ", parts);
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

    private void showLooking(boolean checking) {
        var state = guessing.stateProperty().get();
        boolean running = state == Guessing.State.LOOKING;
        boolean stopped = state == Guessing.State.STOPPED || state == Guessing.State.FAILED;
        showIf(again, stopped);
        showIf(looking, !checking && (running || stopped));
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
