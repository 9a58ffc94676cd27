package app.ocellus.engine.torch;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.LearningRateFinder;
import app.ocellus.training.LearningRateRange;
import app.ocellus.training.LearningRateSweep;
import app.ocellus.training.LearningRateTest;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingTask;

import java.time.Duration;
import java.util.function.Consumer;

/** Finds a learning rate for what the mode of a configuration gets ready. */
final class TorchRateFinder implements LearningRateFinder {

    private final Preparation preparation;
    private final PaceMeter pace;

    TorchRateFinder(Preparation preparation, PaceMeter pace) {
        this.preparation = preparation;
        this.pace = pace;
    }

    @Override
    public LearningRateSweep sweep(
            DatasetSplit split,
            TrainingConfig config,
            LearningRateRange range,
            Consumer<Event> events,
            Cancellation cancellation) {
        var listener = new Told(events);
        var task = TrainingTask.of(split, fromNothing(config));
        try (var prepared = preparation.prepare(task, listener, cancellation)) {
            var test = new LearningRateTest(prepared.learner(), range, events, cancellation);
            return TorchEngine.alone(() -> test.run(prepared::skipped));
        }
    }

    /** Of a head that has learnt already the loss can only rise, and says nothing of rates. */
    private static TrainingConfig fromNothing(TrainingConfig config) {
        var depth = config.fineTuning().depth();
        return config.withFineTuning(new TrainingConfig.FineTuning(depth, false));
    }

    @Override
    public Duration expected(
            DatasetSplit split,
            TrainingConfig config,
            LearningRateRange range,
            Cancellation cancellation) {
        double seconds =
                pace.preparing(split, fromNothing(config), cancellation)
                        + pace.steps(split, config, range.steps(), cancellation);
        return Duration.ofMillis((long) (1e3 * seconds));
    }

    /** Passes on how far the preparation is. */
    private record Told(Consumer<Event> events) implements Preparation.Listener {

        @Override
        public void preparing(PreparationStage stage, Progress progress) {
            events.accept(new Event.Preparing(stage, progress));
        }

        /** A sweep with smaller parts comes to the same. */
        @Override
        public void memoryShort(int samples) {}
    }
}
