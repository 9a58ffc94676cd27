package app.ocellus.engine.torch;

import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.Trainer;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingLoop;
import app.ocellus.training.TrainingResult;
import app.ocellus.training.TrainingTask;

import java.util.function.Consumer;

/** Trains in PyTorch what the mode of a configuration gets ready. */
final class TorchTrainer implements Trainer {

    private final Preparation preparation;

    TorchTrainer(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public TrainingResult train(
            TrainingTask task, Consumer<TrainingEvent> events, Cancellation cancellation) {
        var checkpoint = task.checkpoints().newest();
        var from = checkpoint.map(known -> task.withStart(known.learner().weights())).orElse(task);
        var config = task.config();
        try (var prepared = preparation.prepare(from, new Told(events), cancellation)) {
            var loop =
                    new TrainingLoop(
                            prepared.learner(),
                            config.optimisation(),
                            config.earlyStopping(),
                            task.checkpoints(),
                            events,
                            cancellation);
            var end = TorchEngine.alone(() -> loop.run(checkpoint));
            return new TrainingResult(
                    end.reason(),
                    end.history(),
                    task.split().classes(),
                    prepared.best(),
                    prepared.input(),
                    prepared.trainedOn(),
                    prepared.skipped());
        }
    }

    /** Passes on what happens before and beside the epochs. */
    private record Told(Consumer<TrainingEvent> events) implements Preparation.Listener {

        @Override
        public void preparing(PreparationStage stage, Progress progress) {
            events.accept(new TrainingEvent.Preparing(stage, progress));
        }

        @Override
        public void memoryShort(int samples) {
            events.accept(new TrainingEvent.MemoryShort(samples));
        }
    }
}
