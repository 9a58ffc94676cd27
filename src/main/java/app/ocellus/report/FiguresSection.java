package app.ocellus.report;

import app.ocellus.evaluation.Calibration;
import app.ocellus.evaluation.RocAuc;
import app.ocellus.model.EvaluationRemarks;

/** The figures that say it in one number each, and what one should know before believing them. */
final class FiguresSection {

    private final Html page;
    private final Words words;

    private FiguresSection(Html page, Words words) {
        this.page = page;
        this.words = words;
    }

    static void write(Html page, Words words, ReportContent content) {
        var section = new FiguresSection(page, words);
        section.remarks(content);
        section.figures(content);
    }

    private void remarks(ReportContent content) {
        var remarks = EvaluationRemarks.of(content.answers(), content.model().bundle());
        if (!remarks.isEmpty()) {
            page.open("ul", "class", "remarks");
            remarks.forEach(remark -> page.leaf("li", words.say(remark)));
            page.close();
        }
    }

    private void figures(ReportContent content) {
        var evaluation = content.answers().evaluation();
        var metrics = evaluation.metrics();
        page.open("dl", "class", "tiles");
        accuracy(content);
        share("macroPrecision", metrics.macro().precision(), "report.precision-help");
        share("macroRecall", metrics.macro().recall(), "report.recall-help");
        share("macroF1", metrics.macro().f1(), "report.f-one-help");
        share("weightedPrecision", metrics.weighted().precision(), "report.weighted-help");
        share("weightedRecall", metrics.weighted().recall(), "report.weighted-help");
        share("weightedF1", metrics.weighted().f1(), "report.weighted-help");
        share("top5Accuracy", evaluation.topK(5), "report.top-five-help");
        RocAuc.of(evaluation).macro().ifPresent(auc -> share("macroAuc", auc, "report.auc-help"));
        tile(
                "loss",
                evaluation.loss(),
                words.decimal(evaluation.loss(), 4),
                words.say("report.loss-help"));
        share("ece", Calibration.expectedError(evaluation.samples()), "report.ece-help");
        page.close();
    }

    private void accuracy(ReportContent content) {
        var evaluation = content.answers().evaluation();
        var interval = evaluation.metrics().accuracyInterval();
        var samples = evaluation.samples();
        long right = samples.stream().filter(sample -> !sample.isWrong()).count();
        opened("accuracy");
        page.open("dd", "class", "value");
        double accuracy = evaluation.metrics().accuracy();
        Section.figure(page, "accuracy", accuracy, words.percent(accuracy));
        page.close().open("dd");
        page.text(words.say("report.sure") + " ");
        Section.figure(page, "accuracyLow", interval.low(), words.percent(interval.low()));
        page.text(" – ");
        Section.figure(page, "accuracyHigh", interval.high(), words.percent(interval.high()));
        page.close();
        page.leaf(
                "dd",
                words.say("report.accuracy-help", words.count(right), words.count(samples.size())),
                "class",
                "explain");
        page.close();
    }

    private void share(String name, double value, String help) {
        tile(name, value, words.percent(value), words.say(help));
    }

    private void tile(String name, double value, String text, String help) {
        opened(name);
        page.open("dd", "class", "value");
        Section.figure(page, name, value, text);
        page.close().leaf("dd", help, "class", "explain").close();
    }

    private void opened(String name) {
        page.open("div").leaf("dt", words.say(title(name)));
    }

    private static String title(String name) {
        return switch (name) {
            case "accuracy" -> "report.accuracy";
            case "macroPrecision" -> "report.macro-precision";
            case "macroRecall" -> "report.macro-recall";
            case "macroF1" -> "report.macro-f-one";
            case "weightedPrecision" -> "report.weighted-precision";
            case "weightedRecall" -> "report.weighted-recall";
            case "weightedF1" -> "report.weighted-f-one";
            case "top5Accuracy" -> "report.top-five";
            case "macroAuc" -> "report.macro-auc";
            case "loss" -> "report.loss";
            case "ece" -> "report.ece";
            default -> throw new IllegalArgumentException(name);
        };
    }
}
