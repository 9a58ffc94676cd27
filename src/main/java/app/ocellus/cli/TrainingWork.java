package app.ocellus.cli;

import static java.util.Objects.requireNonNull;

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
import app.ocellus.workspace.run.OpenRun;
import app.ocellus.workspace.run.RunFolder;
import app.ocellus.workspace.run.RunState;
import app.ocellus.workspace.run.RunTraining;
import app.ocellus.workspace.run.SavedRun;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
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
        var run = run(folder);
        var open = run.begin(config, part, start);
        try {
            run.saveSplit(split);
        } catch (UserException e) {
            open.leave();
            throw e;
        }
        return train(folder, open, part);
    }

    /**
     * Goes on with a run, on what the data are now; of one that has ended the model is taken.
     *
     * @throws UserException when there is none, or it cannot go on, and why
     */
    Done resume(Path folder, DatasetScan scan) {
        var run = run(folder);
        var saved = run.find().orElseThrow(() -> nothingIn(folder));
        var config = saved.record().config();
        if (config == null) {
            throw nothingIn(folder);
        }
        var plan = SplitPlan.DEFAULT.withSeed(config.seed());
        var split = new DatasetSplitter(plan).split(scan.snapshot(), run.earlierSplit());
        split.requireTrainable(scan.snapshot().root());
        if (saved.state() == RunState.FINISHED && saved.hasModel()) {
            tools.terminal().note(Sentence.of("cli.run-had-ended", folder));
            return ended(run, saved, split);
        }
        var part = config.partOf(split);
        return train(folder, run.resume(part), part);
    }

    private RunFolder run(Path folder) {
        return new RunFolder(folder, tools.composition().files());
    }

    private static UserException nothingIn(Path folder) {
        return new UserException(Sentence.of("workspace.no-run", folder));
    }

    private Done ended(RunFolder run, SavedRun saved, DatasetSplit split) {
        var model = tools.composition().models().read(saved.model());
        var record = saved.record();
        var result =
                new TrainingResult(
                        EndReason.of(String.valueOf(record.endReason())),
                        run.history(record),
                        split.classes(),
                        model.weights(),
                        model.preprocessing(),
                        List.of(),
                        List.of(),
                        model.output().temperature());
        return new Done(result, Optional.of(model));
    }

    private Done train(Path folder, OpenRun run, DatasetSplit part) {
        try (var log = new TrainingLog(tools.terminal())) {
            var program = tools.composition();
            var outcome =
                    new RunTraining(program.trainer(), program.backbones())
                            .train(run, name, part, log::show, tools.cancellation());
            if (outcome.result().reason() == EndReason.CANCELLED) {
                throw new CancellationException();
            }
            return new Done(outcome.result(), outcome.model());
        } catch (UserException e) {
            isKept(folder);
            throw e;
        }
    }

    /** Whether there is something to go on with; says how, if so. */
    boolean isKept(@Nullable Path folder) {
        boolean kept = folder != null && run(folder).exists();
        if (kept) {
            tools.terminal()
                    .note(Sentence.of("cli.can-be-resumed", requireNonNull(folder), output));
        }
        return kept;
    }

    private Done train(TrainingConfig config, DatasetSplit part, @Nullable ModelBundle start) {
        var program = tools.composition();
        var info = program.backbones().find(config.backbone());
        try (var log = new TrainingLog(tools.terminal())) {
            var task = TrainingTask.of(part, config);
            if (start != null) {
                var known = ModelContinuation.of(start, info, part.classes());
                known.remarks().forEach(tools.terminal()::note);
                task = task.withStart(known.weights()).withConfig(known.fitted(config));
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
