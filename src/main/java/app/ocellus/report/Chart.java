package app.ocellus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** A small chart as inline SVG; its colours come from the style sheet of the page. */
final class Chart {

    /**
     * One axis.
     *
     * @param whole whether only whole numbers mean something
     * @param label of a number on it
     */
    record Axis(String title, double from, double to, boolean whole, DoubleFunction<String> label) {

        /** Of shares, from 0 to 1. */
        static Axis ofShares(String title, Words words) {
            return new Axis(
                    title,
                    0,
                    1,
                    false,
                    share -> words.say("report.percent", words.decimal(100 * share, 0)));
        }

        private double share(double value) {
            return to == from ? 0.5 : (value - from) / (to - from);
        }

        /** Round numbers, about five of them. */
        private List<Double> ticks() {
            double step = step((to - from) / 5);
            var ticks = new ArrayList<Double>();
            for (double at = Math.ceil(from / step - 1e-9) * step;
                    at <= to + step * 1e-9;
                    at += step) {
                ticks.add(at + 0.0);
            }
            return ticks;
        }

        private double step(double least) {
            double power = Math.pow(10, Math.floor(Math.log10(Math.max(least, 1e-9))));
            for (double round : new double[] {1, 2, 5}) {
                if (round * power >= least * 0.8) {
                    return whole ? Math.max(1, round * power) : round * power;
                }
            }
            return whole ? Math.max(1, 10 * power) : 10 * power;
        }
    }

    /** A place in the chart, in the units of its axes. */
    record Point(double x, double y) {}

    private static final double WIDTH = 460;
    private static final double HEIGHT = 260;
    private static final double LEFT = 54;
    private static final double RIGHT = 26;
    private static final double TOP = 18;
    private static final double BOTTOM = 40;

    private final String description;
    private final Axis across;
    private final Axis up;
    private final List<Consumer<Html>> shapes = new ArrayList<>();

    /**
     * A chart without content.
     *
     * @param description for those who cannot see it
     */
    Chart(String description, Axis across, Axis up) {
        this.description = description;
        this.across = across;
        this.up = up;
    }

    /** A line through points; a single one is a dot. */
    Chart line(String style, List<Point> points) {
        shapes.add(
                page -> {
                    if (points.size() > 1) {
                        page.empty("polyline", "class", style, "points", path(points));
                    }
                    if (points.size() < 2 || style.contains("dots")) {
                        points.forEach(point -> dot(page, style, point));
                    }
                });
        return this;
    }

    private String path(List<Point> points) {
        return points.stream()
                .map(point -> number(x(point.x())) + "," + number(y(point.y())))
                .collect(Collectors.joining(" "));
    }

    private void dot(Html page, String style, Point point) {
        page.empty(
                "circle",
                "class",
                style + " dot",
                "cx",
                number(x(point.x())),
                "cy",
                number(y(point.y())),
                "r",
                "3");
    }

    /** A bar that stands on the lower edge. */
    Chart bar(String style, double from, double to, double height) {
        shapes.add(
                page ->
                        page.empty(
                                "rect",
                                "class",
                                style,
                                "x",
                                number(x(from) + 0.5),
                                "y",
                                number(y(height)),
                                "width",
                                number(Math.max(0.5, x(to) - x(from) - 1)),
                                "height",
                                number(y(up.from()) - y(height))));
        return this;
    }

    /** A vertical line with a word above it. */
    Chart mark(double at, String word) {
        shapes.add(
                page -> {
                    var x = number(x(at));
                    page.empty(
                            "line",
                            "class",
                            "mark",
                            "x1",
                            x,
                            "x2",
                            x,
                            "y1",
                            number(TOP),
                            "y2",
                            number(HEIGHT - BOTTOM));
                    var anchor =
                            across.share(at) > 0.8
                                    ? "end"
                                    : across.share(at) < 0.2 ? "start" : "middle";
                    page.leaf("text", word, "x", x, "y", number(TOP - 6), "text-anchor", anchor);
                });
        return this;
    }

    /** Writes it. */
    void writeTo(Html page) {
        var box = "0 0 " + number(WIDTH) + " " + number(HEIGHT);
        page.open("svg", "class", "chart", "viewBox", box, "role", "img");
        page.leaf("title", description);
        grid(page);
        shapes.forEach(shape -> shape.accept(page));
        var middle = number((LEFT + WIDTH - RIGHT) / 2);
        page.leaf("text", across.title(), "x", middle, "y", number(HEIGHT - 6), "class", "axis");
        page.close();
    }

    private void grid(Html page) {
        for (double tick : up.ticks()) {
            var y = number(y(tick));
            gridLine(page, number(LEFT), number(WIDTH - RIGHT), y, y);
            page.leaf(
                    "text",
                    up.label().apply(tick),
                    "x",
                    number(LEFT - 6),
                    "y",
                    number(y(tick) + 4),
                    "text-anchor",
                    "end");
        }
        for (double tick : across.ticks()) {
            var x = number(x(tick));
            gridLine(page, x, x, number(TOP), number(HEIGHT - BOTTOM));
            page.leaf(
                    "text",
                    across.label().apply(tick),
                    "x",
                    x,
                    "y",
                    number(HEIGHT - BOTTOM + 15),
                    "text-anchor",
                    "middle");
        }
    }

    private static void gridLine(Html page, String x1, String x2, String y1, String y2) {
        page.empty("line", "class", "grid", "x1", x1, "x2", x2, "y1", y1, "y2", y2);
    }

    private double x(double value) {
        return LEFT + across.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - up.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
