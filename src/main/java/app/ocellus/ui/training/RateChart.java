package app.ocellus.ui.training;

import app.ocellus.training.LearningRateSweep.Point;
import app.ocellus.training.LearningRateSweep.Rule;
import app.ocellus.training.LearningRateSweep.Suggestion;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.ChartAxes;
import app.ocellus.ui.control.ChartMarker;
import app.ocellus.ui.control.LiveChart;
import app.ocellus.ui.control.SeriesStyle;
import app.ocellus.ui.control.Tint;

import javafx.beans.InvalidationListener;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;

/** The loss over the learning rate: raw faint, smoothed bold, the suggestions and the marker. */
final class RateChart extends StackPane {

    /** The smoothed curve. */
    static final String SMOOTHED = "smoothed";

    private static final String RAW = "raw";

    /** Nothing is drawn of it: it keeps the axis as wide as what is tried. */
    private static final String RANGE = "range";

    private final RateCurve curve;
    private final LiveChart chart = new LiveChart(ChartAxes.rates("", ""));

    RateChart(LearningRateViewModel model) {
        this.curve = model.curve();
        chart.setId("rate-chart");
        getChildren().add(chart);
        chart.addSeries(RANGE, SeriesStyle.raw(Tint.LINE));
        chart.setSeries(
                RANGE,
                new double[] {
                    LearningRateViewModel.RANGE.start(), LearningRateViewModel.RANGE.end()
                },
                new double[] {Double.NaN, Double.NaN});
        chart.setMover(model::moveMarker);
        curve.versionProperty().addListener((InvalidationListener) _ -> fill());
        InvalidationListener name = _ -> name();
        Messages.localeProperty().addListener(name);
        name();
    }

    LiveChart chart() {
        return chart;
    }

    private void name() {
        chart.addSeries(RAW, SeriesStyle.raw(Tint.TRAINING));
        chart.addSeries(SMOOTHED, SeriesStyle.line(Messages.get("rates.smoothed"), Tint.TRAINING));
        fill();
    }

    private void fill() {
        // what is left over of an earlier version would stop the news of the next
        curve.versionProperty().get();
        var points = curve.points();
        var rates = points.stream().mapToDouble(Point::rate).toArray();
        chart.setSeries(RAW, rates, points.stream().mapToDouble(Point::loss).toArray());
        chart.setSeries(SMOOTHED, rates, points.stream().mapToDouble(Point::smoothed).toArray());
        chart.setMarkers(markers());
    }

    /** The chosen one last; a suggestion that it lies on is named at it. */
    private List<ChartMarker> markers() {
        var chosen = curve.markerProperty().get();
        if (chosen == 0) {
            return List.of();
        }
        var markers = new ArrayList<ChartMarker>();
        var label = Numbers.rate(chosen);
        for (var suggestion : curve.suggestions()) {
            if (suggestion.rate() == chosen) {
                label = Messages.get("rates.marker", label, name(suggestion.rule()));
            } else {
                markers.add(marker(suggestion));
            }
        }
        markers.add(new ChartMarker(chosen, label, ChartMarker.Kind.CHOSEN));
        return markers;
    }

    private static ChartMarker marker(Suggestion.Found suggestion) {
        var words =
                Messages.get(
                        "rates.suggestion",
                        name(suggestion.rule()),
                        Numbers.rate(suggestion.rate()));
        return new ChartMarker(suggestion.rate(), words, ChartMarker.Kind.SUGGESTED);
    }

    private static String name(Rule rule) {
        return switch (rule) {
            case VALLEY -> Messages.get("rates.valley");
            case STEEPEST -> Messages.get("rates.steepest");
            case MINIMUM -> Messages.get("rates.minimum");
        };
    }
}
