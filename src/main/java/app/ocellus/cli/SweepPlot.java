package app.ocellus.cli;

import app.ocellus.training.LearningRateSweep;
import app.ocellus.training.LearningRateSweep.Point;
import app.ocellus.training.LearningRateSweep.Rule;
import app.ocellus.training.LearningRateSweep.Suggestion.Found;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import javax.imageio.ImageIO;

/** Draws the curve of a sweep: raw faint, smoothed bold, over the logarithm of the rate. */
final class SweepPlot {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 700;
    private static final int LEFT = 90;
    private static final int RIGHT = 40;
    private static final int TOP = 96;
    private static final int BOTTOM = 84;
    private static final String FACE = "/app/ocellus/ui/fonts/OcellusSans-Regular.ttf";
    private static final Color INK = new Color(0x1f2328);
    private static final Color MUTED = new Color(0x59636e);
    private static final Color GRID = new Color(0xeaeef2);
    private static final Color CURVE = new Color(0x0969da);
    private static final Color RAW = new Color(0x600969da, true);
    private static final Color MARK = new Color(0x8250df);
    private static final float ROW = 20;

    private final List<Point> points;
    private final List<Found> found;
    private final Rule recommended;
    private final double low;
    private final double high;
    private final double bottom;
    private final double top;
    private final Font font = font();

    /** Draws {@code sweep}, with the suggestion of one rule before the others. */
    SweepPlot(LearningRateSweep sweep, Rule recommended) {
        this.recommended = recommended;
        points = sweep.points().stream().filter(Point::isFinite).toList();
        // a curve of one point, or of none, gets room around it
        var rates = points.stream().mapToDouble(Point::rate).summaryStatistics();
        low = points.isEmpty() ? 1e-7 : rates.getMin();
        high = points.isEmpty() ? 1 : Math.max(rates.getMax(), low * 10);
        var losses = points.stream().mapToDouble(Point::smoothed).summaryStatistics();
        // what is raw may shoot out of the top, so that the rest can be seen
        double least = points.stream().mapToDouble(SweepPlot::lowest).min().orElse(0);
        double most = points.isEmpty() ? 1 : losses.getMax();
        double room = Math.max(0.05, (most - least) * 0.08);
        bottom = Math.max(0, least - room);
        top = most + room;
        // a tenth of a rate may lie before the first one that was tried
        found =
                sweep.suggestions().stream()
                        .filter(Found.class::isInstance)
                        .map(Found.class::cast)
                        .filter(suggestion -> suggestion.rate() >= low)
                        .toList();
    }

    private static double lowest(Point point) {
        return Math.min(point.loss(), point.smoothed());
    }

    private static Font font() {
        try (var in = SweepPlot.class.getResourceAsStream(FACE)) {
            return in == null
                    ? new Font(Font.SANS_SERIF, Font.PLAIN, 15)
                    : Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(15f);
        } catch (IOException | FontFormatException e) {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 15);
        }
    }

    void writePng(OutputStream out) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setFont(font);
        paint(g);
        g.dispose();
        ImageIO.write(image, "png", out);
    }

    private void paint(Graphics2D g) {
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        paintRows(g);
        paintColumns(g);
        g.setClip(LEFT, TOP - 4, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM + 8);
        curve(g, Point::loss, RAW, 1.2f);
        curve(g, Point::smoothed, CURVE, 3);
        g.setClip(null);
        for (int i = 0; i < found.size(); i++) {
            mark(g, found.get(i), TOP - 8 - ROW * (found.size() - 1 - i));
        }
    }

    private void paintRows(Graphics2D g) {
        double step = step((top - bottom) / 6);
        for (double tick = Math.ceil(bottom / step) * step; tick <= top; tick += step) {
            g.setColor(GRID);
            g.setStroke(new BasicStroke(1));
            g.draw(new Line2D.Double(LEFT, y(tick), WIDTH - RIGHT, y(tick)));
            var word = String.format(Locale.ROOT, step < 0.1 ? "%.2f" : "%.1f", tick);
            g.setColor(MUTED);
            g.drawString(word, LEFT - 12 - width(g, word), (float) y(tick) + 5);
        }
        g.setColor(INK);
        g.drawString("loss", LEFT - 12 - width(g, "loss"), TOP - 14);
    }

    /** 1, 2 or 5 times a power of ten, at least {@code rough}. */
    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= rough) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private void paintColumns(Graphics2D g) {
        int last = (int) Math.floor(Math.log10(high) + 1e-9);
        for (int decade = (int) Math.ceil(Math.log10(low) - 1e-9); decade <= last; decade++) {
            double x = x(Math.pow(10, decade));
            g.setColor(GRID);
            g.setStroke(new BasicStroke(1));
            g.draw(new Line2D.Double(x, TOP, x, HEIGHT - BOTTOM));
            var word = "1e" + decade;
            g.setColor(MUTED);
            g.drawString(word, (float) x - width(g, word) / 2, HEIGHT - BOTTOM + 26);
        }
        g.setColor(INK);
        var title = "learning rate";
        float middle = (LEFT + WIDTH - RIGHT) / 2f;
        g.drawString(title, middle - width(g, title) / 2, HEIGHT - BOTTOM + 56);
    }

    private void curve(Graphics2D g, ToDoubleFunction<Point> value, Color color, float width) {
        var path = new Path2D.Double();
        for (var point : points) {
            double x = x(point.rate());
            double y = y(value.applyAsDouble(point));
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        g.setColor(color);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    /** A line at a suggestion, and its words above the plot, in a row of their own. */
    private void mark(Graphics2D g, Found suggestion, float row) {
        boolean chosen = suggestion.rule() == recommended;
        double x = x(suggestion.rate());
        var dotted = new float[] {2, 5};
        g.setColor(chosen ? MARK : MUTED);
        g.setStroke(
                chosen
                        ? new BasicStroke(2)
                        : new BasicStroke(1.5f, 0, BasicStroke.JOIN_MITER, 10, dotted, 0));
        g.draw(new Line2D.Double(x, row - 12, x, HEIGHT - BOTTOM));
        var name = suggestion.rule() == Rule.MINIMUM ? "minimum/10" : suggestion.rule().text();
        var word = name + " " + RateSearch.word(suggestion.rate());
        float right = (float) x + 8;
        boolean fits = right + width(g, word) < WIDTH - 8;
        g.drawString(word, fits ? right : (float) x - 8 - width(g, word), row);
    }

    private static float width(Graphics2D g, String word) {
        return g.getFontMetrics().stringWidth(word);
    }

    private double x(double rate) {
        double share = Math.log(rate / low) / Math.log(high / low);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(double loss) {
        return TOP + (top - loss) / (top - bottom) * (HEIGHT - TOP - BOTTOM);
    }
}
