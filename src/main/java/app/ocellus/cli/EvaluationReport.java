package app.ocellus.cli;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.Calibration;
import app.ocellus.evaluation.ClassMetrics;
import app.ocellus.evaluation.ConfusionMatrix;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.evaluation.Metrics;
import app.ocellus.evaluation.RocAuc;
import app.ocellus.file.Json;
import app.ocellus.model.UnseenAccuracy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** An evaluation in text and in JSON; all fractions of the JSON lie in [0,1]. */
final class EvaluationReport {

    private static final String ROW = "%9s %9s %9s %9s %9s  %s";

    private EvaluationReport() {}

    /** The fields that were promised, then those that say it more exactly. */
    static Map<String, Object> json(
            Evaluator.Report report, UnseenAccuracy unseen, List<Map<String, String>> skipped) {
        var evaluation = report.evaluation();
        var metrics = evaluation.metrics();
        var auc = RocAuc.of(evaluation);
        var json = new LinkedHashMap<String, Object>();
        json.put("accuracy", metrics.accuracy());
        json.put("loss", evaluation.loss());
        json.put("macroPrecision", metrics.macro().precision());
        json.put("macroRecall", metrics.macro().recall());
        json.put("macroF1", metrics.macro().f1());
        json.put("classes", evaluation.matrix().classes().stream().map(ClassLabel::name).toList());
        json.put("confusion", evaluation.matrix().counts());
        json.put("perClass", perClass(evaluation.matrix(), metrics, auc));
        json.put("samples", evaluation.samples().size());
        json.put("skipped", skipped);
        json.put("imagesPerSecond", imagesPerSecond(report));
        json.put("accuracyLow", metrics.accuracyInterval().low());
        json.put("accuracyHigh", metrics.accuracyInterval().high());
        json.put("weightedPrecision", metrics.weighted().precision());
        json.put("weightedRecall", metrics.weighted().recall());
        json.put("weightedF1", metrics.weighted().f1());
        json.put("top5Accuracy", evaluation.topK(5));
        json.put("macroAuc", orNull(auc.macro()));
        json.put("trainedOn", unseen.trainedOn());
        json.put("accuracyOnUnseen", orNull(unseen.accuracy()));
        return json;
    }

    private static double imagesPerSecond(Evaluator.Report report) {
        return report.evaluation().samples().size()
                / Math.max(1e-9, report.elapsed().toNanos() / 1e9);
    }

    private static List<Map<String, Object>> perClass(
            ConfusionMatrix matrix, Metrics metrics, RocAuc auc) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < matrix.classes().size(); i++) {
            ClassMetrics of = metrics.perClass().get(i);
            var row = new LinkedHashMap<String, Object>();
            row.put("class", matrix.classes().get(i).name());
            row.put("precision", orNull(of.precision()));
            row.put("recall", orNull(of.recall()));
            row.put("f1", orNull(of.f1()));
            row.put("support", of.support());
            row.put("auc", orNull(auc.perClass().get(i)));
            rows.add(row);
        }
        return rows;
    }

    static Object orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : Json.NULL;
    }

    /** What a person reads. */
    static List<String> text(Evaluator.Report report) {
        var evaluation = report.evaluation();
        var metrics = evaluation.metrics();
        var lines = new ArrayList<String>();
        lines.add(
                Terminal.text(
                        "accuracy %.2f %%  (95 %% sure: %.2f to %.2f)  on %d images",
                        100 * metrics.accuracy(),
                        100 * metrics.accuracyInterval().low(),
                        100 * metrics.accuracyInterval().high(),
                        evaluation.samples().size()));
        lines.add(
                Terminal.text(
                        "macro precision %.2f %%, recall %.2f %%, F1 %.2f %%;"
                                + "  loss %.4f;  calibration error %.2f %%",
                        100 * metrics.macro().precision(),
                        100 * metrics.macro().recall(),
                        100 * metrics.macro().f1(),
                        evaluation.loss(),
                        100 * Calibration.expectedError(evaluation.samples())));
        lines.add("");
        lines.addAll(
                table(
                        evaluation.matrix().classes(),
                        metrics.perClass(),
                        RocAuc.of(evaluation).perClass()));
        return lines;
    }

    private static List<String> table(
            List<ClassLabel> classes, List<ClassMetrics> perClass, List<OptionalDouble> auc) {
        var lines = new ArrayList<String>();
        lines.add(Terminal.text(ROW, "precision", "recall", "F1", "AUC", "support", "class"));
        for (int i = 0; i < classes.size(); i++) {
            var of = perClass.get(i);
            lines.add(
                    Terminal.text(
                            ROW,
                            percent(of.precision()),
                            percent(of.recall()),
                            percent(of.f1()),
                            percent(auc.get(i)),
                            of.support(),
                            classes.get(i).name()));
        }
        return lines;
    }

    static String percent(OptionalDouble value) {
        return value.isPresent() ? Terminal.text("%.2f", 100 * value.getAsDouble()) : "n/a";
    }
}
