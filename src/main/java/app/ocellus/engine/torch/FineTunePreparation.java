package app.ocellus.engine.torch;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.engine.EngineLane.Priority;
import app.ocellus.image.ImageDecoder;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.BackboneStore;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.Waiting;
import app.ocellus.training.Checkpoints;
import app.ocellus.training.EndReason;
import app.ocellus.training.FrozenLayers;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.Targets;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingLoop;
import app.ocellus.training.TrainingTask;
import app.ocellus.training.batches.TrainingPictures;
import app.ocellus.training.batches.ValidationPictures;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Fine-tune: the head as in Quick, then the later layers of the backbone with it. */
final class FineTunePreparation implements Preparation {

    /** The share of the heap that decoded pictures may take. */
    private static final int PART_OF_MEMORY = 4;

    /** Training pictures, validation pictures, and what is kept of the latter. */
    private static final int SHARERS = 3;

    private final Function<TrainingConfig, FeatureSource> features;
    private final FrozenLayers.Source frozen;
    private final BackboneStore backbones;
    private final ImageDecoder decoder;
    private final Executor workers;
    private final TorchEngine engine;

    /**
     * Gets the features of a configuration's backbone from {@code features}.
     *
     * @param workers decode and augment
     */
    FineTunePreparation(
            Function<TrainingConfig, FeatureSource> features,
            FrozenLayers.Source frozen,
            BackboneStore backbones,
            ImageDecoder decoder,
            Executor workers,
            TorchEngine engine) {
        this.features = features;
        this.frozen = frozen;
        this.backbones = backbones;
        this.decoder = decoder;
        this.workers = workers;
        this.engine = engine;
    }

    @Override
    public Prepared prepare(TrainingTask task, Listener listener, Cancellation cancellation) {
        var prepared =
                task.config().fineTuning().headFirst()
                        ? afterALook(task, listener, cancellation)
                        : fromNothing(task, listener, cancellation);
        var start = task.start();
        if (start != null) {
            startWith(prepared, start);
        }
        return prepared;
    }

    /** What learns from features has to look at every picture. */
    private FineTune afterALook(TrainingTask task, Listener listener, Cancellation cancellation) {
        var split = task.split();
        var config = task.config();
        Progress.Listener looked = p -> listener.preparing(PreparationStage.FEATURES, p);
        var data = HeadData.of(features.apply(config), split, looked, cancellation);
        var head =
                task.start() == null
                        ? trained(data, config, listener, cancellation)
                        : zeros(split, config);
        return prepared(data(split, config), config, head, listener, data, cancellation);
    }

    /** What goes on has learnt from files that it may not look at again. */
    private FineTune fromNothing(TrainingTask task, Listener listener, Cancellation cancellation) {
        var split = task.split();
        var pictures = data(split, task.config());
        Waiting.apart(
                () -> {
                    pictures.requireEvery(split.classes(), cancellation);
                    if (task.start() != null) {
                        Progress.Listener read = p -> listener.preparing(PreparationStage.FILES, p);
                        pictures.training().readAll(read, cancellation);
                    }
                    return true;
                },
                cancellation);
        return prepared(
                pictures, task.config(), zeros(split, task.config()), listener, null, cancellation);
    }

    private static void startWith(FineTune prepared, LearntWeights start) {
        try {
            prepared.tuned().startWith(start);
        } catch (RuntimeException e) {
            prepared.close();
            throw e;
        }
    }

    /** Without a look at all pictures first: on some of them, to find out how long it takes. */
    Prepared unprepared(DatasetSplit split, TrainingConfig config) {
        var pictures = data(split, config);
        return prepared(pictures, config, zeros(split, config), SILENT, null, new Cancellation());
    }

    private static final Listener SILENT =
            new Listener() {
                @Override
                public void preparing(PreparationStage stage, Progress progress) {}

                @Override
                public void memoryShort(int samples) {}
            };

    private Head zeros(DatasetSplit split, TrainingConfig config) {
        int classes = split.classes().size();
        int width = backbones.find(config.backbone()).featureWidth();
        return new Head(classes, width, new float[classes * width], new float[classes]);
    }

    private Head trained(
            HeadData data, TrainingConfig config, Listener listener, Cancellation cancellation) {
        var quick = TrainingConfig.quick(config.backbone(), config.preprocessing(), config.seed());
        var classWeights = config.regularisation().classWeights();
        var how = quick.withRegularisation(quick.regularisation().withClassWeights(classWeights));
        try (var learner = data.learner(engine.newManager(), how)) {
            var loop =
                    new TrainingLoop(
                            learner,
                            how.optimisation(),
                            how.earlyStopping(),
                            Checkpoints.NONE,
                            new HeadProgress(listener).andThen(_ -> engine.lane().pass()),
                            cancellation);
            var end = engine.lane().lease(Priority.TRAINING, cancellation, loop::run);
            if (end.reason() == EndReason.CANCELLED) {
                throw new CancellationException();
            }
            return Objects.requireNonNull(learner.best()).head();
        }
    }

    private FineTune prepared(
            FineTuneData data,
            TrainingConfig config,
            Head head,
            Listener listener,
            @Nullable HeadData looked,
            Cancellation cancellation) {
        var info = backbones.find(config.backbone());
        var from = from(info, config);
        // a graphics card has the pictures already: the layers below are there too
        var below = from == 0 || engine.onGpu() ? null : frozen.below(from, config);
        var network =
                TrainableNetwork.load(
                        engine, backbones.torch(info), from, config.preprocessing(), head);
        if (below == null) {
            network.takePictures();
        }
        var learner =
                new FineTuneLearner(
                        engine,
                        network,
                        new NetworkInput(below, config.preprocessing().size()),
                        data,
                        config,
                        workers,
                        listener::memoryShort,
                        cancellation);
        return new FineTune(learner, data, looked, config.preprocessing());
    }

    private FineTuneData data(DatasetSplit split, TrainingConfig config) {
        var room = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / SHARERS;
        var targets =
                new Targets(
                        labels(split, split.training()),
                        split.classes().size(),
                        config.regularisation());
        return new FineTuneData(
                new TrainingPictures(decoder, split.training(), config, targets, room),
                new ValidationPictures(
                        decoder,
                        split.validation(),
                        labels(split, split.validation()),
                        config.preprocessing(),
                        room),
                room);
    }

    private static int from(BackboneInfo info, TrainingConfig config) {
        var depth = config.fineTuning().depth().text();
        var from = info.trainableFrom().get(depth);
        if (from == null) {
            throw new IllegalArgumentException(info.id() + " names no layer for " + depth);
        }
        return from;
    }

    private static int[] labels(DatasetSplit split, List<ImageSample> samples) {
        var ids = split.classes().stream().map(ClassLabel::id).toList();
        return samples.stream().mapToInt(sample -> ids.indexOf(sample.classId())).toArray();
    }
}
