package app.ocellus.cli;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelContinuation;
import app.ocellus.model.TrainedModels;
import app.ocellus.training.EndReason;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingResult;
import app.ocellus.training.TrainingTask;
import app.ocellus.workspace.OpenRun;
import app.ocellus.workspace.RunFolder;
import app.ocellus.workspace.RunTraining;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The training of a command, kept in a folder of its own if that is wanted. */
final class TrainingWork {

    /** What came of it. */
    record Done(TrainingResult result, Optional<ModelBundle> model) {}

    private final Tools tools;
    private final String name;
    private final Path output;

    /**
     * Work on a model.
     *
     * @param name of the model
     * @param output its file
     */
    TrainingWork(Tools tools, String name, Path output) {
        this.tools = tools;
        this.name = name;
        this.output = output;
    }

    /**
     * Begins a run.
     *
     * @param folder where it is kept; null for nowhere
     * @param split of the whole dataset
     * @param start a model to begin with; null for none
     */
    Done begin(
            @Nullable Path folder,
            TrainingConfig config,
            DatasetSplit split,
            @Nullable ModelBundle start) {
        var part = config.partOf(split);
        if (folder == null) {
            return train(config, part, start);
        }
        var run = new RunFolder(folder, tools.composition().files());
        var open = run.begin(config, part, start);
        run.saveSplit(split);
        return train(folder, open, part);
    }

    /**
     * Goes on with a run, on what the data are now.
     *
     * @throws UserException when there is none, or it cannot go on, and why
     */
    Done resume(Path folder, DatasetScan scan) {
        var run = new RunFolder(folder, tools.composition().files());
        var config =
                run.find()
                        .flatMap(saved -> Optional.ofNullable(saved.record().config()))
                        .orElseThrow(
                                () -> new UserException(Sentence.of("workspace.no-run", folder)));
        var plan = SplitPlan.DEFAULT.withSeed(config.seed());
        var split = new DatasetSplitter(plan).split(scan.snapshot(), run.earlierSplit());
        var part = config.partOf(split);
        return train(folder, run.resume(part), part);
    }

    private Done train(Path folder, OpenRun run, DatasetSplit part) {
        try (var log = new TrainingLog(tools.terminal())) {
            var program = tools.composition();
            var outcome =
                    new RunTraining(program.trainer(), program.backbones())
                            .train(run, name, part, log::show, tools.cancellation());
            if (outcome.result().reason() == EndReason.CANCELLED) {
                outcome.saved().ifPresent(_ -> sayHowToGoOn(folder));
                throw new CancellationException();
            }
            return new Done(outcome.result(), outcome.model());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            new RunFolder(folder, tools.composition().files())
                    .find()
                    .ifPresent(_ -> sayHowToGoOn(folder));
            throw e;
        }
    }

    private void sayHowToGoOn(Path folder) {
        tools.terminal().note(Sentence.of("cli.can-be-resumed", folder, output));
    }

    private Done train(TrainingConfig config, DatasetSplit part, @Nullable ModelBundle start) {
        var program = tools.composition();
        var info = program.backbones().find(config.backbone());
        try (var log = new TrainingLog(tools.terminal())) {
            var task = TrainingTask.of(part, config);
            if (start != null) {
                var known = ModelContinuation.of(start, info, part.classes());
                known.remarks().forEach(tools.terminal()::note);
                task = task.withStart(known.weights());
            }
            var result = program.trainer().train(task, log::show, tools.cancellation());
            if (result.reason() == EndReason.CANCELLED) {
                throw new CancellationException();
            }
            var model = TrainedModels.bundle(name, result, config, info, part);
            return new Done(
                    result,
                    start == null ? model : model.map(made -> made.alsoTrainedOnThatOf(start)));
        }
    }
}
