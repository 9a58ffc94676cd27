package app.ocellus.ui.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.map.DatasetMap;
import app.ocellus.dataset.map.MapStage;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Jobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes one map after the other; of one that was left nothing more is heard. */
public final class MapJob {

    private final Supplier<MapMaking> making;
    private final Jobs jobs;
    private final TaskRunner runner;
    private final ReadOnlyObjectWrapper<MapStep> step = new ReadOnlyObjectWrapper<>(MapStep.FIRST);
    private @Nullable Cancellation running;
    private int requests;

    /**
     * A job that is shown among {@code jobs}.
     *
     * @param making how maps are made now; asked for on the window's thread
     */
    public MapJob(Supplier<MapMaking> making, Jobs jobs, TaskRunner runner) {
        this.making = making;
        this.jobs = jobs;
        this.runner = runner;
    }

    void start(List<ImageSample> images, Consumer<Outcome<DatasetMap>> whenDone) {
        leave();
        int request = requests;
        var now = making.get();
        step.set(MapStep.FIRST);
        var told =
                runner.<MapStep>latestToUi(
                        far -> {
                            if (request == requests) {
                                step.set(far);
                            }
                        });
        running =
                jobs.<DatasetMap>start(
                        "job.computing-features",
                        (shown, stop) -> now.make(images, telling(shown, told), stop),
                        outcome -> {
                            if (request == requests) {
                                running = null;
                                whenDone.accept(outcome);
                            }
                        });
    }

    /** Looks whether there is one from before, which is not worth being shown among the jobs. */
    void look(List<ImageSample> images, Consumer<Outcome<Optional<DatasetMap>>> whenDone) {
        leave();
        int request = requests;
        var now = making.get();
        var cancellation = new Cancellation();
        running = cancellation;
        runner.<Optional<DatasetMap>>start(
                cancellation,
                stop -> now.known(images, stop),
                outcome -> {
                    if (request == requests) {
                        running = null;
                        whenDone.accept(outcome);
                    }
                });
    }

    private static MapStage.Listener telling(Jobs.Told shown, Consumer<MapStep> told) {
        return (stage, far) -> {
            switch (stage) {
                case FEATURES -> shown.report("job.computing-features", far);
                case NEIGHBOURS -> shown.report("job.finding-neighbours", far);
                case LAYOUT -> shown.report("job.laying-out", far);
            }
            told.accept(new MapStep(stage, far));
        };
    }

    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** Leaves it and hears no more of it. */
    void leave() {
        cancel();
        running = null;
        requests++;
    }

    ReadOnlyObjectProperty<MapStep> stepProperty() {
        return step.getReadOnlyProperty();
    }
}
