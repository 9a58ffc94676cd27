package app.ocellus.cli;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.ScanProblem;
import app.ocellus.dataset.SplitRole;
import app.ocellus.evaluation.ClassMatching;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.evaluation.comparison.Comparison;
import app.ocellus.file.Csv;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.ModelBundle;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

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

    @Option(
            names = "--predictions",
            paramLabel = "FILE.csv",
            description = "write a line for every image")
    private @Nullable Path predictions;

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
        if (predictions != null) {
            OutputFile.check(predictions);
        }
        var bundle = tools.model(model);
        var rival = other == null ? null : tools.model(other);
        var scan = ScanCommand.scanAndNote(tools, data);
        requireCommonClass(bundle, scan.snapshot());
        if (rival != null) {
            requireCommonClass(rival, scan.snapshot());
        }
        var samples = testSamples(scan.snapshot());
        var report = evaluate(bundle, scan.snapshot(), samples);
        if (report.evaluation().samples().isEmpty()) {
            throw new UserException(Sentence.of("cli.nothing-evaluated", data));
        }
        var comparison =
                rival == null
                        ? null
                        : Comparison.of(
                                report.evaluation(),
                                evaluate(rival, scan.snapshot(), samples).evaluation());
        var unseen = UnseenAccuracy.of(report, bundle);
        EvaluationReport.notes(report, unseen).forEach(tools.terminal()::note);
        var confidence = new ConfidenceReport(report.evaluation(), bundle.output(), target);
        if (predictions != null) {
            tools.composition().files().write(predictions, csv(report));
        }
        if (json) {
            var skipped = Skipped.of(problemsAround(samples, scan), report.skipped());
            var result = EvaluationReport.json(report, unseen, skipped);
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
        return 0;
    }

    private Evaluator.Report evaluate(
            ModelBundle bundle, DatasetSnapshot snapshot, List<ImageSample> samples) {
        try (var bar = tools.terminal().bar("Evaluating")) {
            return new Evaluator(tools.composition().classifier(bundle))
                    .evaluate(snapshot, samples, bar, tools.cancellation());
        }
    }

    private void requireCommonClass(ModelBundle bundle, DatasetSnapshot snapshot) {
        var unknown = ClassMatching.of(bundle.classes(), snapshot.classes()).onlyInData();
        if (unknown.size() == snapshot.classes().size()) {
            throw new UserException(
                    Sentence.of(
                            "cli.no-common-class",
                            bundle.name(),
                            data,
                            EvaluationReport.names(snapshot.classes()),
                            EvaluationReport.names(bundle.classes())));
        }
    }

    private static List<ImageSample> testSamples(DatasetSnapshot snapshot) {
        var test =
                snapshot.samples().stream().filter(s -> s.folderSplit() == SplitRole.TEST).toList();
        return test.isEmpty() ? snapshot.samples() : test;
    }

    /** The problems in those folders of the dataset that the samples come from. */
    private static List<ScanProblem> problemsAround(List<ImageSample> samples, DatasetScan scan) {
        var root = scan.snapshot().root();
        if (!Files.isDirectory(root) || samples.size() == scan.snapshot().samples().size()) {
            return scan.problems();
        }
        var folders =
                samples.stream()
                        .map(sample -> root.relativize(sample.file()).getName(0))
                        .collect(Collectors.toSet());
        return scan.problems().stream()
                .filter(p -> p.place().startsWith(root))
                .filter(p -> folders.contains(root.relativize(p.place()).getName(0)))
                .toList();
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
