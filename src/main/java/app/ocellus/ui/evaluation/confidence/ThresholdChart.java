package app.ocellus.ui.evaluation.confidence;

import app.ocellus.evaluation.CoverageCurve.Point;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.AxisKind;
import app.ocellus.ui.control.ChartAxes;
import app.ocellus.ui.control.ChartMarker;
import app.ocellus.ui.control.LiveChart;
import app.ocellus.ui.control.SeriesStyle;
import app.ocellus.ui.control.Tint;

import javafx.beans.InvalidationListener;
import javafx.scene.layout.StackPane;

import java.util.List;

/** How many images are answered, and how many of the answers are right, over the threshold. */
final class ThresholdChart extends StackPane {

    private static final int STEPS = 100;
    private static final String COVERAGE = "coverage";
    private static final String ACCURACY = "accuracy";

    private final ConfidenceViewModel model;
    private final LiveChart chart =
            new LiveChart(new ChartAxes("", "", AxisKind.SHARES, AxisKind.SHARES));

    ThresholdChart(ConfidenceViewModel model) {
        this.model = model;
        chart.setId("threshold-chart");
        getChildren().add(chart);
        chart.setMover(model.thresholdProperty()::set);
        model.curveProperty().addListener(_ -> fill());
        model.thresholdProperty().addListener(_ -> mark());
        InvalidationListener name = _ -> name();
        Messages.localeProperty().addListener(name);
        name();
    }

    LiveChart chart() {
        return chart;
    }

    private void name() {
        chart.addSeries(ACCURACY, accuracy());
        chart.addSeries(COVERAGE, coverage());
        fill();
    }

    static SeriesStyle accuracy() {
        return SeriesStyle.line(Messages.get("confidence.accuracy"), Tint.TRAINING);
    }

    static SeriesStyle coverage() {
        return SeriesStyle.line(Messages.get("confidence.coverage"), Tint.VALIDATION);
    }

    private void fill() {
        var points = model.curveProperty().get().sampled(STEPS);
        var thresholds = points.stream().mapToDouble(Point::threshold).toArray();
        chart.setSeries(
                ACCURACY,
                thresholds,
                points.stream().mapToDouble(p -> p.accuracy().orElse(Double.NaN)).toArray());
        chart.setSeries(
                COVERAGE, thresholds, points.stream().mapToDouble(Point::coverage).toArray());
        mark();
    }

    private void mark() {
        double threshold = model.thresholdProperty().get();
        chart.setMarkers(
                List.of(
                        new ChartMarker(
                                threshold, Numbers.percent(threshold), ChartMarker.Kind.CHOSEN)));
    }
}
