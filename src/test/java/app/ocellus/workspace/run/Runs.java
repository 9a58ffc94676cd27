package app.ocellus.workspace.run;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.fixtures.Samples;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.Bundles;
import app.ocellus.training.Checkpoint;
import app.ocellus.training.EarlyStopping;
import app.ocellus.training.EndReason;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.Head;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.LearnerState;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.OptimizerState;
import app.ocellus.training.Tensor;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingResult;

import java.util.List;
import java.util.Map;

/** Runs of tests, as they are written down. */
public final class Runs {

    static final TrainingConfig CONFIG =
            TrainingConfig.quick("lite0", new Preprocessing(224, Fit.CROP), 5);
    static final Validation START = new Validation(0.75, 0.5);
    static final List<EpochRecord> EPOCHS =
            List.of(
                    new EpochRecord(1, 1.5, 0.5, 0.4, 0.8, 1e-3),
                    new EpochRecord(2, 1.25, 0.6, 0.3, 0.9, 5e-4));

    private Runs() {}

    /** What the runs learn from. */
    static DatasetSplit split() {
        return split(new Samples().add("owl", 9).add("wren", 9));
    }

    static DatasetSplit split(Samples samples) {
        return new DatasetSplitter(SplitPlan.DEFAULT).split(samples.snapshot());
    }

    /** A run that has just begun. */
    public static OpenRun begin(RunStore store) {
        return store.begin(CONFIG, split());
    }

    /** Runs one epoch of a run and leaves it. */
    public static void leave(OpenRun run) {
        try (run) {
            run.checkpoints().save(() -> checkpoint(1));
            run.leave();
        }
    }

    /** A run from its beginning to its end. */
    public static SavedRun save(RunStore store) {
        try (var run = begin(store)) {
            return run.end(result(), Bundles.optional());
        }
    }

    /** The first epochs, each better than the one before. */
    static TrainingHistory history(int epochs) {
        return new TrainingHistory(START, EPOCHS.subList(0, epochs), epochs);
    }

    /** A run after some epochs, the last of which was the best. */
    public static Checkpoint checkpoint(int epochs) {
        return checkpoint(history(epochs));
    }

    static Checkpoint checkpoint(TrainingHistory history) {
        int epoch = history.epochs().size();
        int best = history.bestEpoch();
        return new Checkpoint(
                new LearnerState(
                        weights(epoch),
                        weights(best),
                        new OptimizerState(
                                3 * epoch,
                                Map.of(
                                        "mean", List.of(tensor(epoch + 0.5f), tensor(1e-30f)),
                                        "square", List.of(tensor(epoch), tensor(-0f))))),
                history,
                new EarlyStopping.State(0.3, best, epoch, epoch - best));
    }

    /** Those after an epoch. */
    static LearntWeights weights(int epoch) {
        var head = new Head(2, 1, new float[] {epoch, 0.1f}, new float[] {0, -1});
        return new LearntWeights(head, Map.of("layer.1", tensor(epoch + 0.25f)));
    }

    private static Tensor tensor(float value) {
        return new Tensor(new int[] {1, 2}, new float[] {value, 7});
    }

    static TrainingResult result() {
        return result(EndReason.EARLY_STOPPED, history(2));
    }

    static TrainingResult cancelled() {
        return result(EndReason.CANCELLED, history(1));
    }

    private static TrainingResult result(EndReason reason, TrainingHistory history) {
        return new TrainingResult(
                reason,
                history,
                List.of(),
                null,
                new Preprocessing(224, Fit.CROP),
                List.of(),
                List.of());
    }
}
