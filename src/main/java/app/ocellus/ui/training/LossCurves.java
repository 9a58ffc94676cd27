package app.ocellus.ui.training;

import app.ocellus.training.EpochRecord;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import java.util.ArrayList;
import java.util.List;

/** The points of the live charts: losses a batch, and what each epoch came to. */
public final class LossCurves {

    /**
     * A point of a chart.
     *
     * @param epoch when, in epochs; the end of epoch 1 is 1.0
     */
    public record Point(double epoch, double value) {}

    private final List<Point> batchLosses = new ArrayList<>();
    private final List<EpochRecord> epochs = new ArrayList<>();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private int bestEpoch;

    void clear() {
        batchLosses.clear();
        epochs.clear();
        bestEpoch = 0;
        version.set(version.get() + 1);
    }

    void add(double epoch, double batchLoss) {
        batchLosses.add(new Point(epoch, batchLoss));
        version.set(version.get() + 1);
    }

    void add(EpochRecord epoch, boolean best) {
        epochs.add(epoch);
        if (best) {
            bestEpoch = epoch.epoch();
        }
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

    /** The epoch whose weights would be kept now; 0 before there is one. */
    public int bestEpoch() {
        return bestEpoch;
    }
}
