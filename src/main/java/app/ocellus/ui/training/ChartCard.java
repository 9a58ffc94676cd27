package app.ocellus.ui.training;

import app.ocellus.training.EpochRecord;
import app.ocellus.training.Learner.Validation;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.SavePng;
import app.ocellus.ui.control.ChartAxes;
import app.ocellus.ui.control.ChartLegend;
import app.ocellus.ui.control.ChartMarker;
import app.ocellus.ui.control.LiveChart;
import app.ocellus.ui.control.PaintPace;
import app.ocellus.ui.control.PlotMenu;
import app.ocellus.ui.control.SeriesStyle;
import app.ocellus.ui.control.Tint;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Nothing is drawn of it: it keeps the axis as long as the run may get. */
    private static final String RANGE = "range";

    private final boolean showsBatches;
    private final ToDoubleFunction<EpochRecord> training;
    private final ToDoubleFunction<Validation> validation;
    private final LiveChart chart;
    private final HBox heading = new HBox(8);

    /** Of a thousand steps a second nobody sees a thousand curves. */
    private final PaintPace pace = new PaintPace(this::fill);

    private ChartCard(
            LossCurves curves,
            boolean showsBatches,
            ToDoubleFunction<EpochRecord> training,
            ToDoubleFunction<Validation> validation,
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
        curves.versionProperty().addListener((_, _, _) -> pace.changed());
    }

    /** The chart of the loss: lower is better. */
    static ChartCard loss(LossCurves curves, Dialogs dialogs) {
        var card =
                new ChartCard(
                        curves,
                        true,
                        EpochRecord::trainingLoss,
                        Validation::loss,
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
                        Validation::accuracy,
                        ChartAxes.shares("", ""));
        card.chart.setId("accuracy-chart");
        card.dress("training.chart-accuracy", dialogs);
        return card;
    }

    /** Shows all of a run as soon as it has ended, {@code busy} being false again. */
    void settleWhen(ObservableBooleanValue busy) {
        busy.addListener((_, _, _) -> pace.settled());
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
        // half a note says nothing
        note.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> heading.getWidth() >= heading.prefWidth(-1),
                                heading.widthProperty(),
                                note.widthProperty()));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getChildren()
                .setAll(title, note, room, new ChartLegend(trainingStyle, validationStyle));
        chart.addSeries(RANGE, SeriesStyle.raw(Tint.LINE));
        chart.addSeries(BATCHES, SeriesStyle.raw(Tint.TRAINING));
        chart.addSeries(TRAINING, trainingStyle);
        chart.addSeries(VALIDATION, validationStyle);
        fill();
    }

    private void fill() {
        var epochs = curves.epochs();
        var xs = epochs.stream().mapToDouble(EpochRecord::epoch);
        chart.setSeries(
                RANGE,
                new double[] {0, curves.epochsAtMost()},
                new double[] {Double.NaN, Double.NaN});
        chart.setSeries(TRAINING, xs.toArray(), epochs.stream().mapToDouble(training).toArray());
        fillValidation(epochs);
        if (showsBatches) {
            var points = curves.batchLosses();
            chart.setSeries(
                    BATCHES,
                    points.stream().mapToDouble(LossCurves.Point::epoch).toArray(),
                    points.stream().mapToDouble(LossCurves.Point::value).toArray());
        }
        chart.setMarkers(marker().stream().toList());
    }

    /** A model that knew something before is worth something at epoch 0. */
    private void fillValidation(List<EpochRecord> epochs) {
        var xs = new ArrayList<Double>();
        var ys = new ArrayList<Double>();
        var start = curves.start();
        if (start != null) {
            xs.add(0.0);
            ys.add(validation.applyAsDouble(start));
        }
        for (var epoch : epochs) {
            xs.add((double) epoch.epoch());
            ys.add(validation.applyAsDouble(epoch.validation()));
        }
        chart.setSeries(
                VALIDATION,
                xs.stream().mapToDouble(Double::doubleValue).toArray(),
                ys.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Optional<ChartMarker> marker() {
        int best = curves.bestEpoch();
        if (best == 0 && curves.start() == null) {
            return Optional.empty();
        }
        var words =
                best == 0
                        ? Messages.get("training.best-start")
                        : Messages.get("training.best-epoch", best);
        return Optional.of(new ChartMarker(best, words, ChartMarker.Kind.BEST));
    }
}
