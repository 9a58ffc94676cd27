package app.ocellus.ui.evaluation.suspects;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.evaluation.suspects.CrossValidation;
import app.ocellus.evaluation.suspects.DecidedLabels;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.message.Sentence;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEstimate;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Newest;
import app.ocellus.ui.common.Openings;
import app.ocellus.ui.dataset.ChosenSamples;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.EditsViewModel;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The labels that are probably wrong; a person decides about each. */
public final class SuspectsViewModel implements ChosenSamples {

    /** How far the view is. */
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
    private final DatasetViewModel dataset;
    private final SuspectSearch search;
    private final Newest<Suspects> joins;
    private final Newest<Duration> times;
    private final ReadOnlyObjectWrapper<Suspects> suspects =
            new ReadOnlyObjectWrapper<>(Suspects.NONE);
    private final ObjectBinding<State> state;
    private final SuspectFilter filter = new SuspectFilter(suspects);
    private final ObservableList<LabelIssue> chosen = FXCollections.observableArrayList();

    /** The suspects of whatever {@code dataset} holds. */
    public SuspectsViewModel(Means means, DatasetViewModel dataset, Jobs jobs, TaskRunner runner) {
        this.means = means;
        this.dataset = dataset;
        this.search = new SuspectSearch(means.crossValidation(), jobs, runner);
        this.joins = new Newest<>(runner);
        this.times = new Newest<>(runner);
        this.state =
                Bindings.createObjectBinding(
                        this::state, search.stateProperty(), joins.answerProperty());
        joins.answerProperty().addListener((_, _, now) -> suspects.set(now.orElse(Suspects.NONE)));
        search.foundProperty().addListener(_ -> join());
        dataset.projectProperty().addListener(_ -> join());
        Openings.listen(dataset.projectProperty(), this::opened);
    }

    private void opened(@Nullable OpenProject now) {
        times.forget();
        joins.forget();
        filter.reset();
        search.forget(now != null);
    }

    private @Nullable OpenProject open() {
        return dataset.projectProperty().get();
    }

    /** Joins today's labels to what was answered; nothing is computed again. */
    private void join() {
        var open = open();
        var found = search.foundProperty().get();
        if (open != null && found.isPresent() && open.continues(found.get().looked())) {
            joins.ask(_ -> Suspects.of(found.get(), open));
        }
    }

    /** Finds out how long a search takes, for somebody who has not asked for one yet. */
    public void askForTime() {
        var open = open();
        if (open != null
                && state.get() == State.NEVER
                && !open.scan().snapshot().samples().isEmpty()) {
            var snapshot = open.scan().snapshot();
            var recipe = means.recipe();
            times.ask(stop -> CrossValidation.expected(means.estimate(), snapshot, recipe, stop));
        }
    }

    /** Looks at all samples, whatever they are used for. */
    public void find() {
        var open = open();
        if (open != null) {
            times.leave();
            search.start(open, means.recipe());
        }
    }

    /** Leaves the search; what was found before stays. */
    public void cancel() {
        search.cancel();
    }

    /** Makes the chosen images what they look like. */
    public void accept() {
        accept(List.copyOf(chosen));
    }

    /** The same with all that are shown and reach the threshold, in one step. */
    public void acceptAll() {
        accept(filter.acceptableProperty().get());
    }

    private void accept(List<LabelIssue> issues) {
        var classes = issues.stream().map(LabelIssue::suggested).distinct().toList();
        if (classes.size() == 1) {
            edits().relabel(issues.stream().map(LabelIssue::sample).toList(), classes.getFirst());
        } else if (!classes.isEmpty()) {
            edits().make(
                            new Edit.RelabelEach(
                                    issues.stream().map(issue -> issue.sample().id()).toList(),
                                    issues.stream().map(issue -> issue.suggested().id()).toList()));
        }
    }

    /** Says that the labels of the chosen images are right; they are not suspected again. */
    public void keep() {
        if (!chosen.isEmpty()) {
            var ids = chosen.stream().map(issue -> issue.sample().id()).toList();
            edits().make(new Edit.Keep(ids, DecidedLabels.CHECK));
        }
    }

    @Override
    public List<ImageSample> target() {
        return chosen.stream().map(LabelIssue::sample).toList();
    }

    @Override
    public List<ClassLabel> classes() {
        var open = open();
        return open == null ? List.of() : open.scan().snapshot().classes();
    }

    /** Never: what is left out leaves the list. */
    @Override
    public boolean isExcluded(ImageSample sample) {
        return false;
    }

    /** What a sample is used for; null when for nothing. */
    public @Nullable SplitRole role(LabelIssue issue) {
        return suspects.get().roles().get(issue.sample().id());
    }

    /** What a person does. */
    public EditsViewModel edits() {
        return dataset.edits();
    }

    private State state() {
        var now = search.stateProperty().get();
        // the answers say nothing before they are joined to the labels
        return now == State.FOUND && joins.answerProperty().get().isEmpty() ? State.LOOKING : now;
    }

    /** How far the view is. */
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
    ReadOnlyObjectProperty<Suspects> suspectsProperty() {
        return suspects.getReadOnlyProperty();
    }

    /** How many labels look wrong, whichever are shown. */
    public ObservableValue<Integer> countProperty() {
        return suspects.map(now -> now.issues().size());
    }

    /** Which of them are shown. */
    public SuspectFilter filter() {
        return filter;
    }

    /** The suspects that actions act on; the view keeps it. */
    public ObservableList<LabelIssue> chosen() {
        return chosen;
    }
}
