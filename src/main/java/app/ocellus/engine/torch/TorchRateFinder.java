package app.ocellus.engine.torch;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.LearningRateFinder;
import app.ocellus.training.LearningRateRange;
import app.ocellus.training.LearningRateSweep;
import app.ocellus.training.LearningRateTest;
import app.ocellus.training.TrainingConfig;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds a learning rate for the head of Quick, on the features that it learns from. */
public final class QuickRateFinder implements LearningRateFinder {

    private static final int TRIED = 12;
    private static final double SECONDS_TO_START = 2;
    private static final double SECONDS_A_STEP = 0.005;

    private final Function<TrainingConfig, FeatureSource> features;
    private final TorchEngine engine;
    private volatile double secondsAStep = SECONDS_A_STEP;

    /** A finder that gets the features of a configuration's backbone from {@code features}. */
    public QuickRateFinder(Function<TrainingConfig, FeatureSource> features, TorchEngine engine) {
        this.features = features;
        this.engine = engine;
    }

    @Override
    public LearningRateSweep sweep(
            DatasetSplit split,
            TrainingConfig config,
            LearningRateRange range,
            Consumer<Event> events,
            Cancellation cancellation) {
        var data =
                HeadData.of(
                        features.apply(config),
                        split,
                        progress -> events.accept(new Event.Preparing(progress)),
                        cancellation);
        try (var learner = data.learner(engine.newManager(), config)) {
            var test = new LearningRateTest(learner, range, events, cancellation);
            return TorchEngine.alone(() -> timed(test, data));
        }
    }

    private LearningRateSweep timed(LearningRateTest test, HeadData data) {
        long began = System.nanoTime();
        var sweep = test.run(data.table().skipped());
        secondsAStep = secondsSince(began) / Math.max(1, sweep.points().size());
        return sweep;
    }

    /** What a few images take tells what all of them will; remembered ones take next to nothing. */
    @Override
    public Duration expected(
            DatasetSplit split,
            TrainingConfig config,
            LearningRateRange range,
            Cancellation cancellation) {
        var samples =
                Stream.concat(split.training().stream(), split.validation().stream()).toList();
        var some = spread(samples);
        var source = features.apply(config);
        // the first look of a network at a picture takes longer than any after it
        source.features(some.subList(0, 1), Progress.Listener.NONE, cancellation);
        var timed = some.subList(1, some.size());
        long began = System.nanoTime();
        source.features(timed, Progress.Listener.NONE, cancellation);
        double looking = secondsSince(began) / Math.max(1, timed.size()) * samples.size();
        double starting = engine.isStarted() ? 0 : SECONDS_TO_START;
        double trying = secondsAStep * range.steps();
        return Duration.ofMillis((long) (1e3 * (looking + starting + trying)));
    }

    /** Some of the samples, of all classes as they lie beside each other. */
    private static List<ImageSample> spread(List<ImageSample> samples) {
        int count = Math.min(TRIED + 1, samples.size());
        return IntStream.range(0, count)
                .mapToObj(i -> samples.get((int) ((long) i * samples.size() / count)))
                .toList();
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
