package app.ocellus.cli;

import app.ocellus.file.Csv;
import app.ocellus.training.LearningRateRange;
import app.ocellus.training.LearningRateSweep;
import app.ocellus.training.LearningRateSweep.Point;
import app.ocellus.training.LearningRateSweep.Rule;
import app.ocellus.training.LearningRateSweep.Suggestion;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code ocellus lr-find DATA}: which learning rate suits a dataset. */
@Command(
        name = "lr-find",
        description = "Tries out learning rates on a dataset and suggests one; trains nothing.",
        mixinStandardHelpOptions = true)
final class LrFindCommand implements Callable<Integer> {

    private final Tools tools;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private DataArgument data = new DataArgument();

    @Option(
            names = "--start",
            defaultValue = "1e-7",
            paramLabel = "X",
            converter = Values.Rate.class,
            description = "the lowest rate (${DEFAULT-VALUE})")
    private double start;

    @Option(
            names = "--end",
            defaultValue = "1",
            paramLabel = "X",
            converter = Values.Rate.class,
            description = "the highest rate (${DEFAULT-VALUE})")
    private double end;

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = Values.Steps.class,
            description = "how many rates are tried (100)")
    private @Nullable Integer steps;

    @Mixin private NetworkOptions network = new NetworkOptions();

    @Mixin private SplitOptions splits = new SplitOptions();

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "also write the curve as rate,loss,smoothed")
    private @Nullable Path csv;

    @Option(names = "--plot", paramLabel = "FILE.png", description = "also draw the curve")
    private @Nullable Path plot;

    @Option(names = "--json", description = "one JSON object with suggestions and points")
    private boolean json;

    LrFindCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        long started = System.nanoTime();
        if (end <= start) {
            throw new ParameterException(
                    spec.commandLine(), "--end must be a higher rate than --start");
        }
        Stream.of(csv, plot).filter(file -> file != null).forEach(OutputFile::check);
        var info = network.backbone(tools.composition().backbones());
        var scan = data.scan(tools);
        var config = network.config(info, splits.seed(), Map.of());
        var split = config.partOf(splits.split(scan.snapshot(), network.validationSource()));
        var count = steps == null ? network.range().steps() : steps;
        var range = new LearningRateRange(start, end, count);
        var sweep = RateSearch.sweep(tools, split, config, range);
        sweep.skipped().forEach(file -> tools.terminal().note(file.reason()));
        tools.terminal().note(sweep.end().sentence());
        var recommended = Rule.recommended(config);
        write(sweep, recommended);
        if (json) {
            var skipped = Skipped.of(scan.problems(), sweep.skipped());
            tools.terminal().json(report(sweep, recommended, skipped, started));
        } else {
            sweep.suggestions().forEach(suggestion -> print(suggestion, recommended));
        }
        return sweep.suggestion(recommended) instanceof Suggestion.Found ? 0 : 1;
    }

    private void write(LearningRateSweep sweep, Rule recommended) {
        var files = tools.composition().files();
        if (csv != null) {
            var text = new StringBuilder(Csv.line("rate", "loss", "smoothed"));
            for (var point : sweep.points()) {
                text.append(Csv.line(point.rate(), point.loss(), point.smoothed()));
            }
            files.write(csv, text.toString());
        }
        if (plot != null) {
            files.write(plot, out -> new SweepPlot(sweep, recommended).writePng(out));
        }
    }

    private void print(Suggestion suggestion, Rule recommended) {
        switch (suggestion) {
            case Suggestion.Found(var rule, var rate) ->
                    tools.terminal()
                            .print(
                                    Terminal.text(
                                            "%-9s %s%s",
                                            rule.text(),
                                            RateSearch.word(rate),
                                            rule == recommended ? "  recommended" : ""));
            case Suggestion.None(var rule, var reason) ->
                    tools.terminal().print(Terminal.text("%-9s none. %s", rule.text(), reason));
        }
    }

    private static Map<String, Object> report(
            LearningRateSweep sweep,
            Rule recommended,
            List<Map<String, String>> skipped,
            long started) {
        var suggestions = new LinkedHashMap<String, Object>();
        for (var suggestion : sweep.suggestions()) {
            switch (suggestion) {
                case Suggestion.Found(var rule, var rate) ->
                        suggestions.put(rule.text(), Map.of("rate", rate));
                case Suggestion.None(var rule, var reason) ->
                        suggestions.put(rule.text(), Map.of("reason", reason.toString()));
            }
        }
        var report = new LinkedHashMap<String, Object>();
        report.put("suggestions", suggestions);
        report.put("recommended", recommended.text());
        report.put("points", sweep.points().stream().map(LrFindCommand::point).toList());
        report.put("end", sweep.end().text());
        report.put("skipped", skipped);
        report.put("seconds", (System.nanoTime() - started) / 1e9);
        return report;
    }

    private static Map<String, Double> point(Point point) {
        var fields = new LinkedHashMap<String, Double>();
        fields.put("rate", point.rate());
        fields.put("loss", point.loss());
        fields.put("smoothed", point.smoothed());
        return fields;
    }
}
