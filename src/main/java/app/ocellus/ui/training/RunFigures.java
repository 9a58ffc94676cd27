package app.ocellus.ui.training;

import app.ocellus.message.Sentence;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingEvent;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the events of the present run add up to: the points of the charts, the figures. */
final class RunFigures {

    /**
     * An event and when it happened.
     *
     * @param nanos of the clock that the run is measured with
     */
    record Timed(TrainingEvent event, long nanos) {}

    private final LossCurves curves = new LossCurves();
    private final ReadOnlyObjectWrapper<RunStatus> status =
            new ReadOnlyObjectWrapper<>(RunStatus.NOTHING);
    private final ObservableList<Sentence> remarks = FXCollections.observableArrayList();
    private final ObservableList<Sentence> readOnlyRemarks =
            FXCollections.unmodifiableObservableList(remarks);
    private final ReadOnlyObjectWrapper<PreparationStage> stage =
            new ReadOnlyObjectWrapper<>(PreparationStage.FEATURES);
    private RunClock clock = new RunClock();

    /** Forgets the run before. */
    void clear() {
        clock = new RunClock();
        curves.clear();
        status.set(RunStatus.NOTHING);
        remarks.clear();
        stage.set(PreparationStage.FEATURES);
    }

    void show(Timed timed) {
        var now = clock.tell(timed.event(), timed.nanos());
        switch (timed.event()) {
            case TrainingEvent.Started started -> curves.begin(started.epochs());
            case TrainingEvent.StartValidated(var start) -> curves.start(start);
            case TrainingEvent.Resumed(var history) -> curves.resume(history);
            case TrainingEvent.Remark(var sentence) -> remark(sentence);
            case TrainingEvent.MemoryShort(var samples) ->
                    remark(Sentence.of("training.memory-short", samples));
            case TrainingEvent.BatchCompleted batch -> {
                curves.add(clock.position(batch), batch.loss());
                curves.addPace(timed.nanos(), now.imagesPerSecond());
            }
            case TrainingEvent.EpochCompleted(var record, var best) -> curves.add(record, best);
            case TrainingEvent.Preparing preparing -> stage.set(preparing.stage());
        }
        status.set(now);
    }

    /** The last of its kind says how it is now; those of other kinds stay. */
    private void remark(Sentence sentence) {
        remarks.removeIf(earlier -> earlier.key().equals(sentence.key()));
        remarks.add(sentence);
    }

    LossCurves curves() {
        return curves;
    }

    ReadOnlyObjectProperty<RunStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What is being done before the epochs. */
    ReadOnlyObjectProperty<PreparationStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** What to know about the run that does not end it. */
    ObservableList<Sentence> remarks() {
        return readOnlyRemarks;
    }
}
