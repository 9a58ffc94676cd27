package app.ocellus.ui.dataset.health;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.look.Look;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.health.HealthViewModel.State;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at the pictures of one dataset after the other, and tells every few seconds of news. */
final class LookingJob {

    private static final long NANOS_A_REPORT = 3_000_000_000L;
    private static final Progress NOT_BEGUN = new Progress(0, 0, Duration.ZERO);

    private final Looking looking;
    private final Jobs jobs;
    private final TaskRunner runner;
    private final Runnable news;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(NOT_BEGUN);
    private Map<SampleId, Look> looks = new ConcurrentHashMap<>();
    private @Nullable Cancellation running;

    /**
     * Nothing to look at yet.
     *
     * @param news is called on the UI thread when there is more in {@link #looks}
     */
    LookingJob(Looking looking, Jobs jobs, TaskRunner runner, Runnable news) {
        this.looking = looking;
        this.jobs = jobs;
        this.runner = runner;
        this.news = news;
    }

    /** Looks at other pictures than before. */
    void start(List<ImageSample> samples) {
        looks = new ConcurrentHashMap<>();
        goOn(samples);
    }

    /** Looks at the pictures, most of which may be remembered. */
    void goOn(List<ImageSample> samples) {
        pause();
        state.set(State.LOOKING);
        progress.set(NOT_BEGUN);
        var into = looks;
        var told = runner.<Progress>latestToUi(far -> ifCurrent(into, () -> progress.set(far)));
        var more = runner.<Boolean>latestToUi(_ -> ifCurrent(into, news));
        running =
                jobs.<Boolean>start(
                        "job.looking",
                        (shown, stop) -> {
                            var pace = new Pace(() -> more.accept(true));
                            looking.run(
                                    samples,
                                    (sample, look) -> {
                                        into.put(sample.id(), look);
                                        pace.tick();
                                    },
                                    far -> {
                                        shown.report(far);
                                        told.accept(far);
                                    },
                                    stop);
                            return true;
                        },
                        outcome -> ifCurrent(into, () -> ended(outcome)));
    }

    /** What comes late from a dataset that was left is not for this one. */
    private void ifCurrent(Map<SampleId, Look> from, Runnable action) {
        if (from == looks) {
            action.run();
        }
    }

    private void ended(Outcome<Boolean> outcome) {
        running = null;
        state.set(
                switch (outcome) {
                    case Outcome.Success<Boolean> _ -> State.DONE;
                    case Outcome.Failure<Boolean> _, Outcome.Cancelled<Boolean> _ -> State.PAUSED;
                });
        news.run();
    }

    /** Stops soon; what was found stays. */
    void pause() {
        if (running != null) {
            running.cancel();
        }
    }

    /** Forgets the dataset. */
    void leave() {
        pause();
        running = null;
        looks = new ConcurrentHashMap<>();
        state.set(State.EMPTY);
    }

    /** What was found so far; it grows. */
    Map<SampleId, Look> looks() {
        return looks;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Lets something happen every few seconds: checking 60,000 pictures takes one of them. */
    private static final class Pace {

        private final Runnable action;
        private long last = System.nanoTime();

        Pace(Runnable action) {
            this.action = action;
        }

        void tick() {
            var now = System.nanoTime();
            if (now - last > NANOS_A_REPORT) {
                last = now;
                action.run();
            }
        }
    }
}
