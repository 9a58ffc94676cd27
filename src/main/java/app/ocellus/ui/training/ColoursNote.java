package app.ocellus.ui.training;

import app.ocellus.dataset.PixelStatistics;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

import java.util.List;
import java.util.stream.Collectors;

/** The dataset's own mean and standard deviation in words, where they are what counts. */
final class ColoursNote extends Label {

    private static final int DIGITS = 3;

    private final OwnColours colours;

    /** Kept, as what listens weakly is forgotten. */
    private final InvalidationListener show = _ -> show();

    ColoursNote(OwnColours colours, ObservableValue<?> config) {
        this.colours = colours;
        setId("own-colours");
        getStyleClass().addAll("oc-muted", "oc-small");
        setWrapText(true);
        managedProperty().bind(visibleProperty());
        colours.statisticsProperty().addListener(show);
        colours.progressProperty().addListener(show);
        config.addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        setVisible(colours.wanted());
        setText(
                colours.statisticsProperty()
                        .get()
                        .map(ColoursNote::words)
                        .orElseGet(
                                () ->
                                        Messages.get(
                                                "training.colours-measuring",
                                                Numbers.wholePercent(
                                                        colours.progressProperty().get()))));
    }

    private static String words(PixelStatistics statistics) {
        return statistics.normalisation().isEmpty()
                ? Messages.get("training.colours-none")
                : Messages.get("training.colours", list(statistics.mean()), list(statistics.std()));
    }

    private static String list(List<Double> values) {
        return values.stream()
                .map(value -> Numbers.decimal(value, DIGITS))
                .collect(Collectors.joining("  "));
    }
}
