package app.ocellus.ui.training;

import app.ocellus.training.TrainingEvent;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the events of the present run add up to: the points of the charts, the figures. */
final class RunFigures {

    private final LossCurves curves = new LossCurves();
    private final ReadOnlyObjectWrapper<RunStatus> status =
            new ReadOnlyObjectWrapper<>(RunStatus.NOTHING);
    private RunClock clock = new RunClock();

    /** Forgets the run before. */
    void clear() {
        clock = new RunClock();
        curves.clear();
        status.set(RunStatus.NOTHING);
    }

    void show(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Preparing(var progress) -> status.set(clock.preparing(progress));
            case TrainingEvent.Started started -> clock.started(started);
            case TrainingEvent.StartValidated(var start) -> status.set(clock.start(start));
            case TrainingEvent.MemoryShort _ -> {}
            case TrainingEvent.BatchCompleted batch -> {
                curves.add(clock.position(batch), batch.loss());
                status.set(clock.batch(batch));
            }
            case TrainingEvent.EpochCompleted(var record, var best) -> {
                curves.add(record, best);
                status.set(clock.epoch(record, best));
            }
        }
    }

    LossCurves curves() {
        return curves;
    }

    ReadOnlyObjectProperty<RunStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }
}
