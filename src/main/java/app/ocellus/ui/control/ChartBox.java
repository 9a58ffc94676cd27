package app.ocellus.ui.control;

import app.ocellus.ui.common.Fonts;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.List;

/** Paints what a chart says about the place that is pointed at: a hair line and a box of values. */
final class ChartBox {

    private static final double PAD = 10;
    private static final double ROW = 19;
    private static final double HEAD = 22;
    private static final double SWATCH = 12;
    private static final double AWAY = 12;
    private static final double DOT = 3.5;

    private final PaintedRegion region;

    ChartBox(PaintedRegion region) {
        this.region = region;
    }

    void paint(GraphicsContext g, ChartContent content, ChartPlot plot, double x) {
        var values = ChartWords.values(content, x);
        var line = ChartPainter.crisp(plot.x(x));
        g.setStroke(region.tint(Tint.MUTED).deriveColor(0, 1, 1, 0.6));
        g.setLineWidth(1);
        g.strokeLine(line, plot.top(), line, plot.bottom());
        for (var value : values) {
            dot(g, value.tint(), plot.x(x), plot.y(value.number()));
        }
        paintBox(g, plot, ChartWords.place(content, x), values, x);
    }

    private void dot(GraphicsContext g, Tint tint, double x, double y) {
        g.setFill(region.tint(Tint.SURFACE));
        g.fillOval(x - DOT - 1.5, y - DOT - 1.5, 2 * DOT + 3, 2 * DOT + 3);
        g.setFill(region.tint(tint));
        g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }

    private void paintBox(
            GraphicsContext g,
            ChartPlot plot,
            String place,
            List<ChartWords.Value> values,
            double x) {
        var names = TextWidths.widest(values.stream().map(ChartWords.Value::name).toList(), text());
        var numbers =
                TextWidths.widest(values.stream().map(ChartWords.Value::word).toList(), bold());
        var rows = SWATCH + 7 + names + 16 + numbers;
        var width = Math.ceil(2 * PAD + Math.max(rows, TextWidths.of(place, bold())));
        var height = HEAD + values.size() * ROW + PAD / 2;
        var left = beside(plot, plot.x(x), width);
        var top = clearOf(plot, values, height);
        g.setFill(region.tint(Tint.SURFACE));
        g.fillRoundRect(left, top, width, height, 12, 12);
        g.setStroke(region.tint(Tint.LINE));
        g.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, 12, 12);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(region.tint(Tint.FG));
        g.setFont(bold());
        g.fillText(place, left + PAD, top + HEAD / 2 + 2);
        for (int row = 0; row < values.size(); row++) {
            var y = top + HEAD + row * ROW + ROW / 2;
            paintRow(g, values.get(row), left + PAD, left + width - PAD, y);
        }
    }

    private void paintRow(
            GraphicsContext g, ChartWords.Value value, double left, double right, double y) {
        g.setFill(region.tint(value.tint()));
        g.fillRoundRect(left, y - 1.5, SWATCH, 3, 3, 3);
        g.setFill(region.tint(Tint.MUTED));
        g.setFont(text());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(value.name(), left + SWATCH + 7, y);
        g.setFill(region.tint(Tint.FG));
        g.setFont(bold());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(value.word(), right, y);
    }

    /** To the right of the hair line where there is room, else to its left. */
    private static double beside(ChartPlot plot, double x, double width) {
        var right = Math.floor(x + AWAY);
        return right + width <= plot.right() + ChartPlot.GAP
                ? right
                : Math.max(0, Math.floor(x - AWAY - width));
    }

    /** In the half of the plot in which the values are not. */
    private static double clearOf(ChartPlot plot, List<ChartWords.Value> values, double height) {
        var middle = values.stream().mapToDouble(v -> plot.y(v.number())).average().orElse(0);
        var below = middle < plot.top() + plot.height() / 2;
        return Math.floor(below ? plot.bottom() - height - AWAY / 2 : plot.top() + AWAY / 2);
    }

    private static Font text() {
        return Fonts.regular(11.5);
    }

    private static Font bold() {
        return Fonts.bold(11.5);
    }
}
