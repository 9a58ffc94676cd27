package app.ocellus.cli;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.comparison.Comparison;
import app.ocellus.evaluation.comparison.Figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Two models side by side, in text and in JSON. */
final class ComparisonReport {

    private static final String ROW = "%-18s %9s %9s %9s";

    private ComparisonReport() {}

    static Map<String, Object> json(Comparison comparison) {
        var json = new LinkedHashMap<String, Object>();
        json.put("samples", comparison.samples());
        json.put("first", figures(comparison.first()));
        json.put("second", figures(comparison.second()));
        json.put("classes", comparison.classes().stream().map(ClassLabel::name).toList());
        json.put("difference", comparison.difference());
        json.put("onlyFirstRight", files(comparison.onlyFirstRight()));
        json.put("onlySecondRight", files(comparison.onlySecondRight()));
        json.put("test", comparison.test().method().name().toLowerCase(Locale.ROOT));
        json.put("p", comparison.test().p());
        json.put("meaning", comparison.test().sentence().toString());
        return json;
    }

    private static Map<String, Object> figures(Figures figures) {
        var json = new LinkedHashMap<String, Object>();
        json.put("accuracy", figures.accuracy());
        json.put("loss", figures.loss());
        json.put("macroPrecision", figures.macroPrecision());
        json.put("macroRecall", figures.macroRecall());
        json.put("macroF1", figures.macroF1());
        json.put("ece", figures.calibrationError());
        json.put("macroAuc", EvaluationReport.orNull(figures.macroAuc()));
        return json;
    }

    private static List<Map<String, String>> files(List<Comparison.Pair> pairs) {
        return pairs.stream()
                .map(
                        pair -> {
                            Map<String, String> entry = new LinkedHashMap<>();
                            entry.put("file", pair.first().sample().file().toString());
                            entry.put("class", pair.first().actual().name());
                            entry.put("first", pair.first().predicted().name());
                            entry.put("second", pair.second().predicted().name());
                            return entry;
                        })
                .toList();
    }

    static List<String> lines(Comparison comparison) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(Terminal.text("both on %d images:", comparison.samples()));
        lines.add(Terminal.text(ROW, "", "first", "second", "change"));
        lines.add(row("accuracy %", comparison, figures -> 100 * figures.accuracy()));
        lines.add(row("macro precision %", comparison, figures -> 100 * figures.macroPrecision()));
        lines.add(row("macro recall %", comparison, figures -> 100 * figures.macroRecall()));
        lines.add(row("macro F1 %", comparison, figures -> 100 * figures.macroF1()));
        lines.add(row("macro AUC %", comparison, figures -> 100 * nan(figures.macroAuc())));
        lines.add(row("ECE %", comparison, figures -> 100 * figures.calibrationError()));
        lines.add(row("loss", comparison, Figures::loss));
        lines.add(
                Terminal.text(
                        "only the first is right: %d, only the second: %d",
                        comparison.onlyFirstRight().size(), comparison.onlySecondRight().size()));
        lines.add(comparison.test().sentence().toString());
        return lines;
    }

    private static double nan(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static String row(
            String name, Comparison comparison, Function<Figures, Double> figure) {
        double first = figure.apply(comparison.first());
        double second = figure.apply(comparison.second());
        return Terminal.text(
                ROW, name, number("%.3f", first), number("%.3f", second), change(second - first));
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "n/a" : Terminal.text(format, value);
    }

    private static String change(double value) {
        return number("%+.3f", value);
    }
}
