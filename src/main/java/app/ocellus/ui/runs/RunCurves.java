package app.ocellus.ui.runs;

import app.ocellus.training.EpochRecord;
import app.ocellus.training.Learner.Validation;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.SavePng;
import app.ocellus.ui.control.ChartAxes;
import app.ocellus.ui.control.ChartLegend;
import app.ocellus.ui.control.ChartMarker;
import app.ocellus.ui.control.LiveChart;
import app.ocellus.ui.control.PlotMenu;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;
import app.ocellus.ui.control.SeriesStyle;
import app.ocellus.ui.control.Tint;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The validation curves of the chosen runs; of a single one also what training said. */
final class RunCurves extends VBox {

    /** What is drawn over the epochs. */
    private enum Quantity {
        LOSS,
        ACCURACY
    }

    private static final String TRAINING = "training";

    private final RunsViewModel model;
    private final LiveChart loss = new LiveChart(ChartAxes.numbers("", ""));
    private final LiveChart accuracy = new LiveChart(ChartAxes.shares("", ""));
    private final SegmentedControl<Quantity> quantity = new SegmentedControl<Quantity>().small();
    private final Label title = new Label();
    private final Label note = new Label();
    private final FlowPane legend = new FlowPane(14, 4);

    RunCurves(RunsViewModel model, Dialogs dialogs) {
        super(8);
        this.model = model;
        getStyleClass().add("oc-card");
        loss.setId("runs-loss");
        accuracy.setId("runs-accuracy");
        quantity.setId("runs-quantity");
        quantity.setSegments(
                List.of(
                        Segment.of(Quantity.LOSS, Messages.binding("training.chart-loss")),
                        Segment.of(
                                Quantity.ACCURACY, Messages.binding("training.chart-accuracy"))));
        quantity.valueProperty().set(Quantity.LOSS);
        quantity.valueProperty().addListener(_ -> showQuantity());
        for (var chart : List.of(loss, accuracy)) {
            PlotMenu.install(chart, image -> save(image, dialogs));
        }
        var charts = new StackPane(loss, accuracy);
        charts.setMinHeight(110);
        VBox.setVgrow(charts, Priority.ALWAYS);
        getChildren().addAll(heading(), legend, charts);
        model.detailProperty().addListener(_ -> show());
        Messages.localeProperty().addListener(_ -> show());
        showQuantity();
        show();
    }

    private static void save(javafx.scene.image.WritableImage image, Dialogs dialogs) {
        dialogs.saveFile(Messages.get("training.save-chart"), "runs.png", Dialogs.FileKind.PNG)
                .ifPresent(file -> SavePng.write(image, file));
    }

    private HBox heading() {
        title.getStyleClass().add("oc-strong");
        title.setMinWidth(0);
        note.getStyleClass().add("oc-muted");
        note.setMinWidth(0);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        quantity.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(8, title, note, room, quantity);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showQuantity() {
        loss.setVisible(quantity.valueProperty().get() == Quantity.LOSS);
        accuracy.setVisible(!loss.isVisible());
    }

    private void show() {
        var detail = model.detailProperty().get().orElse(RunDetail.NONE);
        boolean single = detail.runs().size() == 1;
        title.setText(
                single
                        ? detail.runs().getFirst().row().title()
                        : Messages.get("runs.compared", detail.runs().size()));
        note.setText(detail.more() == 0 ? "" : Messages.get("runs.more", detail.more()));
        legend.getChildren().clear();
        var training =
                single
                        ? SeriesStyle.line(Messages.get("training.legend-training"), Tint.TRAINING)
                        : SeriesStyle.raw(Tint.TRAINING);
        var curves = single ? detail.runs() : List.<RunDetail.Curve>of();
        addTraining(loss, training, curves, EpochRecord::trainingLoss);
        addTraining(accuracy, training, curves, EpochRecord::trainingAccuracy);
        if (single) {
            legend.getChildren().add(new ChartLegend(training));
        }
        for (int i = 0; i < RunDetail.MOST; i++) {
            showValidation(i, detail.runs(), single);
        }
        var markers = single ? marker(detail.runs().getFirst()) : List.<ChartMarker>of();
        loss.setMarkers(markers);
        accuracy.setMarkers(markers);
    }

    private static void addTraining(
            LiveChart chart,
            SeriesStyle style,
            List<RunDetail.Curve> curves,
            ToDoubleFunction<EpochRecord> value) {
        var epochs = curves.stream().flatMap(curve -> curve.history().epochs().stream()).toList();
        chart.addSeries(TRAINING, style);
        chart.setSeries(
                TRAINING,
                epochs.stream().mapToDouble(EpochRecord::epoch).toArray(),
                epochs.stream().mapToDouble(value).toArray());
    }

    private void showValidation(int place, List<RunDetail.Curve> runs, boolean single) {
        boolean there = place < runs.size();
        var tint = single ? Tint.VALIDATION : Tint.BESIDE.get(place);
        var style = SeriesStyle.raw(tint);
        if (there) {
            var name =
                    single
                            ? Messages.get("training.legend-validation")
                            : runs.get(place).row().title();
            style = SeriesStyle.line(name, tint);
            legend.getChildren().add(new ChartLegend(style));
        }
        var points = there ? points(runs.get(place)) : List.<Point>of();
        add(loss, place, style, points, point -> point.value().loss());
        add(accuracy, place, style, points, point -> point.value().accuracy());
    }

    private record Point(double epoch, Validation value) {}

    /** A model that knew something before is worth something at epoch 0. */
    private static List<Point> points(RunDetail.Curve curve) {
        var points = new ArrayList<Point>();
        var start = curve.history().start();
        if (start != null) {
            points.add(new Point(0, start));
        }
        curve.history()
                .epochs()
                .forEach(epoch -> points.add(new Point(epoch.epoch(), epoch.validation())));
        return points;
    }

    private static void add(
            LiveChart chart,
            int place,
            SeriesStyle style,
            List<Point> points,
            ToDoubleFunction<Point> value) {
        var key = Integer.toString(place);
        chart.addSeries(key, style);
        chart.setSeries(
                key,
                points.stream().mapToDouble(Point::epoch).toArray(),
                points.stream().mapToDouble(value).toArray());
    }

    private static List<ChartMarker> marker(RunDetail.Curve curve) {
        var history = curve.history();
        int best = history.bestEpoch();
        if (best == 0 && history.start() == null) {
            return List.of();
        }
        var words =
                best == 0
                        ? Messages.get("training.best-start")
                        : Messages.get("training.best-epoch", best);
        return List.of(new ChartMarker(best, words, ChartMarker.Kind.BEST));
    }
}
