package app.ocellus.cli;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.Classifier.Answer;
import app.ocellus.evaluation.Ranking;
import app.ocellus.file.Csv;
import app.ocellus.task.ProgressMeter;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code ocellus label DATA}: classes for pictures that have none, as a model sees them. */
@Command(
        name = "label",
        description =
                "Lists what a model sees in the pictures that have no class. The table is a list"
                        + " that opens as a dataset. Nothing is changed.",
        mixinStandardHelpOptions = true)
final class LabelCommand implements Callable<Integer> {

    private final Tools tools;

    @Parameters(
            paramLabel = "DATA",
            arity = "1..*",
            description = "a folder of pictures, or a dataset in which some have no class")
    private List<Path> data = List.of();

    @Option(
            names = "--assume",
            required = true,
            paramLabel = "MODEL",
            description = "a .ocellus file, or \"everyday\" for the built-in model")
    private Path model = Path.of("");

    @Option(
            names = "--above",
            paramLabel = "T",
            defaultValue = "0.95",
            converter = Values.Fraction.class,
            description = "how probable a class must be, from 0 to 1 (${DEFAULT-VALUE})")
    private double above;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "write the list: file, label, probability")
    private @Nullable Path csv;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    LabelCommand(Tools tools) {
        this.tools = tools;
    }

    /** A picture and what it shows, as far as the model is concerned. */
    private record Labelled(ImageSample sample, String label, float probability) {

        /** With its whole path, so that the list may lie anywhere. */
        Map<String, Object> entry() {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("file", sample.file().toAbsolutePath().normalize().toString());
            entry.put("label", label);
            entry.put("probability", probability);
            return entry;
        }
    }

    @Override
    public Integer call() {
        if (csv != null) {
            OutputFile.check(csv);
        }
        var classifier = tools.composition().classifier(tools.model(model));
        var scan = ScanCommand.scanAndNote(tools, data);
        var skipped = new ArrayList<SkippedFile>();
        var answered = answers(classifier, scan.snapshot().unlabelled(), skipped);
        skipped.forEach(file -> tools.terminal().note(file.reason()));
        var sure = answered.stream().filter(one -> one.probability() >= above).toList();
        if (csv != null) {
            tools.composition().files().write(csv, csv(sure));
        }
        if (json) {
            tools.terminal().json(report(scan, answered.size(), sure, skipped));
        } else {
            print(answered.size(), sure);
        }
        return 0;
    }

    private List<Labelled> answers(
            Classifier classifier, List<ImageSample> samples, List<SkippedFile> skipped) {
        var answered = new ArrayList<Labelled>();
        var asked = samples.iterator();
        try (var bar = tools.terminal().quietBar("Labelling")) {
            var meter = new ProgressMeter(samples.size(), bar);
            classifier.classify(
                    samples.stream().map(ImageSample::file).iterator(),
                    Classifier.Memory.REMEMBER,
                    answer -> {
                        var sample = asked.next();
                        switch (answer) {
                            case Answer.Classified(_, _, var probabilities) -> {
                                int best = Ranking.best(probabilities);
                                var name = classifier.classes().get(best).name();
                                answered.add(new Labelled(sample, name, probabilities[best]));
                            }
                            case Answer.Unreadable(var file, var reason) ->
                                    skipped.add(new SkippedFile(file, reason));
                        }
                        meter.advance(1);
                    },
                    tools.cancellation());
        }
        return answered;
    }

    private static String csv(List<Labelled> labelled) {
        var text = new StringBuilder(Csv.line("file", "label", "probability"));
        labelled.forEach(one -> text.append(Csv.line(one.entry().values().toArray())));
        return text.toString();
    }

    private Map<String, Object> report(
            DatasetScan scan, int asked, List<Labelled> sure, List<SkippedFile> skipped) {
        var report = new LinkedHashMap<String, Object>();
        report.put("unlabelled", asked);
        report.put("count", sure.size());
        report.put("above", above);
        report.put("labels", sure.stream().map(Labelled::entry).toList());
        report.put("skipped", Skipped.of(scan.problems(), skipped));
        return report;
    }

    private void print(int asked, List<Labelled> sure) {
        if (csv == null) {
            sure.forEach(
                    one ->
                            tools.terminal()
                                    .print(
                                            Terminal.text(
                                                    "%6.2f %%  %s  %s",
                                                    100 * one.probability(),
                                                    one.label(),
                                                    one.sample().file())));
        }
        tools.terminal()
                .print(
                        Terminal.text(
                                "%d of %d pictures without a class have one from %s %%.",
                                sure.size(), asked, Values.percent(above)));
    }
}
