package app.ocellus.ui.evaluation.confidence;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.SavePng;
import app.ocellus.ui.control.ChartLegend;
import app.ocellus.ui.control.HelpMark;
import app.ocellus.ui.control.MetricTile;
import app.ocellus.ui.control.PlotMenu;
import app.ocellus.ui.control.ProblemBanner;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Stream;

/** When the model had better say "not sure": tried out by hand, or suggested, then kept. */
final class ThresholdPane extends VBox {

    private static final double TILE = 200;
    private static final List<Double> TARGETS = List.of(0.9, 0.95, 0.98, 0.99);

    private final ConfidenceViewModel model;
    private final MetricTile answered = new MetricTile(Messages.binding("confidence.answered"));
    private final MetricTile right = new MetricTile(Messages.binding("confidence.right"));
    private final MetricTile unsure = new MetricTile(Messages.binding("confidence.unsure"));
    private final StackPane legend = new StackPane();
    private final Label kept = new Label();
    private final ProblemBanner problem;
    private final Button show = button("threshold-show", "confidence.show");
    private final Button keep = button("threshold-keep", "confidence.keep");
    private final Button revert = button("threshold-revert", "confidence.revert");

    /**
     * A pane for the threshold.
     *
     * @param opened called after the images without an answer were opened
     */
    ThresholdPane(ConfidenceViewModel model, Dialogs dialogs, Runnable opened) {
        super(10);
        this.model = model;
        this.problem = new ProblemBanner(model::revert);
        getStyleClass().add("oc-card");
        var chart = new ThresholdChart(model);
        VBox.setVgrow(chart, Priority.ALWAYS);
        PlotMenu.install(
                chart.chart(),
                image ->
                        dialogs.saveFile(
                                        Messages.get("training.save-chart"),
                                        "threshold.png",
                                        Dialogs.FileKind.PNG)
                                .ifPresent(file -> SavePng.write(image, file)));
        show.setOnAction(
                _ -> {
                    model.showUnsure();
                    opened.run();
                });
        keep.setOnAction(_ -> model.keep());
        keep.getStyleClass().add("accent");
        revert.setOnAction(_ -> model.revert());
        var tiles = new HBox(10);
        for (var tile : List.of(answered, right, unsure)) {
            HBox.setHgrow(tile, Priority.ALWAYS);
            tile.setPrefWidth(TILE);
            tiles.getChildren().add(tile);
        }
        tiles.setMinHeight(USE_PREF_SIZE);
        problem.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(heading(), chart, tiles, suggesting(), problem, kept, keeping());
        bind();
    }

    private HBox heading() {
        var title = new Label();
        title.textProperty().bind(Messages.binding("confidence.threshold"));
        title.getStyleClass().add("oc-strong");
        title.setMinWidth(0);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var row =
                new HBox(
                        8,
                        title,
                        new HelpMark(Messages.binding("confidence.threshold-help")),
                        room,
                        legend);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private FlowPane suggesting() {
        var words = new Label();
        words.textProperty().bind(Messages.binding("confidence.target"));
        var targets = new SegmentedControl<Double>().small();
        targets.setSegments(
                TARGETS.stream()
                        .map(
                                share ->
                                        Segment.of(
                                                share,
                                                Bindings.createStringBinding(
                                                        () -> Numbers.wholePercent(share),
                                                        Messages.localeProperty())))
                        .toList());
        targets.valueProperty().bindBidirectional(model.targetProperty().asObject());
        targets.setMinWidth(USE_PREF_SIZE);
        var suggest = button("threshold-suggest", "confidence.suggest");
        suggest.setOnAction(_ -> model.suggest());
        return row(words, targets, suggest);
    }

    private FlowPane keeping() {
        kept.getStyleClass().add("oc-muted");
        return row(keep, revert, show);
    }

    /** In a narrow window there is not room for all of it beside each other. */
    private static FlowPane row(Region... parts) {
        var row = new FlowPane(8, 6, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    private static Button button(String id, String key) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(Messages.binding(key));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void bind() {
        InvalidationListener fill = _ -> fill();
        Stream.of(
                        model.curveProperty(),
                        model.thresholdProperty(),
                        model.problemProperty(),
                        model.changedProperty(),
                        Messages.localeProperty())
                .forEach(cause -> cause.addListener(fill));
        fill();
    }

    private void fill() {
        var point = model.point();
        var none = Messages.get("metric.not-available");
        answered.setValue(Numbers.percent(point.coverage()), "");
        answered.setNote(Messages.get("confidence.answered-note"));
        right.setValue(
                point.accuracy().isEmpty() ? none : Numbers.percent(point.accuracy().getAsDouble()),
                "");
        right.setNote(Messages.get("confidence.right-note"));
        unsure.setValue(Numbers.count(model.unsure()), "");
        unsure.setNote(Messages.get("confidence.unsure-note"));
        show.setDisable(model.unsure() == 0);
        boolean changed = model.changedProperty().get();
        keep.setDisable(!changed);
        revert.setDisable(!changed);
        kept.setText(
                model.kept() == 0
                        ? Messages.get("confidence.kept-none")
                        : Messages.get("confidence.kept", Numbers.percent(model.kept())));
        var sentence = model.problemProperty().get();
        problem.show(sentence == null ? "" : sentence.in(Messages.locale()));
        legend.getChildren()
                .setAll(new ChartLegend(ThresholdChart.accuracy(), ThresholdChart.coverage()));
    }
}
