package app.ocellus.ui.training;

import app.ocellus.training.EpochRecord;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.SavePng;
import app.ocellus.ui.control.ChartAxes;
import app.ocellus.ui.control.ChartLegend;
import app.ocellus.ui.control.ChartMarker;
import app.ocellus.ui.control.LiveChart;
import app.ocellus.ui.control.PlotMenu;
import app.ocellus.ui.control.SeriesStyle;
import app.ocellus.ui.control.Tint;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A chart of one quantity over the epochs, training beside validation, the best epoch marked. */
final class ChartCard extends VBox {

    /** The curve of every batch. */
    static final String BATCHES = "batches";

    /** The curve of the training epochs. */
    static final String TRAINING = "training";

    /** The curve of the validation epochs. */
    static final String VALIDATION = "validation";

    private final LossCurves curves;
    private final boolean showsBatches;
    private final ToDoubleFunction<EpochRecord> training;
    private final ToDoubleFunction<EpochRecord> validation;
    private final LiveChart chart;
    private final HBox heading = new HBox(8);

    private ChartCard(
            LossCurves curves,
            boolean showsBatches,
            ToDoubleFunction<EpochRecord> training,
            ToDoubleFunction<EpochRecord> validation,
            ChartAxes axes) {
        this.curves = curves;
        this.showsBatches = showsBatches;
        this.training = training;
        this.validation = validation;
        this.chart = new LiveChart(axes);
        getStyleClass().add("oc-card");
        setSpacing(6);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(heading, chart);
        curves.versionProperty().addListener((InvalidationListener) _ -> fill());
    }

    /** The chart of the loss: lower is better. */
    static ChartCard loss(LossCurves curves, Dialogs dialogs) {
        var card =
                new ChartCard(
                        curves,
                        true,
                        EpochRecord::trainingLoss,
                        EpochRecord::validationLoss,
                        ChartAxes.numbers("", ""));
        card.chart.setId("loss-chart");
        card.dress("training.chart-loss", dialogs);
        return card;
    }

    /** The chart of the accuracy: the share of images that are right. */
    static ChartCard accuracy(LossCurves curves, Dialogs dialogs) {
        var card =
                new ChartCard(
                        curves,
                        false,
                        EpochRecord::trainingAccuracy,
                        EpochRecord::validationAccuracy,
                        ChartAxes.shares("", ""));
        card.chart.setId("accuracy-chart");
        card.dress("training.chart-accuracy", dialogs);
        return card;
    }

    private void dress(String key, Dialogs dialogs) {
        PlotMenu.install(
                chart,
                image ->
                        dialogs.saveFile(
                                        Messages.get("training.save-chart"),
                                        "chart.png",
                                        Dialogs.FileKind.PNG)
                                .ifPresent(file -> SavePng.write(image, file)));
        InvalidationListener name = _ -> name(key);
        Messages.localeProperty().addListener(name);
        name(key);
    }

    private void name(String key) {
        var trainingStyle =
                SeriesStyle.line(Messages.get("training.legend-training"), Tint.TRAINING);
        var validationStyle =
                SeriesStyle.line(Messages.get("training.legend-validation"), Tint.VALIDATION);
        var title = new Label(Messages.get(key));
        title.getStyleClass().add("oc-strong");
        title.setMinWidth(USE_PREF_SIZE);
        var note = new Label(Messages.get(key + "-note"));
        note.getStyleClass().add("oc-muted");
        note.setMinWidth(0);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getChildren()
                .setAll(title, note, room, new ChartLegend(trainingStyle, validationStyle));
        chart.addSeries(BATCHES, SeriesStyle.raw(Tint.TRAINING));
        chart.addSeries(TRAINING, trainingStyle);
        chart.addSeries(VALIDATION, validationStyle);
        fill();
    }

    private void fill() {
        var epochs = curves.epochs();
        var xs = epochs.stream().mapToDouble(EpochRecord::epoch).toArray();
        chart.setSeries(TRAINING, xs, epochs.stream().mapToDouble(training).toArray());
        chart.setSeries(VALIDATION, xs, epochs.stream().mapToDouble(validation).toArray());
        if (showsBatches) {
            var points = curves.batchLosses();
            chart.setSeries(
                    BATCHES,
                    points.stream().mapToDouble(LossCurves.Point::epoch).toArray(),
                    points.stream().mapToDouble(LossCurves.Point::value).toArray());
        }
        int best = curves.bestEpoch();
        chart.setMarkers(
                best == 0
                        ? List.of()
                        : List.of(
                                new ChartMarker(
                                        best,
                                        Messages.get("training.best-epoch", best),
                                        ChartMarker.Kind.BEST)));
    }
}
