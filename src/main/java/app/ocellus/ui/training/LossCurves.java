package app.ocellus.ui.training;

import app.ocellus.training.EpochRecord;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.TrainingHistory;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The points of the live charts: losses a batch, what each epoch came to, the pace. */
public final class LossCurves {

    /**
     * A point of a chart.
     *
     * @param epoch when, in epochs; the end of epoch 1 is 1.0
     */
    public record Point(double epoch, double value) {}

    private static final int PACES = 60;
    private static final long PACE_NANOS = 250_000_000;

    private final List<Point> batchLosses = new ArrayList<>();
    private final List<EpochRecord> epochs = new ArrayList<>();
    private final List<Double> paces = new ArrayList<>();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private @Nullable Validation start;
    private int epochsAtMost;
    private int planned;
    private int bestEpoch;
    private long paced;

    void clear() {
        batchLosses.clear();
        epochs.clear();
        paces.clear();
        start = null;
        epochsAtMost = 0;
        bestEpoch = 0;
        paced = 0;
        changed();
    }

    /** How many epochs the next run may have. */
    void plan(int atMost) {
        planned = atMost;
        if (batchLosses.isEmpty() && epochs.isEmpty() && start == null) {
            epochsAtMost = 0;
        }
        changed();
    }

    void begin(int atMost) {
        epochsAtMost = atMost;
        changed();
    }

    void start(Validation validation) {
        start = validation;
        changed();
    }

    /** The epochs that lie behind; the losses of their batches are not kept. */
    void resume(TrainingHistory history) {
        start = history.start();
        epochs.addAll(history.epochs());
        bestEpoch = history.bestEpoch();
        changed();
    }

    void add(double epoch, double batchLoss) {
        batchLosses.add(new Point(epoch, batchLoss));
        changed();
    }

    void add(EpochRecord epoch, boolean best) {
        epochs.add(epoch);
        if (best) {
            bestEpoch = epoch.epoch();
        }
        changed();
    }

    /** Takes the pace four times a second at most, and keeps the last of them. */
    void addPace(long nanos, double imagesPerSecond) {
        if (paces.isEmpty() || nanos - paced >= PACE_NANOS) {
            paces.add(imagesPerSecond);
            paced = nanos;
            if (paces.size() > PACES) {
                paces.removeFirst();
            }
        }
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    /** Grows with every point; a chart redraws when it does. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** The loss of every batch so far. */
    public List<Point> batchLosses() {
        return List.copyOf(batchLosses);
    }

    /** The epochs so far. */
    public List<EpochRecord> epochs() {
        return List.copyOf(epochs);
    }

    /** Images a second, evenly apart. */
    public double[] paces() {
        return paces.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What the model was worth before the first epoch; null where it knew nothing. */
    public @Nullable Validation start() {
        return start;
    }

    /** How many epochs there may be: in the run that is shown, or in the next where none is. */
    public int epochsAtMost() {
        return epochsAtMost == 0 ? planned : epochsAtMost;
    }

    /** The epoch whose weights would be kept now; 0 for the start, or for none. */
    public int bestEpoch() {
        return bestEpoch;
    }
}
