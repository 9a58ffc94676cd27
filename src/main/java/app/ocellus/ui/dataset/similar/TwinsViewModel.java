package app.ocellus.ui.dataset.similar;

import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.look.Look;
import app.ocellus.dataset.similar.NearTwins;
import app.ocellus.message.Sentence;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.common.Jobs;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Altered copies within the open dataset, looked for when a person asks. */
public final class TwinsViewModel {

    private final Comparing comparing;
    private final AlikeJob<List<NearTwins.Pair>> job;

    /**
     * Nothing is asked yet.
     *
     * @param network whose backbone and input decide: those of the next training
     */
    public TwinsViewModel(
            Comparing comparing,
            Supplier<TrainingConfig> network,
            ObservableValue<? extends @Nullable OpenProject> project,
            Jobs jobs,
            TaskRunner runner) {
        this.comparing = comparing;
        this.job = new AlikeJob<>(new AlikeJob.Means(network, project, jobs, runner));
    }

    /** Looks for them among the pictures that are known by now. */
    public void look(Map<SampleId, Look> looks) {
        job.start(
                (images, listener, stop) ->
                        comparing.twins(images, Map.copyOf(looks), listener, stop));
    }

    /** Leaves it; it goes on where it was when somebody looks again. */
    public void pause() {
        job.leave();
    }

    /** How far it is; told after what was found and what went wrong. */
    public ReadOnlyObjectProperty<AlikeState> stateProperty() {
        return job.stateProperty();
    }

    /** What was found; null before. */
    @SuppressWarnings("NullAway") // as in AlikeJob
    public ReadOnlyObjectProperty<@Nullable List<NearTwins.Pair>> pairsProperty() {
        return job.foundProperty();
    }

    /** Why nothing was found; null where nothing went wrong. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return job.errorProperty();
    }

    /** How far the present stage is. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return job.progressProperty();
    }
}
