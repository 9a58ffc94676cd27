package app.ocellus.cli;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.PixelMeter;
import app.ocellus.dataset.PixelStatistics;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.ScanProblem;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code ocellus scan DATA}: what is in a dataset, and what is wrong with it. */
@Command(
        name = "scan",
        description = "Looks through a dataset: classes, splits, problems.",
        mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {

    private final Tools tools;

    @Mixin private DataArgument data = new DataArgument();

    @Mixin private SplitOptions splits = new SplitOptions();

    @Option(names = "--split", description = "how training would share it out")
    private boolean split;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Option(
            names = "--pixels",
            negatable = true,
            description =
                    "mean and standard deviation of the pixels, for which every picture is decoded;"
                            + " with --json this is done unless --no-pixels or --health is given")
    private @Nullable Boolean pixels;

    @Option(
            names = "--health",
            description =
                    "duplicates, leaks, conflicting labels, damaged, dark, blurry and odd pictures;"
                            + " every picture is decoded the first time")
    private boolean health;

    ScanCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        var scan = scan(tools, data.paths());
        var checked = health ? ScanHealth.of(tools, scan.snapshot()) : null;
        if (pixels == null ? json && !health : pixels) {
            var statistics = pixels(scan.snapshot());
            show(scan.with(statistics.skipped()), statistics, checked);
        } else {
            show(scan, null, checked);
        }
        return 0;
    }

    private void show(
            DatasetScan scan, @Nullable PixelStatistics statistics, @Nullable ScanHealth checked) {
        if (json) {
            var report = report(scan, statistics);
            if (checked != null) {
                report.put("health", checked.json());
            }
            tools.terminal().json(report);
        } else {
            print(scan, statistics);
            if (checked != null) {
                checked.lines().forEach(tools.terminal()::print);
            }
        }
    }

    private PixelStatistics pixels(DatasetSnapshot snapshot) {
        try (var bar = tools.terminal().bar("Pixels")) {
            return tools.composition()
                    .pixelMeter()
                    .measure(PixelMeter.learnable(snapshot), bar, tools.cancellation());
        }
    }

    /** Scans several folders as one dataset, with a progress bar. */
    static DatasetScan scan(Tools tools, List<Path> data) {
        return scan(tools, tools.composition().together(data));
    }

    /** Scans with a progress bar. */
    static DatasetScan scan(Tools tools, Path data) {
        try (var bar = tools.terminal().bar("Scanning")) {
            return tools.composition().scanner().scan(data, bar, tools.cancellation());
        }
    }

    /** Scans, and says on standard error what was found wrong. */
    static DatasetScan scanAndNote(Tools tools, Path data) {
        return noted(tools, scan(tools, data));
    }

    /** The same of several folders that are one dataset. */
    static DatasetScan scanAndNote(Tools tools, List<Path> data) {
        return noted(tools, scan(tools, data));
    }

    private static DatasetScan noted(Tools tools, DatasetScan scan) {
        scan.problems().forEach(problem -> tools.terminal().note(problem.sentence()));
        return scan;
    }

    private Map<String, Object> report(DatasetScan scan, @Nullable PixelStatistics statistics) {
        var snapshot = scan.snapshot();
        var report = new LinkedHashMap<String, Object>();
        report.put("root", snapshot.root().toString());
        report.put("samples", snapshot.samples().size());
        report.put("classes", classes(snapshot));
        report.put("splits", splits(snapshot));
        report.put("split", SplitReport.json(splits.plan(SplitOptions.Source.TRAIN), snapshot));
        report.put("unlabelled", snapshot.unlabelled().size());
        report.put(
                "duplicates",
                snapshot.duplicates().stream()
                        .map(group -> group.stream().map(SampleId::value).toList())
                        .toList());
        if (statistics != null && statistics.pixels() > 0) {
            report.put("mean", statistics.mean());
            report.put("std", statistics.std());
        }
        report.put("problems", scan.problems().stream().map(ScanCommand::problem).toList());
        return report;
    }

    private static List<Map<String, Object>> classes(DatasetSnapshot snapshot) {
        var counts = snapshot.counts();
        return snapshot.classes().stream()
                .map(label -> aClass(label, counts.getOrDefault(label.id(), 0L)))
                .toList();
    }

    private static Map<String, Object> aClass(ClassLabel label, long samples) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", label.name());
        entry.put("samples", samples);
        return entry;
    }

    /** Samples in the folder of each split; "none" for those that lie in no split folder. */
    private static Map<String, Long> splits(DatasetSnapshot snapshot) {
        var splits = new TreeMap<String, Long>();
        for (ImageSample sample : snapshot.samples()) {
            var split = sample.folderSplit();
            splits.merge(split == null ? "none" : split.text(), 1L, Long::sum);
        }
        return splits;
    }

    private static Map<String, String> problem(ScanProblem problem) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("file", problem.place().toString());
        entry.put("kind", problem.kind().name().toLowerCase(Locale.ROOT));
        entry.put("reason", problem.sentence().toString());
        return entry;
    }

    private void print(DatasetScan scan, @Nullable PixelStatistics statistics) {
        var snapshot = scan.snapshot();
        line("%d images in %d classes", snapshot.samples().size(), snapshot.classes().size());
        var counts = snapshot.counts();
        for (var label : snapshot.classes()) {
            line("%8d  %s", counts.getOrDefault(label.id(), 0L), label.name());
        }
        splits(snapshot).forEach((name, count) -> line("%8d  in split: %s", count, name));
        if (!snapshot.unlabelled().isEmpty()) {
            line("%8d  without a class", snapshot.unlabelled().size());
        }
        if (statistics != null && statistics.pixels() > 0) {
            line("mean of the pixels (R, G, B in [0, 1]): %s", numbers(statistics.mean()));
            line("their standard deviation: %s", numbers(statistics.std()));
        }
        if (split) {
            var plan = splits.plan(SplitOptions.Source.TRAIN);
            SplitReport.lines(plan, snapshot).forEach(tools.terminal()::print);
        }
        printDuplicates(snapshot.duplicates());
        if (!scan.problems().isEmpty()) {
            line("%s:", counted(scan.problems().size(), "problem"));
            scan.problems().forEach(problem -> line("  %s", problem.sentence()));
        }
    }

    private static String numbers(List<Double> values) {
        return values.stream()
                .map(value -> Terminal.text("%.4f", value))
                .collect(Collectors.joining(" "));
    }

    private void printDuplicates(List<List<SampleId>> groups) {
        if (groups.isEmpty()) {
            return;
        }
        line("%s of identical images:", counted(groups.size(), "group"));
        for (var group : groups) {
            line("  %s", String.join(" = ", group.stream().map(SampleId::value).toList()));
        }
    }

    private static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private void line(String format, Object... arguments) {
        tools.terminal().print(Terminal.text(format, arguments));
    }
}
