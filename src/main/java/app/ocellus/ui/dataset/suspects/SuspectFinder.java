package app.ocellus.ui.dataset.suspects;

import app.ocellus.evaluation.suspects.CrossValidation;
import app.ocellus.message.Sentence;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEstimate;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Newest;
import app.ocellus.ui.common.Openings;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the labels of the open dataset that are probably wrong, and joins them to the labels of
 * today. One search serves all who show them.
 */
public final class SuspectFinder {

    /** How far it is. */
    public enum State {
        /** No dataset is open. */
        NO_DATA,
        /** Nobody has asked yet. */
        NEVER,
        /** The samples are looked at. */
        LOOKING,
        /** They were looked at. */
        FOUND,
        /** It failed. */
        FAILED
    }

    /**
     * What wrong labels are found with.
     *
     * @param choices what a training would go by: its backbone and its input are used here too
     */
    public record Means(
            CrossValidation crossValidation,
            TrainingEstimate estimate,
            Supplier<TrainingConfig> choices) {

        private TrainingConfig recipe() {
            var config = choices.get();
            return CrossValidation.recipe(config.backbone(), config.preprocessing(), config.seed());
        }
    }

    private final Means means;
    private final ObservableValue<? extends @Nullable OpenProject> project;
    private final SuspectSearch search;
    private final Newest<Suspects> joins;
    private final Newest<Duration> times;
    private final ReadOnlyObjectWrapper<Suspects> suspects =
            new ReadOnlyObjectWrapper<>(Suspects.NONE);
    private final ObjectBinding<State> state;

    /** Finds them in whatever dataset is open. */
    public SuspectFinder(
            Means means,
            ObservableValue<? extends @Nullable OpenProject> project,
            Jobs jobs,
            TaskRunner runner) {
        this.means = means;
        this.project = project;
        this.search = new SuspectSearch(means.crossValidation(), jobs, runner);
        this.joins = new Newest<>(runner);
        this.times = new Newest<>(runner);
        this.state =
                Bindings.createObjectBinding(
                        this::state, search.stateProperty(), joins.answerProperty());
        joins.answerProperty().addListener((_, _, now) -> suspects.set(now.orElse(Suspects.NONE)));
        search.foundProperty().addListener(_ -> found());
        project.addListener(_ -> join());
        Openings.listen(project, this::opened);
    }

    private void opened(@Nullable OpenProject now) {
        times.forget();
        joins.forget();
        search.forget(now != null);
    }

    /** That another search found the same is news too: what was joined before is forgotten. */
    private void found() {
        joins.forget();
        join();
    }

    /** Joins today's labels to what was answered; nothing is computed again. */
    private void join() {
        var open = project.getValue();
        var found = search.foundProperty().get();
        if (open != null && found.isPresent() && open.continues(found.get().looked())) {
            joins.ask(_ -> Suspects.of(found.get(), open));
        }
    }

    /** Finds out how long a search takes, for somebody who has not asked for one yet. */
    public void askForTime() {
        var open = project.getValue();
        if (open != null
                && state.get() == State.NEVER
                && times.answerProperty().get().isEmpty()
                && !open.scan().snapshot().samples().isEmpty()) {
            var snapshot = open.scan().snapshot();
            var recipe = means.recipe();
            times.ask(stop -> CrossValidation.expected(means.estimate(), snapshot, recipe, stop));
        }
    }

    /** Looks at all samples, whatever they are used for. */
    public void find() {
        var open = project.getValue();
        if (open != null) {
            times.leave();
            search.start(open, means.recipe());
        }
    }

    /** Leaves the search; what was found before stays. */
    public void cancel() {
        search.cancel();
    }

    private State state() {
        var now = search.stateProperty().get();
        // the answers say nothing before they are joined to the labels
        return now == State.FOUND && joins.answerProperty().get().isEmpty() ? State.LOOKING : now;
    }

    /** How far it is. */
    public ObservableValue<State> stateProperty() {
        return state;
    }

    /** How far the stage is that is going on. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return search.progressProperty();
    }

    /** Why the search failed. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return search.errorProperty();
    }

    /** About how long a search takes; nothing as long as that is not known. */
    public ReadOnlyObjectProperty<Optional<Duration>> timeProperty() {
        return times.answerProperty();
    }

    /** All that was found, joined to the labels of today. */
    public ReadOnlyObjectProperty<Suspects> suspectsProperty() {
        return suspects.getReadOnlyProperty();
    }
}
