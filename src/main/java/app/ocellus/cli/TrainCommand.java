package app.ocellus.cli;

import app.ocellus.cli.CommandLineProgram.Tools;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.TrainedModels;
import app.ocellus.task.Cancellation;
import app.ocellus.training.EarlyStopping;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingResult;

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

/** {@code ocellus train DATA -o MODEL.ocellus}: a dataset in, a model out. */
@Command(
        name = "train",
        description = "Trains a classifier on a dataset.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    private final Tools tools;

    @Parameters(
            paramLabel = "DATA",
            description = "folder of class folders, of train/test folders, or a CSV of file,class")
    private Path data = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "MODEL.ocellus",
            description = "the model file to write")
    private Path output = Path.of("");

    @Option(
            names = "--mode",
            defaultValue = "quick",
            description = "what learns: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private TrainingConfig.Mode mode = TrainingConfig.Mode.QUICK;

    @Option(
            names = "--backbone",
            defaultValue = "efficientnet-lite0",
            paramLabel = "ID",
            description = "the pretrained network (${DEFAULT-VALUE})")
    private String backbone = "";

    @Option(
            names = "--fit",
            defaultValue = "crop",
            paramLabel = "crop|pad|stretch",
            description = "how a picture becomes square (${DEFAULT-VALUE})")
    private String fit = "";

    @Option(names = "--epochs", description = "epochs at most (30)")
    private @Nullable Integer epochs;

    @Option(names = "--learning-rate", description = "at the start (1e-3)")
    private @Nullable Double learningRate;

    @Option(names = "--batch", description = "samples a step (64)")
    private @Nullable Integer batch;

    @Option(names = "--patience", description = "epochs to wait for a better validation loss (7)")
    private @Nullable Integer patience;

    @Mixin private SplitOptions splits = new SplitOptions();

    @Option(names = "--json", description = "one JSON object at the end")
    private boolean json;

    TrainCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        long started = System.nanoTime();
        var composition = tools.composition().get();
        var info = composition.backbones().find(backbone);
        var config = config(info);
        var scan = ScanCommand.scan(tools, data);
        scan.problems().forEach(problem -> tools.terminal().note(problem.sentence().toString()));
        var split = new DatasetSplitter(splits.plan()).split(scan.snapshot());
        var result = train(split, config);
        result.skipped().stream()
                .map(SkippedFile::reason)
                .map(Sentence::toString)
                .forEach(tools.terminal()::note);
        result.ending(config).forEach(sentence -> tools.terminal().note(sentence.toString()));
        var bundle = TrainedModels.bundle(modelName(), result, config, info, split);
        bundle.ifPresent(model -> composition.models().write(output, model));
        if (json) {
            tools.terminal().json(report(result, (System.nanoTime() - started) / 1e9));
        } else {
            print(result);
        }
        return bundle.isPresent() ? 0 : 1;
    }

    private TrainingConfig config(BackboneInfo info) {
        var defaults = TrainingConfig.Optimisation.QUICK;
        var optimisation =
                defaults.withEpochs(epochs == null ? defaults.epochs() : epochs)
                        .withBatch(batch == null ? defaults.batch() : batch)
                        .withLearningRate(
                                learningRate == null ? defaults.learningRate() : learningRate);
        var rule = EarlyStopping.Rule.DEFAULT;
        return new TrainingConfig(
                mode,
                info.id(),
                new Preprocessing(info.inputSize(), Fit.of(fit)),
                optimisation,
                patience == null
                        ? rule
                        : new EarlyStopping.Rule(patience, rule.delta(), rule.minimumEpochs()),
                splits.seed());
    }

    private TrainingResult train(DatasetSplit split, TrainingConfig config) {
        try (var bar = tools.terminal().bar("Features")) {
            return tools.composition()
                    .get()
                    .trainer()
                    .train(split, config, event -> show(event, bar), new Cancellation());
        }
    }

    private void show(TrainingEvent event, Terminal.Bar bar) {
        switch (event) {
            case TrainingEvent.Preparing(var progress) -> bar.report(progress);
            case TrainingEvent.Started _ -> bar.close();
            case TrainingEvent.BatchCompleted _ -> {}
            case TrainingEvent.EpochCompleted(var epoch, var best) ->
                    tools.terminal()
                            .note(
                                    "epoch %2d  loss %.4f  validation loss %.4f  accuracy %.2f %%%s"
                                            .formatted(
                                                    epoch.epoch(),
                                                    epoch.trainingLoss(),
                                                    epoch.validationLoss(),
                                                    100 * epoch.validationAccuracy(),
                                                    best ? "  *" : ""));
        }
    }

    private Map<String, Object> report(TrainingResult result, double seconds) {
        var report = new LinkedHashMap<String, Object>();
        report.put("model", result.head() == null ? null : output.toString());
        report.put("bestEpoch", result.history().bestEpoch());
        result.history()
                .best()
                .ifPresent(
                        best -> {
                            report.put("validationLoss", best.validationLoss());
                            report.put("validationAccuracy", best.validationAccuracy());
                        });
        report.put("stopReason", result.reason().text());
        report.put("skipped", skipped(result.skipped()));
        report.put("seconds", seconds);
        return report;
    }

    /** Skipped files for machines. */
    static List<Map<String, String>> skipped(List<SkippedFile> files) {
        return files.stream().map(TrainCommand::skipped).toList();
    }

    private static Map<String, String> skipped(SkippedFile file) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("file", file.file().toString());
        entry.put("reason", file.reason().toString());
        return entry;
    }

    private void print(TrainingResult result) {
        result.history()
                .best()
                .ifPresent(
                        best ->
                                tools.terminal()
                                        .print(
                                                "%s: validation accuracy %.2f %%, loss %.4f"
                                                        .formatted(
                                                                output,
                                                                100 * best.validationAccuracy(),
                                                                best.validationLoss())));
    }

    private String modelName() {
        return output.getFileName().toString().replaceFirst("\\.ocellus$", "");
    }
}
