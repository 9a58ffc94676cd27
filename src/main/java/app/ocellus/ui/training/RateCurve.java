package app.ocellus.ui.training;

import app.ocellus.training.LearningRateSweep;
import app.ocellus.training.LearningRateSweep.Point;
import app.ocellus.training.LearningRateSweep.Suggestion;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The points of a sweep so far, what they suggest, and the rate that is marked among them. */
public final class RateCurve {

    /** Rates whose logarithms are this close are one to a hand. */
    private static final double SAME = 0.04;

    private static final MathContext TWO_FIGURES = new MathContext(2);

    private final List<Point> points = new ArrayList<>();
    private final List<Suggestion.Found> suggestions = new ArrayList<>();
    private final ReadOnlyDoubleWrapper marker = new ReadOnlyDoubleWrapper();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();

    void clear() {
        points.clear();
        suggestions.clear();
        marker.set(0);
        changed();
    }

    void add(Point point) {
        points.add(point);
        changed();
    }

    /** Shows all of a sweep and marks a rate of it; 0 for none. */
    void show(LearningRateSweep sweep, double marked) {
        points.clear();
        points.addAll(sweep.points());
        suggestions.clear();
        for (var suggestion : sweep.suggestions()) {
            if (suggestion instanceof Suggestion.Found found) {
                suggestions.add(found);
            }
        }
        marker.set(marked);
        changed();
    }

    /** Marks a rate, or a suggestion right beside it. */
    void mark(double rate) {
        marker.set(
                suggestions.stream()
                        .mapToDouble(Suggestion.Found::rate)
                        .filter(other -> Math.abs(Math.log(other / rate)) < SAME)
                        .findFirst()
                        .orElse(rate));
        changed();
    }

    /** The marked rate in the two figures that are shown of it. */
    double rounded() {
        return new BigDecimal(marker.get()).round(TWO_FIGURES).doubleValue();
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    /** Grows with every change; a chart redraws when it does. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** The rate that would be taken; 0 where there is none. */
    public ReadOnlyDoubleProperty markerProperty() {
        return marker.getReadOnlyProperty();
    }

    /** The points in the order of their rates. */
    public List<Point> points() {
        return List.copyOf(points);
    }

    /** What the points suggest. */
    public List<Suggestion.Found> suggestions() {
        return List.copyOf(suggestions);
    }
}
