package app.ocellus.cli;

import app.ocellus.message.Sentence;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingHistory;

/** A line for what happens in a training, a bar for each stage of what comes before. */
final class TrainingLog implements AutoCloseable {

    private final Terminal terminal;
    private final StageBars<PreparationStage> stages;

    TrainingLog(Terminal terminal) {
        this.terminal = terminal;
        this.stages = StageBars.ofPreparation(terminal);
    }

    void show(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Preparing(var stage, var progress) -> stages.report(stage, progress);
            case TrainingEvent.Started _ -> stages.close();
            case TrainingEvent.StartValidated(var start) -> terminal.note(line(start));
            case TrainingEvent.Resumed(var history) -> resumed(history);
            case TrainingEvent.Remark(var sentence) -> terminal.note(sentence);
            case TrainingEvent.MemoryShort(var samples) ->
                    terminal.note(Sentence.of("training.memory-short", samples));
            case TrainingEvent.BatchCompleted _ -> {}
            case TrainingEvent.EpochCompleted(var epoch, var best) ->
                    terminal.note(line(epoch) + (best ? "  *" : ""));
        }
    }

    private void resumed(TrainingHistory history) {
        if (history.start() != null) {
            terminal.note(line(history.start()));
        }
        history.epochs()
                .forEach(
                        epoch ->
                                terminal.note(
                                        line(epoch)
                                                + (epoch.epoch() == history.bestEpoch()
                                                        ? "  *"
                                                        : "")));
        terminal.note(Sentence.of("cli.resumed", history.epochs().size()));
    }

    private static String line(Validation start) {
        return Terminal.text(
                "start                validation loss %.4f  accuracy %.2f %%",
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

    @Override
    public void close() {
        stages.close();
    }
}
