package app.ocellus.engine.torch;

import app.ocellus.engine.EngineLane;
import app.ocellus.engine.EngineLane.Priority;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.Checkpoint;
import app.ocellus.training.Checkpoints;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.Trainer;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingLoop;
import app.ocellus.training.TrainingResult;
import app.ocellus.training.TrainingTask;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Trains in PyTorch what the mode of a configuration gets ready. */
final class TorchTrainer implements Trainer {

    private final Preparation preparation;
    private final EngineLane lane;

    /** A trainer that has the lane while it learns, and passes after every batch. */
    TorchTrainer(Preparation preparation, EngineLane lane) {
        this.preparation = preparation;
        this.lane = lane;
    }

    @Override
    public TrainingResult train(
            TrainingTask task, Consumer<TrainingEvent> events, Cancellation cancellation) {
        var checkpoint = task.checkpoints().newest();
        var from = checkpoint.map(known -> goingOn(task, known)).orElse(task);
        var config = task.config();
        try (var prepared = preparation.prepare(from, new Told(events), cancellation)) {
            var loop =
                    new TrainingLoop(
                            prepared.learner(),
                            config.optimisation(),
                            config.earlyStopping(),
                            new InputNoted(task.checkpoints(), prepared.input()),
                            passing(events),
                            cancellation);
            var end = lane.lease(Priority.TRAINING, cancellation, () -> loop.run(checkpoint));
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

    /** The weights mean something only with the input that they have learnt from. */
    private static TrainingTask goingOn(TrainingTask task, Checkpoint known) {
        var same = task.withStart(known.learner().weights());
        var shown = known.input();
        var config = task.config();
        return shown == null
                ? same
                : same.withConfig(config.withInput(config.input().withPreprocessing(shown)));
    }

    private Consumer<TrainingEvent> passing(Consumer<TrainingEvent> events) {
        return event -> {
            events.accept(event);
            lane.pass();
        };
    }

    /** Keeps with every checkpoint what the network is shown of a picture. */
    private record InputNoted(Checkpoints kept, Preprocessing input) implements Checkpoints {

        @Override
        public Optional<Checkpoint> newest() {
            return kept.newest();
        }

        @Override
        public void save(Supplier<Checkpoint> present) {
            kept.save(() -> present.get().withInput(input));
        }

        @Override
        public Optional<Sentence> trouble() {
            return kept.trouble();
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
