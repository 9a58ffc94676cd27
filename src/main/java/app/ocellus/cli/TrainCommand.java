package app.ocellus.cli;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.file.Json;
import app.ocellus.message.Sentence;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.TrainedModels;
import app.ocellus.training.EndReason;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.Learner.Validation;
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
import java.util.concurrent.CancellationException;

/** {@code ocellus train DATA -o MODEL.ocellus}: a dataset in, a model out. */
@Command(
        name = "train",
        description = "Trains a classifier on a dataset.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    private static final int EPOCHS_AT_A_CAUTIOUS_RATE = 150;

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

    @Mixin private NetworkOptions network = new NetworkOptions();

    @Option(
            names = "--epochs",
            paramLabel = "N",
            converter = Values.Count.class,
            description =
                    "epochs at most (30 with quick, 150 with a rate that was searched for; 4 with"
                            + " fine-tune)")
    private @Nullable Integer epochs;

    @Option(
            names = "--learning-rate",
            paramLabel = "X|auto",
            converter = Values.RateOrAuto.class,
            description =
                    "the highest of the run (0.001 with quick, 0.0002 with fine-tune); auto tries"
                            + " out which one suits the data")
    private Values.@Nullable RateChoice learningRate;

    @Option(
            names = "--patience",
            paramLabel = "N",
            converter = Values.Count.class,
            description = "epochs to wait for a better validation loss (7)")
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
        OutputFile.check(output);
        var info = tools.composition().backbones().find(network.backbone());
        var scan = ScanCommand.scanAndNote(tools, data);
        var chosen = config(info);
        var split = chosen.partOf(splits.split(scan.snapshot(), network.validationSource()));
        var config = withRate(chosen, split);
        var result = train(split, config);
        if (result.reason() == EndReason.CANCELLED) {
            throw new CancellationException();
        }
        result.skipped().forEach(file -> tools.terminal().note(file.reason()));
        result.ending().forEach(tools.terminal()::note);
        var model = TrainedModels.bundle(modelName(), result, config, info, split);
        model.ifPresent(bundle -> tools.composition().models().write(output, bundle));
        if (json) {
            var skipped = Skipped.of(scan.problems(), result.skipped());
            tools.terminal().json(report(result, skipped, started));
        } else {
            result.history().kept().ifPresent(this::print);
        }
        return model.isPresent() ? 0 : 1;
    }

    private TrainingConfig config(BackboneInfo info) {
        var given = new LinkedHashMap<String, @Nullable Object>();
        given.put("epochs", epochs);
        given.put("patience", patience);
        return network.config(info, splits.seed(), given);
    }

    /** With the rate that was given, or one that is found out on the data, or the recipe's. */
    private TrainingConfig withRate(TrainingConfig config, DatasetSplit split) {
        var choice = learningRate;
        if (choice == null && !network.searchesRate()) {
            return config;
        }
        if (choice != null && choice.given().isPresent()) {
            return withRate(config, choice.given().getAsDouble());
        }
        return patient(withRate(config, found(config, split)));
    }

    private static TrainingConfig withRate(TrainingConfig config, double rate) {
        return config.withOptimisation(config.optimisation().withLearningRate(rate));
    }

    /**
     * A head that begins at zero learns at the smallest rates too, so what is found for it is
     * cautious: it needs more epochs than the default rate, and they take seconds.
     */
    private TrainingConfig patient(TrainingConfig config) {
        return config.mode() == TrainingConfig.Mode.QUICK && epochs == null
                ? config.withOptimisation(
                        config.optimisation().withEpochs(EPOCHS_AT_A_CAUTIOUS_RATE))
                : config;
    }

    private double found(TrainingConfig config, DatasetSplit split) {
        double rate = RateSearch.rate(tools, split, config, network.range());
        tools.terminal().note("learning rate " + RateSearch.word(rate));
        return rate;
    }

    private TrainingResult train(DatasetSplit split, TrainingConfig config) {
        try (var bar = tools.terminal().bar("Features")) {
            return tools.composition()
                    .trainer()
                    .train(split, config, event -> show(event, bar), tools.cancellation());
        }
    }

    private void show(TrainingEvent event, Terminal.Bar bar) {
        switch (event) {
            case TrainingEvent.Preparing(var progress) -> bar.report(progress);
            case TrainingEvent.Started _ -> bar.close();
            case TrainingEvent.StartValidated(var start) -> tools.terminal().note(line(start));
            case TrainingEvent.MemoryShort(var samples) ->
                    tools.terminal().note(Sentence.of("training.memory-short", samples));
            case TrainingEvent.BatchCompleted _ -> {}
            case TrainingEvent.EpochCompleted(var epoch, var best) ->
                    tools.terminal().note(line(epoch) + (best ? "  *" : ""));
        }
    }

    private static String line(Validation start) {
        return Terminal.text(
                "head alone           validation loss %.4f  accuracy %.2f %%",
                start.loss(), 100 * start.accuracy());
    }

    private static String line(EpochRecord epoch) {
        return Terminal.text(
                "epoch %2d  loss %.4f  validation loss %.4f  accuracy %.2f %%",
                epoch.epoch(),
                epoch.trainingLoss(),
                epoch.validationLoss(),
                100 * epoch.validationAccuracy());
    }

    private Map<String, Object> report(
            TrainingResult result, List<Map<String, String>> skipped, long started) {
        var best = result.history().kept();
        var report = new LinkedHashMap<String, Object>();
        report.put("model", result.weights() == null ? Json.NULL : output.toString());
        report.put("bestEpoch", result.history().bestEpoch());
        report.put("validationLoss", best.<Object>map(Validation::loss).orElse(Json.NULL));
        report.put("validationAccuracy", best.<Object>map(Validation::accuracy).orElse(Json.NULL));
        report.put("stopReason", result.reason().text());
        report.put("seconds", (System.nanoTime() - started) / 1e9);
        report.put("skipped", skipped);
        return report;
    }

    private void print(Validation best) {
        tools.terminal()
                .print(
                        Terminal.text(
                                "%s: validation accuracy %.2f %%, loss %.4f",
                                output, 100 * best.accuracy(), best.loss()));
    }

    private String modelName() {
        return output.getFileName().toString().replaceFirst("\\.ocellus$", "");
    }
}
