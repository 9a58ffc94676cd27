package app.ocellus.cli;

import app.ocellus.Reports;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.evaluation.comparison.Comparison;
import app.ocellus.file.Csv;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.EvaluationRemarks;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.UnseenAccuracy;
import app.ocellus.report.ReportContent;
import app.ocellus.report.ReportedData;
import app.ocellus.report.ReportedModel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code ocellus evaluate MODEL DATA}: how good a model is on images whose classes are known. */
@Command(
        name = "evaluate",
        description =
                "Measures a model on a dataset: its test folder where it has one, else all of it.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private final Tools tools;

    @Parameters(index = "0", paramLabel = "MODEL", description = "a .ocellus file")
    private Path model = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description = "images in class folders, or a CSV of file,class")
    private Path data = Path.of("");

    @Mixin private PartOptions part = new PartOptions();

    @Option(
            names = "--predictions",
            paramLabel = "FILE.csv",
            description = "write a line for every image")
    private @Nullable Path predictions;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "write a page that needs no other file: figures, matrix, mistakes, model")
    private @Nullable Path page;

    @Option(
            names = "--compare",
            paramLabel = "OTHER.ocellus",
            description = "another model on the same images: what differs, and whether by chance")
    private @Nullable Path other;

    @Option(
            names = "--target-accuracy",
            paramLabel = "SHARE",
            converter = Values.Fraction.class,
            description =
                    "suggest the lowest threshold whose answers are right so often, such as 0.95;"
                            + " choose it on validation images")
    private @Nullable Double target;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    EvaluateCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        Stream.of(predictions, page).filter(Objects::nonNull).forEach(OutputFile::check);
        var bundle = tools.model(model);
        var rival = other == null ? null : tools.model(other);
        var scan = ScanCommand.scanAndNote(tools, data);
        EvaluationRemarks.requireCommonClass(bundle, scan.snapshot());
        if (rival != null) {
            EvaluationRemarks.requireCommonClass(rival, scan.snapshot());
        }
        var samples = part.samples(scan.snapshot());
        var report = evaluate(bundle, scan.snapshot(), samples);
        if (report.evaluation().samples().isEmpty()) {
            throw new UserException(Sentence.of("cli.nothing-evaluated", data));
        }
        EvaluationRemarks.of(report, bundle).forEach(tools.terminal()::note);
        report.skipped().forEach(file -> tools.terminal().note(file.reason()));
        var comparison =
                rival == null
                        ? null
                        : compared(report, rival, evaluate(rival, scan.snapshot(), samples));
        var skipped = skipped(scan, samples, report);
        write(bundle, scan.snapshot(), report, skipped);
        show(bundle, report, skipped, comparison);
        return 0;
    }

    /** A rival that has seen the answers is not better for it, so that is said. */
    private Comparison compared(
            Evaluator.Report report, ModelBundle rival, Evaluator.Report rivals) {
        var unseen = UnseenAccuracy.of(rivals, rival);
        if (unseen.trainedOn() > 0) {
            tools.terminal().note(other + ": " + unseen.sentence());
        }
        return Comparison.of(report.evaluation(), rivals.evaluation());
    }

    private void show(
            ModelBundle bundle,
            Evaluator.Report report,
            List<SkippedFile> skipped,
            @Nullable Comparison comparison) {
        var confidence = new ConfidenceReport(report.evaluation(), bundle.output(), target);
        if (json) {
            var unseen = UnseenAccuracy.of(report, bundle);
            var result = EvaluationReport.json(report, unseen, Skipped.of(skipped));
            result.putAll(confidence.json());
            if (comparison != null) {
                result.put("comparison", ComparisonReport.json(comparison));
            }
            tools.terminal().json(result);
        } else {
            EvaluationReport.text(report).forEach(tools.terminal()::print);
            confidence.lines().forEach(tools.terminal()::print);
            if (comparison != null) {
                ComparisonReport.lines(comparison).forEach(tools.terminal()::print);
            }
        }
    }

    private Evaluator.Report evaluate(
            ModelBundle bundle, DatasetSnapshot snapshot, List<ImageSample> samples) {
        try (var bar = tools.terminal().bar("Evaluating")) {
            return new Evaluator(tools.composition().classifier(bundle))
                    .evaluate(snapshot, samples, bar, tools.cancellation());
        }
    }

    private static List<SkippedFile> skipped(
            DatasetScan scan, List<ImageSample> samples, Evaluator.Report report) {
        return Stream.concat(scan.skippedAround(samples).stream(), report.skipped().stream())
                .toList();
    }

    private void write(
            ModelBundle bundle,
            DatasetSnapshot snapshot,
            Evaluator.Report report,
            List<SkippedFile> skipped) {
        if (predictions != null) {
            tools.composition().files().write(predictions, csv(report));
        }
        if (page != null) {
            var role = part.role(snapshot).orElse(null);
            var about = new ReportedData(snapshot, role, part.roles(snapshot), skipped);
            writePage(page, bundle, about, report);
        }
    }

    private void writePage(
            Path file, ModelBundle bundle, ReportedData about, Evaluator.Report report) {
        var reports = new Reports(tools.composition());
        var source = tools.modelFile(model);
        var content =
                new ReportContent(
                        ReportedModel.of(bundle, source),
                        about,
                        report,
                        reports.trainingBeside(source).orElse(null),
                        null,
                        reports.making());
        reports.write(file, content, Locale.ENGLISH, tools.cancellation());
    }

    private static String csv(Evaluator.Report report) {
        var text = new StringBuilder(Csv.line("file", "actual", "predicted", "confidence", "loss"));
        for (var sample : report.evaluation().samples()) {
            text.append(
                    Csv.line(
                            sample.sample().file().toString(),
                            sample.actual().name(),
                            sample.predicted().name(),
                            sample.predictedProbability(),
                            sample.loss()));
        }
        return text.toString();
    }
}
