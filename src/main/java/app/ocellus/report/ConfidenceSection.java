package app.ocellus.report;

import app.ocellus.evaluation.Calibration;
import app.ocellus.evaluation.CoverageCurve;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.evaluation.Prediction;
import app.ocellus.report.Chart.Axis;
import app.ocellus.report.Chart.Point;

import java.util.List;
import java.util.stream.IntStream;

/** Whether the model is as sure as it may be, and what it costs to answer only when it is. */
final class ConfidenceSection {

    private static final int STEPS = 100;

    private final Html page;
    private final Words words;
    private final ReportContent content;
    private final List<EvaluatedSample> samples;

    private ConfidenceSection(Html page, Words words, ReportContent content) {
        this.page = page;
        this.words = words;
        this.content = content;
        this.samples = content.answers().evaluation().samples();
    }

    static void write(Html page, Words words, ReportContent content) {
        var section = new ConfidenceSection(page, words, content);
        section.facts();
        page.open("div", "class", "charts");
        section.reliability();
        section.coverage();
        page.close();
        section.bins();
    }

    private void facts() {
        var output = content.model().bundle().output();
        var at = CoverageCurve.of(samples).at(output.threshold());
        page.open("table", "class", "facts").open("tbody");
        Section.fact(page, words.say("report.temperature"), words.decimal(output.temperature(), 3));
        if (output.temperature() != 1 && !output.flipAveraging()) {
            Section.fact(page, words.say("report.ece-before"), words.percent(errorBefore()));
        }
        Section.fact(
                page, words.say("report.ece"), words.percent(Calibration.expectedError(samples)));
        Section.fact(page, words.say("report.threshold"), words.decimal(output.threshold(), 2));
        Section.fact(
                page,
                words.say("report.at-threshold"),
                words.say(
                        "report.at-threshold-value",
                        words.percent(at.coverage()),
                        words.percent(at.accuracy())));
        page.close().close();
        Section.explain(page, words.say("report.temperature-help"));
    }

    /** The error without the temperature, which is undone by raising each probability to it. */
    private double errorBefore() {
        double temperature = content.model().bundle().output().temperature();
        return Calibration.expectedError(
                samples.stream().map(sample -> without(temperature, sample)).toList());
    }

    private static EvaluatedSample without(double temperature, EvaluatedSample sample) {
        var prediction = sample.prediction();
        var said = prediction.probabilities();
        var raised =
                IntStream.range(0, said.length)
                        .mapToDouble(i -> Math.pow(said[i], temperature))
                        .toArray();
        double sum = IntStream.range(0, raised.length).mapToDouble(i -> raised[i]).sum();
        var plain = new float[raised.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (float) (raised[i] / sum);
        }
        return new EvaluatedSample(
                sample.sample(),
                sample.actual(),
                sample.predicted(),
                new Prediction(prediction.sample(), prediction.classes(), plain));
    }

    private void reliability() {
        var chart =
                new Chart(
                        words.say("report.reliability-alt"),
                        Axis.ofShares(words.say("report.confidence"), words),
                        Axis.ofShares(words.say("report.accuracy"), words));
        for (var bin : Calibration.reliability(samples)) {
            if (bin.count() > 0) {
                chart.bar("bar", bin.from(), bin.to(), bin.accuracy());
            }
        }
        chart.line("diagonal", List.of(new Point(0, 0), new Point(1, 1)));
        figure(chart, "report.reliability", "report.reliability-help");
    }

    private void coverage() {
        var points = CoverageCurve.of(samples).sampled(STEPS);
        var chart =
                new Chart(
                        words.say("report.coverage-alt"),
                        Axis.ofShares(words.say("report.threshold"), words),
                        Axis.ofShares("", words));
        chart.line(
                "second",
                points.stream().map(p -> new Point(p.threshold(), p.coverage())).toList());
        chart.line(
                "first",
                points.stream()
                        .filter(p -> p.accuracy().isPresent())
                        .map(p -> new Point(p.threshold(), p.accuracy().getAsDouble()))
                        .toList());
        double threshold = content.model().bundle().output().threshold();
        if (threshold > 0) {
            chart.mark(threshold, words.say("report.threshold"));
        }
        figure(chart, "report.coverage", "report.coverage-help");
    }

    private void figure(Chart chart, String title, String help) {
        page.open("figure").leaf("h3", words.say(title));
        chart.writeTo(page);
        page.leaf("figcaption", words.say(help)).close();
    }

    private void bins() {
        page.open("details").leaf("summary", words.say("report.as-numbers"));
        page.open("table", "class", "list samples");
        Section.columns(
                page,
                words.say("report.confidence"),
                words.say("report.count"),
                words.say("report.mean-confidence"),
                words.say("report.accuracy"));
        page.open("tbody");
        Calibration.reliability(samples).stream().filter(b -> b.count() > 0).forEach(this::bin);
        page.close().close().close();
    }

    private void bin(Calibration.Bin bin) {
        page.open("tr", "class", "bin");
        page.leaf(
                "th", words.percent(bin.from()) + " – " + words.percent(bin.to()), "scope", "row");
        page.leaf("td", words.count(bin.count()), "class", "number");
        page.open("td", "class", "number");
        Section.figure(page, "confidence", bin.confidence(), words.percent(bin.confidence()));
        page.close().open("td", "class", "number");
        Section.figure(page, "binAccuracy", bin.accuracy(), words.percent(bin.accuracy()));
        page.close().close();
    }
}
