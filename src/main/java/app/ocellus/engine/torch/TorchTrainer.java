package app.ocellus.engine.torch;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.Trainer;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingLoop;
import app.ocellus.training.TrainingResult;

import java.util.function.Consumer;

/** Trains in PyTorch what the mode of a configuration gets ready. */
final class TorchTrainer implements Trainer {

    private final Preparation preparation;

    TorchTrainer(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public TrainingResult train(
            DatasetSplit split,
            TrainingConfig config,
            Consumer<TrainingEvent> events,
            Cancellation cancellation) {
        var listener = new Told(events);
        try (var prepared = preparation.prepare(split, config, listener, cancellation)) {
            var loop =
                    new TrainingLoop(
                            prepared.learner(),
                            config.optimisation(),
                            config.earlyStopping(),
                            events,
                            cancellation);
            var end = TorchEngine.alone(loop::run);
            return new TrainingResult(
                    end.reason(),
                    end.history(),
                    split.classes(),
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
