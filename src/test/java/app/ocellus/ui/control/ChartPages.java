package app.ocellus.ui.control;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Charts in their states. */
final class ChartPages {

    private static final SeriesStyle TRAINING = SeriesStyle.line("training", Tint.TRAINING);
    private static final SeriesStyle VALIDATION = SeriesStyle.line("验证集", Tint.VALIDATION);

    private ChartPages() {}

    static Parent chart() {
        var before = accuracy(9, 0.75, 9);
        var pointed = loss(9, 38);
        var grid = new GridPane(12, 12);
        grid.add(titled("Loss, nine epochs", loss(9, 38), true), 0, 0);
        grid.add(titled("Accuracy, best at the edge", before, true), 1, 0);
        grid.add(titled("Pointed at by the keys", pointed, true), 2, 0);
        grid.add(titled("All high", accuracy(30, 0.94, 1), true), 0, 1);
        grid.add(titled("One epoch", accuracy(1, 0.7, 1), false), 1, 1);
        grid.add(titled("Nothing yet", chart(ChartAxes.numbers("epoch", "loss")), true), 2, 1);
        grid.add(titled("A gap and a spike, 400 epochs", gaps(), false), 0, 2);
        grid.add(titled("Three epochs", loss(3, 5), false), 1, 2);
        grid.add(titled("Share, nothing yet", chart(ChartAxes.shares("", "")), false), 2, 2);
        grid.setPadding(new Insets(16));
        Platform.runLater(
                () -> {
                    before.requestFocus();
                    before.requestFocusTraversal(TraversalDirection.NEXT);
                    pointed.fireEvent(FxToolkit.key(KeyCode.LEFT));
                });
        return grid;
    }

    private static VBox titled(String title, LiveChart chart, boolean legend) {
        var label = new Label(title);
        label.getStyleClass().add("oc-strong");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(8, label, room);
        head.setAlignment(Pos.CENTER_LEFT);
        if (legend) {
            head.getChildren().add(new ChartLegend(TRAINING, VALIDATION));
        }
        var card = Pages.card((Node) head, chart);
        card.setPrefSize(470, 282);
        VBox.setVgrow(chart, Priority.ALWAYS);
        return card;
    }

    private static LiveChart chart(ChartAxes axes) {
        var chart = new LiveChart(axes);
        chart.addSeries("raw", SeriesStyle.raw(Tint.TRAINING));
        chart.addSeries("training", TRAINING);
        chart.addSeries("validation", VALIDATION);
        return chart;
    }

    private static LiveChart loss(int epochs, int batches) {
        var chart = chart(ChartAxes.numbers("", ""));
        var random = new Random(4);
        var steps = epochs * batches + batches / 2;
        chart.setSeries(
                "raw",
                IntStream.rangeClosed(1, steps).mapToDouble(i -> (double) i / batches).toArray(),
                IntStream.rangeClosed(1, steps)
                        .mapToDouble(i -> fall((double) i / batches) + random.nextGaussian() * 0.06)
                        .toArray());
        fill(chart, "training", epochs, ChartPages::fall);
        fill(chart, "validation", epochs, x -> fall(x) + 0.012 * x);
        chart.setMarkers(List.of(best(Math.max(1, epochs - 2))));
        return chart;
    }

    private static double fall(double epoch) {
        return 0.26 + 1.55 * Math.exp(-epoch / 2.4);
    }

    private static LiveChart accuracy(int epochs, double start, int best) {
        var chart = chart(ChartAxes.shares("", ""));
        fill(chart, "training", epochs, x -> 0.985 - (0.985 - start) * Math.exp(-(x - 1) / 2));
        fill(chart, "validation", epochs, x -> 0.96 - (0.95 - start) * Math.exp(-(x - 1) / 2));
        chart.setMarkers(List.of(best(best)));
        return chart;
    }

    private static LiveChart gaps() {
        var chart = chart(ChartAxes.numbers("", ""));
        fill(chart, "raw", 20_000, 50, x -> x > 100 && x < 140 ? Double.NaN : 3 * fall(x / 100));
        fill(chart, "training", 400, x -> x == 300 ? 9 : 2 + Math.sin(x / 20));
        return chart;
    }

    private static ChartMarker best(int epoch) {
        return new ChartMarker(epoch, "best · epoch " + epoch, ChartMarker.Kind.BEST);
    }

    private static void fill(LiveChart chart, String key, int epochs, DoubleUnaryOperator value) {
        fill(chart, key, epochs, 1, value);
    }

    private static void fill(
            LiveChart chart, String key, int points, int each, DoubleUnaryOperator value) {
        var xs = IntStream.rangeClosed(1, points).mapToDouble(i -> (double) i / each).toArray();
        chart.setSeries(key, xs, java.util.Arrays.stream(xs).map(value).toArray());
    }
}
