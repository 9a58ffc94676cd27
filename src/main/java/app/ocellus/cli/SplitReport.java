package app.ocellus.cli;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.SplitSummary;
import app.ocellus.message.Sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a training would make of a dataset. */
final class SplitReport {

    private SplitReport() {}

    private static SplitSummary summary(SplitPlan plan, DatasetSnapshot snapshot) {
        var split = new DatasetSplitter(plan).split(snapshot);
        return SplitSummary.of(split, snapshot, plan);
    }

    static Map<String, Object> json(SplitPlan plan, DatasetSnapshot snapshot) {
        var summary = summary(plan, snapshot);
        var report = new LinkedHashMap<String, Object>();
        report.put("seed", plan.seed());
        report.put("group", plan.grouping().text());
        for (var role : SplitRole.values()) {
            report.put(role.text(), summary.total(role));
        }
        report.put("groups", summary.groups());
        report.put("straddling", summary.straddling());
        report.put("duplicatesTogether", summary.duplicatesTogether());
        report.put("classes", summary.rows().stream().map(SplitReport::row).toList());
        report.put("warnings", summary.warnings().stream().map(Sentence::toString).toList());
        return report;
    }

    private static Map<String, Object> row(SplitSummary.Row row) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", row.label().name());
        for (var role : SplitRole.values()) {
            entry.put(role.text(), row.of(role));
        }
        return entry;
    }

    static List<String> lines(SplitPlan plan, DatasetSnapshot snapshot) {
        var summary = summary(plan, snapshot);
        var lines = new ArrayList<String>();
        lines.add("training  validation  test");
        summary.rows()
                .forEach(
                        row ->
                                lines.add(
                                        Terminal.text(
                                                "%8d  %10d  %4d  %s",
                                                row.training(),
                                                row.validation(),
                                                row.test(),
                                                row.label().name())));
        if (summary.groups() > 0) {
            lines.add(
                    Terminal.text(
                            "groups by %s, each in one split: %d",
                            plan.grouping().text(), summary.groups() - summary.straddling()));
        }
        summary.warnings().forEach(warning -> lines.add(warning.toString()));
        return lines;
    }
}
