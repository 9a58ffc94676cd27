package app.ocellus.cli;

import app.ocellus.cli.CommandLineProgram.Tools;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.file.Csv;
import app.ocellus.task.Cancellation;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

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

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    EvaluateCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        var composition = tools.composition().get();
        var bundle = composition.models().read(model);
        var scan = ScanCommand.scan(tools, data);
        scan.problems().forEach(problem -> tools.terminal().note(problem.sentence().toString()));
        var samples = testSamples(scan.snapshot());
        Evaluator.Report report;
        try (var bar = tools.terminal().bar("Evaluating")) {
            report =
                    new Evaluator(composition.classifier(bundle))
                            .evaluate(scan.snapshot(), samples, bar, new Cancellation());
        }
        EvaluationReport.notes(report, bundle).forEach(tools.terminal()::note);
        if (predictions != null) {
            composition.files().write(predictions, csv(report));
        }
        if (json) {
            tools.terminal().json(EvaluationReport.json(report, bundle));
        } else {
            EvaluationReport.text(report).forEach(tools.terminal()::print);
        }
        return 0;
    }

    private static List<ImageSample> testSamples(DatasetSnapshot snapshot) {
        var test =
                snapshot.samples().stream().filter(s -> s.folderSplit() == SplitRole.TEST).toList();
        return test.isEmpty() ? snapshot.samples() : test;
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
