package app.ocellus.ui.control;

import app.ocellus.ui.common.Fonts;
import app.ocellus.ui.common.Messages;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** Paints a chart: grid, words, curves and markers; what is pointed at is {@link ChartBox}'s. */
final class ChartPainter {

    private static final double DOT = 3;
    private static final double OVERHANG = 4;

    private final PaintedRegion region;
    private final MarkerPainter markers;

    ChartPainter(PaintedRegion region) {
        this.region = region;
        this.markers = new MarkerPainter(region);
    }

    void paint(GraphicsContext g, ChartContent content, ChartPlot plot) {
        g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineJoin(StrokeLineJoin.ROUND);
        paintRows(g, content.axes(), plot);
        paintColumns(g, content.axes(), plot);
        markers.paintLines(g, content, plot);
        g.save();
        HeatmapPainter.clip(
                g,
                plot.left() - OVERHANG,
                plot.top() - OVERHANG,
                plot.width() + 2 * OVERHANG,
                plot.height() + 2 * OVERHANG);
        content.series().forEach(series -> paintCurve(g, series, plot));
        g.restore();
        markers.paintFlags(g, content, plot);
        if (content.isEmpty()) {
            paintNote(g, plot);
        }
    }

    private void paintRows(GraphicsContext g, ChartAxes axes, ChartPlot plot) {
        words(g, TextAlignment.RIGHT);
        g.setStroke(region.tint(Tint.SOFT));
        g.setLineWidth(1);
        for (var tick : plot.up().ticks()) {
            var y = crisp(plot.y(tick));
            g.strokeLine(plot.left(), y, plot.right(), y);
            g.fillText(axes.y().tick(tick, plot.up().step()), plot.left() - ChartPlot.GAP, y);
        }
        if (!axes.yTitle().isEmpty()) {
            words(g, TextAlignment.LEFT);
            g.fillText(axes.yTitle(), 0, ChartPlot.TITLE / 2);
        }
    }

    private void paintColumns(GraphicsContext g, ChartAxes axes, ChartPlot plot) {
        words(g, TextAlignment.CENTER);
        var y = plot.bottom() + ChartPlot.GAP + 5;
        for (var tick : plot.across().ticks()) {
            g.fillText(axes.x().tick(tick, plot.across().step()), plot.x(tick), y);
        }
        g.fillText(axes.xTitle(), plot.left() + plot.width() / 2, y + ChartPlot.TITLE);
    }

    private void words(GraphicsContext g, TextAlignment alignment) {
        g.setFont(ChartPlot.font());
        g.setFill(region.tint(Tint.MUTED));
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.CENTER);
    }

    private void paintCurve(GraphicsContext g, ChartSeries series, ChartPlot plot) {
        var style = series.style();
        var color = region.tint(style.tint()).deriveColor(0, 1, 1, style.opacity());
        g.setStroke(color);
        g.setFill(color);
        g.setLineWidth(style.width());
        var points = series.drawn();
        g.beginPath();
        for (int i = 0; i < points.ys().length; i++) {
            if (Double.isFinite(points.ys()[i])) {
                var x = plot.x(points.xs()[i]);
                var y = plot.y(points.ys()[i]);
                if (points.startsAt(i)) {
                    g.moveTo(x, y);
                } else {
                    g.lineTo(x, y);
                }
                if (points.startsAt(i) && points.endsAt(i)) {
                    g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
                }
            }
        }
        g.stroke();
    }

    private void paintNote(GraphicsContext g, ChartPlot plot) {
        var note = Messages.get("chart.no-values");
        var width = TextWidths.of(note, Fonts.regular(12)) + 16;
        var x = plot.left() + plot.width() / 2;
        var y = plot.top() + plot.height() / 2;
        g.setFill(region.tint(Tint.SURFACE));
        g.fillRect(x - width / 2, y - 10, width, 20);
        words(g, TextAlignment.CENTER);
        g.setFont(Fonts.regular(12));
        g.fillText(note, x, y);
    }

    /** The middle of the pixel that a hair line is to fill. */
    static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }
}
