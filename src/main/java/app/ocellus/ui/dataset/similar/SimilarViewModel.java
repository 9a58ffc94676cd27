package app.ocellus.ui.dataset.similar;

import app.ocellus.message.Sentence;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.common.Jobs;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Supplier;

/** The images of the open dataset that look like one picture. */
public final class SimilarViewModel {

    /** What comes later is no longer alike. */
    private static final int COUNT = 200;

    private final Comparing comparing;
    private final AlikeJob<AlikeOrder> job;
    private final ReadOnlyObjectWrapper<@Nullable Path> picture = new ReadOnlyObjectWrapper<>();

    /**
     * Nothing is asked yet.
     *
     * @param network whose backbone and input decide: those of the next training
     */
    public SimilarViewModel(
            Comparing comparing,
            Supplier<TrainingConfig> network,
            ObservableValue<? extends @Nullable OpenProject> project,
            Jobs jobs,
            TaskRunner runner) {
        this.comparing = comparing;
        this.job = new AlikeJob<>(new AlikeJob.Means(network, project, jobs, runner));
        job.stateProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now == AlikeState.NONE) {
                                picture.set(null);
                            }
                        });
    }

    /** Looks for images like a picture, of the dataset or not; nothing while none is open. */
    public void moreLike(Path asked) {
        job.start(
                (images, listener, stop) ->
                        AlikeOrder.of(comparing.like(images, asked, COUNT, listener, stop)));
        if (job.stateProperty().get() != AlikeState.NONE) {
            picture.set(asked);
        }
    }

    /** Shows all images again; what is being looked for is left, and goes on another time. */
    public void clear() {
        job.leave();
    }

    /** How far it is; told after what was found and what went wrong. */
    public ReadOnlyObjectProperty<AlikeState> stateProperty() {
        return job.stateProperty();
    }

    /** The picture that was asked about last; null when nothing is asked. */
    public ReadOnlyObjectProperty<@Nullable Path> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The images that look like it; null before they are found. */
    @SuppressWarnings("NullAway") // as in AlikeJob
    public ReadOnlyObjectProperty<@Nullable AlikeOrder> orderProperty() {
        return job.foundProperty();
    }

    /** Why none were found; null where nothing went wrong. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return job.errorProperty();
    }

    /** How far the present stage is; the first time it takes a while. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return job.progressProperty();
    }
}
