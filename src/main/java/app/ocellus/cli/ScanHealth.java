package app.ocellus.cli;

import static java.util.stream.Collectors.joining;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.edit.EditedDataset;
import app.ocellus.dataset.health.Finding;
import app.ocellus.dataset.health.HealthCheck;
import app.ocellus.dataset.health.HealthCheck.Subject;
import app.ocellus.dataset.health.HealthInput;
import app.ocellus.dataset.health.HealthReport;
import app.ocellus.dataset.look.Look;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code ocellus scan --health} says beyond the scan. */
final class ScanHealth {

    private static final int MOST_LINES = 20;

    private final Map<ClassId, ClassLabel> labels;
    private final Map<SampleId, ImageSample> samples;
    private final HealthReport report;

    private ScanHealth(DatasetSnapshot snapshot, HealthReport report) {
        this.labels = snapshot.labels();
        this.samples =
                snapshot.images().collect(Collectors.toMap(ImageSample::id, Function.identity()));
        this.report = report;
    }

    /** Looks at all pictures, with a progress bar. */
    static ScanHealth of(Tools tools, DatasetSnapshot snapshot) {
        var looks = new HashMap<SampleId, Look>();
        try (var bar = tools.terminal().bar("Looking")) {
            tools.composition()
                    .looks()
                    .pass()
                    .run(
                            snapshot.images().toList(),
                            (sample, look) -> looks.put(sample.id(), look),
                            bar,
                            tools.cancellation());
        }
        // what the scan itself found has a section of its own
        var input =
                new HealthInput(
                        EditedDataset.unedited(snapshot),
                        HealthInput.ownFolders(snapshot.images()),
                        looks,
                        List.of());
        return new ScanHealth(snapshot, HealthReport.of(input));
    }

    /** For machines: one object a finding. */
    List<Map<String, Object>> json() {
        return report.findings().stream().map(this::json).toList();
    }

    private Map<String, Object> json(Finding finding) {
        var check = finding.check();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("check", check.text());
        entry.put("severity", check.severity().name().toLowerCase(Locale.ROOT));
        entry.put("meaning", check.meaning().toString());
        entry.put("samples", finding.samples().stream().map(SampleId::value).toList());
        if (!finding.classes().isEmpty()) {
            entry.put("classes", finding.classes().stream().map(this::name).toList());
        }
        entry.put("score", finding.score());
        var detail = finding.detail();
        if (detail != null) {
            entry.put("detail", detail.toString());
        }
        return entry;
    }

    /** For people: a sentence a check, and below it the worst of what it found. */
    Stream<String> lines() {
        var counts = report.counts();
        if (counts.isEmpty()) {
            return Stream.of(Terminal.text("health: nothing found in %d images", samples.size()));
        }
        return Stream.concat(Stream.of("health:"), counts.keySet().stream().flatMap(this::lines));
    }

    private Stream<String> lines(HealthCheck check) {
        var found = report.of(check);
        var more = found.size() - MOST_LINES;
        return Stream.of(
                        Stream.of(
                                Terminal.text(
                                        "  %s (%d): %s",
                                        check.text(), found.size(), check.meaning())),
                        found.stream().limit(MOST_LINES).map(this::line),
                        more > 0
                                ? Stream.of(Terminal.text("    ... and %d more", more))
                                : Stream.<String>empty())
                .flatMap(Function.identity());
    }

    private String line(Finding finding) {
        var detail = finding.detail();
        if (detail != null) {
            return "    " + detail;
        }
        if (finding.check().subject() == Subject.GROUP) {
            return "    " + finding.samples().stream().map(this::place).collect(joining(" = "));
        }
        return Terminal.text(
                "    %s (%.2f)", finding.samples().getFirst().value(), finding.score());
    }

    private String place(SampleId id) {
        var sample = samples.get(id);
        return sample == null || !sample.isLabelled()
                ? id.value()
                : id.value() + " (" + name(sample.classId()) + ")";
    }

    private String name(ClassId id) {
        var label = labels.get(id);
        return label == null ? id.value() : label.name();
    }
}
