package app.ocellus.ui;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.LearningRateFinder;
import app.ocellus.training.LearningRateRange;
import app.ocellus.training.LearningRateSweep;
import app.ocellus.training.LearningRateSweep.End;
import app.ocellus.training.LearningRateSweep.Point;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;

/** A search whose losses are known; it can fail, or be left after some steps. */
public final class FakeFinder implements LearningRateFinder {

    public final List<TrainingConfig> configs = new ArrayList<>();
    public IntToDoubleFunction loss = FakeFinder::bowl;
    public Duration expected = Duration.ofMillis(1400);

    /** Why no search can be made. */
    public @Nullable Sentence broken;

    /** How many samples the last search was given to learn from. */
    public int samples;

    /** How many rates the present search has tried. */
    public volatile int tried;

    /** Called after every step. */
    public Runnable afterStep = () -> {};

    /** Flat for forty steps, down for forty, up for twenty. */
    public static double bowl(int step) {
        if (step < 40) {
            return 1.8;
        }
        return step < 80 ? 1.8 - 0.03 * (step - 39) : 0.6 + 0.05 * (step - 79);
    }

    @Override
    public LearningRateSweep sweep(
            DatasetSplit split,
            TrainingConfig config,
            LearningRateRange range,
            Consumer<Event> events,
            Cancellation cancellation) {
        configs.add(config);
        samples = split.training().size();
        if (broken != null) {
            throw new UserException(broken);
        }
        events.accept(
                new Event.Preparing(
                        PreparationStage.FEATURES, new Progress(12, 12, Duration.ofSeconds(1))));
        var points = new ArrayList<Point>();
        for (int i = 0; i < range.steps(); i++) {
            cancellation.throwIfRequested();
            var point = new Point(range.at(i), loss.applyAsDouble(i) + 0.1, loss.applyAsDouble(i));
            points.add(point);
            var progress = new Progress(i + 1L, range.steps(), Duration.ofMillis(i));
            events.accept(new Event.Tried(point, progress));
            tried = i + 1;
            afterStep.run();
        }
        return new LearningRateSweep(points, End.COMPLETED, List.of());
    }

    @Override
    public Duration expected(
            DatasetSplit split,
            TrainingConfig config,
            LearningRateRange range,
            Cancellation cancellation) {
        cancellation.throwIfRequested();
        if (broken != null) {
            throw new UserException(broken);
        }
        return expected;
    }
}
