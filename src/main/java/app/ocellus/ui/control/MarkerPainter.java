package app.ocellus.ui.control;

import app.ocellus.ui.common.Fonts;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Paints the markers of a chart: lines behind its curves, words and a handle before them. */
final class MarkerPainter {

    private static final double OVERHANG = 4;
    private static final double HANDLE = 5.5;
    private static final double ROW = 17;
    private static final double BESIDE = 8;

    private final PaintedRegion region;

    MarkerPainter(PaintedRegion region) {
        this.region = region;
    }

    void paintLines(GraphicsContext g, ChartContent content, ChartPlot plot) {
        for (var marker : content.markers()) {
            var x = ChartPainter.crisp(plot.x(marker.x()));
            g.setStroke(region.tint(marker.kind().tint()));
            g.setLineWidth(marker.kind() == ChartMarker.Kind.CHOSEN ? 2 : 1);
            switch (marker.kind()) {
                case BEST -> g.setLineDashes(3, 3);
                case SUGGESTED -> g.setLineDashes(1.5, 3);
                case CHOSEN -> g.setLineDashes();
            }
            g.strokeLine(x, plot.top() - 3, x, plot.bottom());
            g.setLineDashes();
        }
    }

    void paintFlags(GraphicsContext g, ChartContent content, ChartPlot plot) {
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        paintSuggestions(g, content, plot);
        for (var marker : content.markers()) {
            if (marker.kind() != ChartMarker.Kind.SUGGESTED) {
                paintFlag(g, marker, plot);
            }
        }
        content.chosen().ifPresent(marker -> paintHandle(g, content, marker, plot));
    }

    /** The words stand above the plot, on the line where there is room, else as near as may be. */
    private void paintFlag(GraphicsContext g, ChartMarker marker, ChartPlot plot) {
        var font = Fonts.bold(11);
        var width = TextWidths.of(marker.label(), font) + 8;
        var end = plot.right() + OVERHANG;
        var x =
                Math.max(
                        plot.left() - OVERHANG,
                        Math.min(plot.x(marker.x()) - width / 2, end - width));
        var y = plot.top() - ChartPlot.FLAGS;
        g.setFill(region.tint(Tint.SURFACE));
        g.fillRect(x, y, width, ChartPlot.FLAGS - 3);
        g.setFont(font);
        g.setFill(region.tint(Tint.FG));
        g.fillText(marker.label(), x + 4, y + ChartPlot.FLAGS / 2 - 2);
    }

    /** Their words stand beside their lines, in a lower row where they would meet others. */
    private void paintSuggestions(GraphicsContext g, ChartContent content, ChartPlot plot) {
        var ends = new ArrayList<Double>();
        var font = Fonts.regular(11);
        g.setFont(font);
        for (var marker : suggestions(content)) {
            var width = TextWidths.of(marker.label(), font);
            var line = plot.x(marker.x());
            var right = line + BESIDE + width <= plot.right() + OVERHANG;
            var x = right ? line + BESIDE : line - BESIDE - width;
            var row = row(ends, x);
            ends.set(row, x + width + BESIDE);
            var y = plot.top() + ROW * (row + 0.5);
            g.setFill(region.tint(Tint.SURFACE));
            g.fillRect(x - 3, y - ROW / 2 + 1, width + 6, ROW - 2);
            g.setFill(region.tint(Tint.MUTED));
            g.fillText(marker.label(), x, y);
        }
    }

    private static List<ChartMarker> suggestions(ChartContent content) {
        return content.markers().stream()
                .filter(marker -> marker.kind() == ChartMarker.Kind.SUGGESTED)
                .sorted(Comparator.comparingDouble(ChartMarker::x))
                .toList();
    }

    private static int row(List<Double> ends, double x) {
        for (int row = 0; row < ends.size(); row++) {
            if (ends.get(row) <= x) {
                return row;
            }
        }
        ends.add(0.0);
        return ends.size() - 1;
    }

    private void paintHandle(
            GraphicsContext g, ChartContent content, ChartMarker marker, ChartPlot plot) {
        content.named()
                .flatMapToDouble(series -> series.between(marker.x()).stream())
                .findFirst()
                .ifPresent(value -> paintHandle(g, plot.x(marker.x()), plot.y(value)));
    }

    private void paintHandle(GraphicsContext g, double x, double y) {
        g.setFill(region.tint(Tint.SURFACE));
        g.fillOval(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
        g.setStroke(region.tint(Tint.HANDLE));
        g.setLineWidth(2.5);
        g.strokeOval(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
    }
}
