package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;

import java.util.List;

/** What a chart says about a place, for eyes and for screen readers. */
final class ChartWords {

    /** A named curve's value at a place. */
    record Value(String name, Tint tint, double number, String word) {}

    private ChartWords() {}

    /** The values of the named curves at an x; those that have none there are left out. */
    static List<Value> values(ChartContent content, double x) {
        return content.named()
                .filter(series -> series.at(x).isPresent())
                .map(series -> value(content.axes().y(), series, series.at(x).orElseThrow()))
                .toList();
    }

    private static Value value(AxisKind kind, ChartSeries series, double number) {
        return new Value(series.style().name(), series.style().tint(), number, kind.exact(number));
    }

    /** Which place an x is: "epoch 7". */
    static String place(ChartContent content, double x) {
        var word = content.axes().x().exact(x);
        return switch (content.axes().x()) {
            case EPOCHS -> Messages.get("chart.epoch", word);
            case RATES -> Messages.get("chart.rate", word);
            case NUMBERS, SHARES, CLOSE -> word;
        };
    }

    /** A place and its values: "epoch 7: training 0.294, validation 0.371". */
    static String spoken(ChartContent content, double x) {
        var values =
                values(content, x).stream()
                        .map(value -> Messages.get("chart.value", value.name(), value.word()))
                        .reduce((some, more) -> Messages.get("chart.and", some, more))
                        .orElse("");
        return Messages.get("chart.spoken", place(content, x), values);
    }
}
