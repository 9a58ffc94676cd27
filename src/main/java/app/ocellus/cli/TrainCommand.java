package app.ocellus.cli;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.file.Json;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.ModelBundle;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.ModelInput;
import app.ocellus.training.TrainingConfig;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Mixin private DataArgument data = new DataArgument();

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

    @Mixin private RunOptions runs = new RunOptions();

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "one JSON object at the end")
    private boolean json;

    TrainCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        long started = System.nanoTime();
        runs.check();
        OutputFile.check(output);
        var scan = data.scan(tools);
        var work = new TrainingWork(tools, modelName(), output);
        TrainingWork.Done done;
        try {
            done = runs.resume() == null ? begin(scan, work) : work.resume(runs.resume(), scan);
        } catch (CancellationException e) {
            if (work.isKept(runs.folder())) {
                return Interrupts.EXIT_CODE;
            }
            throw e;
        }
        return report(done, scan, started);
    }

    private int report(TrainingWork.Done done, DatasetScan scan, long started) {
        var result = done.result();
        result.skipped().forEach(file -> tools.terminal().note(file.reason()));
        result.ending().forEach(tools.terminal()::note);
        done.model().ifPresent(model -> tools.composition().models().write(output, model));
        if (json) {
            var skipped = Skipped.of(scan.problems(), result.skipped());
            tools.terminal().json(report(done, skipped, started));
        } else {
            result.history().kept().ifPresent(this::print);
        }
        return done.model().isPresent() ? 0 : 1;
    }

    private TrainingWork.Done begin(DatasetScan scan, TrainingWork work) {
        var start = Optional.ofNullable(runs.from()).map(tools::model);
        var info = backbone(start);
        var chosen = start.map(model -> like(model, config(info))).orElseGet(() -> config(info));
        var split = splits.split(scan.snapshot(), network.validationSource());
        var config = withRate(chosen, chosen.partOf(split));
        return work.begin(runs.run(), config, split, start.orElse(null));
    }

    /** That of the model, unless another one is asked for, which will be refused. */
    private BackboneInfo backbone(Optional<ModelBundle> start) {
        var backbones = tools.composition().backbones();
        return start.filter(_ -> !given("--backbone"))
                .map(model -> backbones.find(model.backbone().id()))
                .orElseGet(() -> network.backbone(backbones));
    }

    /** What the model was shown of a picture is what it knows. */
    private TrainingConfig like(ModelBundle model, TrainingConfig config) {
        return given("--fit") || given("--size") || given("--preset")
                ? config
                : config.withInput(
                        new ModelInput(
                                model.preprocessing(),
                                ModelInput.NormalisationSource.BACKBONE,
                                model.output().flipAveraging()));
    }

    private boolean given(String option) {
        return spec != null && spec.commandLine().getParseResult().hasMatchedOption(option);
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

    private Map<String, Object> report(
            TrainingWork.Done done, List<Map<String, String>> skipped, long started) {
        var result = done.result();
        var best = result.history().kept();
        var report = new LinkedHashMap<String, Object>();
        report.put("model", done.model().isPresent() ? output.toString() : Json.NULL);
        report.put("bestEpoch", result.history().bestEpoch());
        report.put("validationLoss", best.<Object>map(Validation::loss).orElse(Json.NULL));
        report.put("validationAccuracy", best.<Object>map(Validation::accuracy).orElse(Json.NULL));
        report.put("stopReason", result.reason().text());
        report.put("seconds", (System.nanoTime() - started) / 1e9);
        report.put("skipped", skipped);
        report.put("temperature", result.temperature());
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
