package app.ocellus.engine.torch;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.TrainingConfig.Mode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How fast this machine is at learning, found out on a few of the images. All in seconds. */
final class PaceMeter {

    private static final int TRIED = 12;
    private static final int STEPS = 4;
    private static final double TO_START = 2;
    private static final double A_STEP_OF_A_HEAD = 0.005;

    /**
     * How long an image takes.
     *
     * @param learning seconds of a training image
     * @param validating seconds of a validation image
     */
    private record Pace(double learning, double validating) {}

    /** What the pace of fine-tuning depends on. */
    private record Work(String backbone, Depth depth, int size) {}

    private final Function<TrainingConfig, FeatureSource> features;
    private final FineTunePreparation fineTune;
    private final TorchEngine engine;
    private final Map<Work, Pace> known = new ConcurrentHashMap<>();

    PaceMeter(
            Function<TrainingConfig, FeatureSource> features,
            FineTunePreparation fineTune,
            TorchEngine engine) {
        this.features = features;
        this.fineTune = fineTune;
        this.engine = engine;
    }

    /**
     * Until the first step can be made; remembered features take next to nothing. A head that
     * starts from zero together with the backbone needs none.
     */
    double preparing(DatasetSplit split, TrainingConfig config, Cancellation cancellation) {
        double starting = engine.isStarted() ? 0 : TO_START;
        return switch (config.mode()) {
            case QUICK -> starting + looking(split, config, cancellation);
            case FINE_TUNE ->
                    config.fineTuning().headFirst()
                            ? starting + looking(split, config, cancellation) + head(split, config)
                            : starting;
        };
    }

    private double looking(DatasetSplit split, TrainingConfig config, Cancellation cancellation) {
        var samples =
                Stream.concat(split.training().stream(), split.validation().stream()).toList();
        var some = spread(samples, TRIED + 1);
        var source = features.apply(config);
        // the first look of a network at a picture takes longer than any after it
        source.features(some.subList(0, 1), Progress.Listener.NONE, cancellation);
        var timed = some.subList(1, some.size());
        long began = System.nanoTime();
        source.features(timed, Progress.Listener.NONE, cancellation);
        return since(began) / Math.max(1, timed.size()) * samples.size();
    }

    private static double head(DatasetSplit split, TrainingConfig config) {
        var quick = TrainingConfig.quick(config.backbone(), config.preprocessing(), config.seed());
        return epochs(split, quick, A_STEP_OF_A_HEAD);
    }

    private static double epochs(DatasetSplit split, TrainingConfig config, double step) {
        var how = config.optimisation();
        return how.epochs() * Math.ceilDiv(split.training().size(), how.batch()) * step;
    }

    /** All epochs of a run. */
    double learning(DatasetSplit split, TrainingConfig config, Cancellation cancellation) {
        if (config.mode() == Mode.QUICK) {
            return epochs(split, config, A_STEP_OF_A_HEAD);
        }
        var pace = pace(split, config, cancellation);
        double validation = pace.validating() * split.validation().size();
        double epoch = pace.learning() * split.training().size() + validation;
        double before = config.fineTuning().headFirst() ? validation : 0;
        return before + config.optimisation().epochs() * epoch;
    }

    /** Some steps. */
    double steps(DatasetSplit split, TrainingConfig config, int steps, Cancellation cancellation) {
        return config.mode() == Mode.QUICK
                ? steps * A_STEP_OF_A_HEAD
                : steps
                        * config.optimisation().batch()
                        * pace(split, config, cancellation).learning();
    }

    private Pace pace(DatasetSplit split, TrainingConfig config, Cancellation cancellation) {
        var work =
                new Work(
                        config.backbone(),
                        config.fineTuning().depth(),
                        config.preprocessing().size());
        return known.computeIfAbsent(
                work, _ -> TorchEngine.alone(() -> measured(split, config, cancellation)));
    }

    /** The engine takes its first steps slowly, while it finds out how to take the later ones. */
    private Pace measured(DatasetSplit split, TrainingConfig config, Cancellation cancellation) {
        var some = spread(split.training(), TRIED);
        var part = new DatasetSplit(split.classes(), some, some, List.of());
        var how = config.withOptimisation(config.optimisation().withBatch(some.size()));
        try (var prepared = fineTune.unprepared(part, how)) {
            var learner = prepared.learner();
            double learning = Double.POSITIVE_INFINITY;
            for (int epoch = 1; epoch <= STEPS; epoch++) {
                cancellation.throwIfRequested();
                learner.beginEpoch(epoch);
                long began = System.nanoTime();
                learner.step(0, config.optimisation().rate().value());
                learning = Math.min(learning, since(began));
            }
            cancellation.throwIfRequested();
            long began = System.nanoTime();
            learner.validate();
            return new Pace(learning / some.size(), since(began) / some.size());
        }
    }

    /** Some of the samples, of all classes as they lie beside each other. */
    private static List<ImageSample> spread(List<ImageSample> samples, int most) {
        int count = Math.min(most, samples.size());
        return IntStream.range(0, count)
                .mapToObj(i -> samples.get((int) ((long) i * samples.size() / count)))
                .toList();
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
