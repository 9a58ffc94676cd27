package app.ocellus.cli;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.ImageSample;
import app.ocellus.evaluation.suspects.CrossValidation;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.evaluation.suspects.LabelIssues;
import app.ocellus.file.Csv;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code ocellus suspects DATA}: which labels of a dataset are probably wrong. */
@Command(
        name = "suspects",
        description =
                "Lists the images whose label is probably wrong, the least probable label first,"
                        + " whatever their split. Nothing is changed.",
        mixinStandardHelpOptions = true)
final class SuspectsCommand implements Callable<Integer> {

    private static final int MOST_LINES = 50;

    private final Tools tools;

    @Mixin private DataArgument data = new DataArgument();

    @Mixin private BackboneOptions network = new BackboneOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "decides every random choice (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Values.Count.class,
            description = "so many at most (all; as text " + MOST_LINES + ")")
    private @Nullable Integer top;

    @Option(names = "--csv", paramLabel = "FILE", description = "write a table too")
    private @Nullable Path csv;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    SuspectsCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        long started = System.nanoTime();
        if (csv != null) {
            OutputFile.check(csv);
        }
        var scan = data.scan(tools);
        var answers = answers(scan);
        answers.skipped().forEach(file -> tools.terminal().note(file.reason()));
        if (!answers.unjudged().isEmpty()) {
            tools.terminal().note(unjudged(answers.unjudged().size()));
        }
        var issues = LabelIssues.of(answers.predictions(), scan.snapshot());
        var wanted = first(issues, top == null ? issues.size() : top);
        if (csv != null) {
            tools.composition().files().write(csv, csv(wanted));
        }
        if (json) {
            tools.terminal().json(report(scan, answers, issues, wanted, started));
        } else {
            print(answers.predictions().size(), issues.size(), wanted);
        }
        return 0;
    }

    private CrossValidation.Answers answers(DatasetScan scan) {
        var program = tools.composition();
        var info = network.chosen(program.backbones());
        try (var bars = StageBars.ofPreparation(tools.terminal())) {
            return program.crossValidation()
                    .answer(
                            scan.snapshot(),
                            CrossValidation.recipe(info.id(), network.input(info), seed),
                            bars::report,
                            tools.cancellation());
        }
    }

    private static String unjudged(int count) {
        return Terminal.text(
                "%s not looked at: a class needs two different images at least.",
                count == 1 ? "1 image was" : count + " images were");
    }

    private static List<LabelIssue> first(List<LabelIssue> issues, int count) {
        return issues.subList(0, Math.min(count, issues.size()));
    }

    private static Map<String, Object> report(
            DatasetScan scan,
            CrossValidation.Answers answers,
            List<LabelIssue> issues,
            List<LabelIssue> wanted,
            long started) {
        var report = new LinkedHashMap<String, Object>();
        report.put("samples", answers.predictions().size());
        report.put("count", issues.size());
        report.put("suspects", wanted.stream().map(SuspectsCommand::entry).toList());
        report.put("unjudged", answers.unjudged().stream().map(SuspectsCommand::file).toList());
        report.put("skipped", Skipped.of(scan.problems(), answers.skipped()));
        report.put("seconds", (System.nanoTime() - started) / 1e9);
        return report;
    }

    private static String file(ImageSample sample) {
        return sample.file().toString();
    }

    private static Map<String, Object> entry(LabelIssue issue) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("file", file(issue.sample()));
        entry.put("class", issue.label().name());
        entry.put("suggested", issue.suggested().name());
        entry.put("classProbability", issue.labelProbability());
        entry.put("suggestedProbability", issue.suggestedProbability());
        return entry;
    }

    private static String csv(List<LabelIssue> issues) {
        var text =
                new StringBuilder(
                        Csv.line(
                                "file",
                                "class",
                                "suggested",
                                "classProbability",
                                "suggestedProbability"));
        for (var issue : issues) {
            text.append(Csv.line(entry(issue).values().toArray()));
        }
        return text.toString();
    }

    private void print(int samples, int found, List<LabelIssue> wanted) {
        tools.terminal()
                .print(
                        Terminal.text(
                                "%d of %d labels are suspect%s",
                                found, samples, found == 0 ? "." : ":"));
        var shown = top == null ? first(wanted, MOST_LINES) : wanted;
        for (var issue : shown) {
            tools.terminal()
                    .print(
                            Terminal.text(
                                    "%6.2f %%  %s  %s -> %s (%.2f %%)",
                                    100 * issue.labelProbability(),
                                    issue.sample().id().value(),
                                    issue.label().name(),
                                    issue.suggested().name(),
                                    100 * issue.suggestedProbability()));
        }
        if (found > shown.size()) {
            tools.terminal().print(Terminal.text("... and %d more", found - shown.size()));
        }
    }
}
