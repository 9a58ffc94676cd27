package app.ocellus.workspace;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.fixtures.Samples;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.Bundles;
import app.ocellus.training.EndReason;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingResult;

import java.util.List;

/** Runs of tests, as they are written down. */
final class Runs {

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

    static OpenRun begin(RunStore store) {
        return store.begin(CONFIG, split());
    }

    /** A run from its beginning to its end. */
    static SavedRun save(RunStore store) {
        try (var run = begin(store)) {
            return run.end(result(), Bundles.optional());
        }
    }

    /** The first epochs, each better than the one before. */
    static TrainingHistory history(int epochs) {
        return new TrainingHistory(START, EPOCHS.subList(0, epochs), epochs);
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
