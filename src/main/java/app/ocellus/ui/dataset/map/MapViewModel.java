package app.ocellus.ui.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.map.DatasetMap;
import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.dataset.SamplesViewModel;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * The map of the open dataset: made when it is asked for, and coloured by what is known of the
 * images. Edits change the colours at once and no places. What is chosen on it is what the samples
 * show.
 */
public final class MapViewModel {

    /** How far it is. */
    public enum State {
        /** There is nothing to lay out. */
        EMPTY,
        /** It is looked whether there is one from before. */
        LOOKING,
        /** A map can be made. */
        READY,
        /** It is being made. */
        RUNNING,
        /** It could not be made; why is said. */
        FAILED,
        /** It is there. */
        SHOWN
    }

    private final SamplesViewModel samples;
    private final MapJob job;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<DatasetMap> map =
            new ReadOnlyObjectWrapper<>(DatasetMap.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper missing = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ObjectProperty<MapColoring> coloring =
            new SimpleObjectProperty<>(MapColoring.CLASS);
    private final MapChoice choice;
    private MapFacts facts = MapFacts.NONE;
    private @Nullable OpenProject open;
    private boolean seen;
    private boolean looked;

    /**
     * A map of whatever dataset is open, made by {@code job}.
     *
     * @param samples show what is chosen, and know what others have found out
     */
    public MapViewModel(
            MapJob job,
            ObservableValue<? extends @Nullable OpenProject> project,
            SamplesViewModel samples) {
        this.job = job;
        this.samples = samples;
        this.choice = new MapChoice(samples);
        project.addListener((_, _, now) -> opened(now));
        samples.remarksProperty().addListener(_ -> tellVersion());
        opened(project.getValue());
    }

    private void opened(@Nullable OpenProject now) {
        boolean edited = now != null && now.continues(open);
        open = now;
        facts = now == null ? MapFacts.NONE : MapFacts.of(now);
        if (edited) {
            missing.set(map.get().missing(facts.samples().values()));
            choice.follow(facts);
        } else {
            forget();
        }
        tellVersion();
    }

    private void forget() {
        looked = false;
        job.leave();
        choice.forget();
        map.set(DatasetMap.NONE);
        missing.set(0);
        error.set(null);
        state.set(facts.samples().isEmpty() ? State.EMPTY : State.READY);
        look();
    }

    /** Says whether somebody looks: nobody else needs the map from before. */
    public void setSeen(boolean now) {
        seen = now;
        look();
    }

    private void look() {
        if (seen && !looked && state.get() == State.READY) {
            looked = true;
            state.set(State.LOOKING);
            job.look(facts.images(), this::looked);
        }
    }

    private void looked(Outcome<Optional<DatasetMap>> outcome) {
        if (outcome instanceof Outcome.Success<Optional<DatasetMap>>(var known)
                && known.isPresent()) {
            show(known.get());
        } else {
            // why there is none will be said when it is made
            state.set(State.READY);
        }
    }

    /** The listeners of colours look again. */
    private void tellVersion() {
        version.set(version.get() + 1);
    }

    /** Lays all images out; an earlier map stays until then. */
    public void make() {
        if (state.get() == State.EMPTY || state.get() == State.RUNNING) {
            return;
        }
        error.set(null);
        state.set(State.RUNNING);
        job.start(facts.images(), this::made);
    }

    /** Leaves a map that is being made; what was computed of the images is remembered. */
    public void cancel() {
        job.cancel();
    }

    private void made(Outcome<DatasetMap> outcome) {
        switch (outcome) {
            case Outcome.Success<DatasetMap>(var now) -> show(now);
            case Outcome.Failure<DatasetMap>(var cause) -> {
                error.set(Failures.sentence(cause));
                state.set(State.FAILED);
            }
            case Outcome.Cancelled<DatasetMap> _ ->
                    state.set(map.get().points().isEmpty() ? State.READY : State.SHOWN);
        }
    }

    private void show(DatasetMap now) {
        choose(List.of());
        map.set(now);
        missing.set(now.missing(facts.samples().values()));
        state.set(State.SHOWN);
        tellVersion();
    }

    /** Chooses points by their index; several are what the samples show. */
    public void choose(List<Integer> points) {
        var all = map.get().points();
        choice.choose(points.stream().map(index -> all.get(index).id()).toList(), facts);
    }

    /** How far it is; told after what was found and what went wrong. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How far making it is. */
    public ReadOnlyObjectProperty<MapStep> stepProperty() {
        return job.stepProperty();
    }

    /** Where the images lie; none before there is a map. */
    public ReadOnlyObjectProperty<DatasetMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /** Why there is no map; null where nothing went wrong. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** How many images came after the map was made. */
    public ReadOnlyIntegerProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** Changes whenever colours may have: by an edit, or by what others have found out. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** What the colours say. */
    public ObjectProperty<MapColoring> coloringProperty() {
        return coloring;
    }

    /** The chosen images, as they are today. */
    public ObservableList<ImageSample> chosen() {
        return choice.chosen();
    }

    /** The image of a point, as it is today; null where it is gone. */
    public @Nullable ImageSample sample(int point) {
        return facts.samples().get(map.get().points().get(point).id());
    }

    /** What is known of all images. */
    MapFacts facts() {
        return facts;
    }

    /** Whether the model is right about it; null where it was not asked, or nobody knows. */
    public @Nullable Boolean isRight(ImageSample sample) {
        var remarks = samples.remarksProperty().get();
        return sample.isLabelled() && remarks.isAnswered(sample) ? !remarks.isWrong(sample) : null;
    }
}
