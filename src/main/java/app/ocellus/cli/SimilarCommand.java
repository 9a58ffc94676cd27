package app.ocellus.cli;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.Neighbour;
import app.ocellus.dataset.similar.AlikeImages;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.BackboneInfo;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code ocellus similar DATA IMAGE}: which images of a dataset look like a picture. */
@Command(
        name = "similar",
        description =
                "Lists the images of a dataset that look most like a picture, whatever their class"
                        + " and split. Nothing is changed.",
        mixinStandardHelpOptions = true)
final class SimilarCommand implements Callable<Integer> {

    private final Tools tools;

    @Parameters(
            index = "0",
            paramLabel = "DATA",
            description =
                    "folder of class folders, of train/test folders, of pictures, or a list of file"
                            + " and class")
    private Path data = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "IMAGE",
            description = "a picture, of the dataset or from anywhere")
    private Path image = Path.of("");

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            converter = Values.Count.class,
            description = "so many at most (${DEFAULT-VALUE})")
    private int top = 1;

    @Mixin private BackboneOptions network = new BackboneOptions();

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    SimilarCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        long started = System.nanoTime();
        var program = tools.composition();
        var info = network.chosen(program.backbones());
        var input = network.input(info);
        // what cannot be read is said before a thousand others are
        var asked = program.pictureFeatures(info.id(), input).features(image, tools.cancellation());
        var scan = ScanCommand.scanAndNote(tools, List.of(data));
        var images = images(scan, info, input);
        images.skipped().forEach(file -> tools.terminal().note(file.reason()));
        var found = images.like(asked, top);
        var labels = scan.snapshot().labels();
        if (json) {
            var report = new LinkedHashMap<String, Object>();
            report.put("image", image.toString());
            report.put("backbone", info.id());
            report.put("similar", found.stream().map(one -> entry(one, labels)).toList());
            report.put("skipped", Skipped.of(scan.problems(), images.skipped()));
            report.put("seconds", (System.nanoTime() - started) / 1e9);
            tools.terminal().json(report);
        } else {
            found.forEach(one -> tools.terminal().print(line(one, labels)));
        }
        return 0;
    }

    private AlikeImages images(DatasetScan scan, BackboneInfo info, Preprocessing input) {
        try (var bars = StageBars.ofComparing(tools.terminal())) {
            return AlikeImages.of(
                    scan.snapshot().images().toList(),
                    tools.composition().features(info.id(), input),
                    bars::report,
                    tools.cancellation());
        }
    }

    private static Map<String, Object> entry(Neighbour one, Map<ClassId, ClassLabel> labels) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("file", one.sample().file().toString());
        entry.put("class", className(one.sample(), labels));
        entry.put("split", split(one.sample()));
        entry.put("similarity", one.similarity());
        return entry;
    }

    private static String line(Neighbour one, Map<ClassId, ClassLabel> labels) {
        var label = className(one.sample(), labels);
        return Terminal.text(
                "%.4f  %s  %s",
                one.similarity(), one.sample().id().value(), label == null ? "-" : label);
    }

    private static @Nullable String className(ImageSample sample, Map<ClassId, ClassLabel> labels) {
        var label = labels.get(sample.classId());
        return label == null ? null : label.name();
    }

    private static @Nullable String split(ImageSample sample) {
        var split = sample.folderSplit();
        return split == null ? null : split.text();
    }
}
