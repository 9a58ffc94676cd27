package app.ocellus.ui.evaluation.comparison;

import app.ocellus.evaluation.Evaluator;
import app.ocellus.evaluation.Prediction;
import app.ocellus.evaluation.comparison.Comparison.Pair;
import app.ocellus.message.Sentence;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Newest;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.run.RunState;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The run that is evaluated beside another of its project, on the same images. */
public final class ComparisonViewModel {

    /** How far the view is. */
    public enum State {
        /** Nothing is evaluated that could be compared. */
        NOTHING,
        /** No other run is chosen. */
        CHOOSE,
        /** The other run answers. */
        COMPARING,
        /** Both have answered. */
        READY,
        /** The other could not be asked. */
        FAILED
    }

    private final EvaluationViewModel evaluation;
    private final OtherRun asked;
    private final Newest<List<SavedRun>> runs;
    private final Newest<Compared> joins;
    private final ObjectProperty<@Nullable SavedRun> other = new SimpleObjectProperty<>();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty unseenOnly = new SimpleBooleanProperty();
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(new Part.OnlyFirst());
    private final ObservableList<Pair> pictures = FXCollections.observableArrayList();
    private final ObservableList<Pair> readOnlyPictures =
            FXCollections.unmodifiableObservableList(pictures);
    private final ObjectBinding<State> state;
    private List<Prediction> predictions = List.of();
    private boolean waits;

    /**
     * Compares what {@code evaluation} shows.
     *
     * @param evaluating lets the other run answer
     * @param models opens the model of a run
     */
    public ComparisonViewModel(
            EvaluationViewModel.Evaluating evaluating,
            EvaluationViewModel evaluation,
            Function<SavedRun, KeptRun> models,
            Jobs jobs,
            TaskRunner runner) {
        this.evaluation = evaluation;
        this.asked = new OtherRun(evaluating, models, jobs);
        this.runs = new Newest<>(runner);
        this.joins = new Newest<>(runner);
        this.state =
                Bindings.createObjectBinding(
                        this::state,
                        evaluation.reportProperty(),
                        other,
                        asked.busyProperty(),
                        asked.errorProperty(),
                        joins.answerProperty(),
                        joins.failureProperty());
        evaluation.runProperty().addListener((_, before, now) -> changed(before, now));
        evaluation.reportProperty().addListener((_, _, now) -> reported(now));
        // a cell of the comparison before may be none of this one
        other.addListener(_ -> part.set(new Part.OnlyFirst()));
        other.addListener(_ -> ask());
        shown.addListener(_ -> look());
        unseenOnly.addListener(_ -> join());
        asked.answersProperty().addListener(_ -> join());
        joins.answerProperty().addListener(_ -> showPart());
        part.addListener(_ -> showPart());
    }

    private void changed(@Nullable TrainedRun before, @Nullable TrainedRun now) {
        boolean same = before != null && now != null && now.project().continues(before.project());
        if (!same) {
            other.set(null);
            runs.forget();
        }
        look();
    }

    /** Reads which runs there are, and asks the chosen one where it was not asked yet. */
    private void look() {
        var run = evaluation.runProperty().getValue();
        if (run != null && shown.get()) {
            runs.ask(_ -> usable(run));
            if (waits) {
                ask();
            }
        }
    }

    private static List<SavedRun> usable(TrainedRun run) {
        return run.project().project().runs().list().stream()
                .filter(saved -> saved.state() == RunState.FINISHED && saved.hasModel())
                .toList();
    }

    /** Other labels are joined to the same answers; other images have to be asked about. */
    private void reported(Evaluator.@Nullable Report report) {
        if (report != null && report.predictions() == predictions) {
            join();
        } else {
            ask();
        }
    }

    /** Asks the other run; one that is still being asked is left. */
    public void ask() {
        var report = evaluation.reportProperty().get();
        var run = evaluation.runProperty().getValue();
        var saved = other.get();
        predictions = report == null ? List.of() : report.predictions();
        joins.forget();
        waits = report != null && saved != null && !shown.get();
        if (report == null || run == null || saved == null || waits) {
            asked.forget();
        } else {
            asked.ask(run, report, saved);
        }
    }

    private void join() {
        var report = evaluation.reportProperty().get();
        var run = evaluation.runProperty().getValue();
        var answered = asked.answersProperty().get();
        if (report == null || run == null || answered.isEmpty()) {
            joins.forget();
        } else {
            boolean unseen = unseenOnly.get();
            joins.ask(_ -> Compared.of(report, run.model(), answered.get(), unseen));
        }
    }

    private void showPart() {
        pictures.setAll(
                joins.answerProperty()
                        .get()
                        .map(now -> part.get().pairs(now.comparison()))
                        .orElse(List.of()));
    }

    private State state() {
        if (evaluation.reportProperty().get() == null) {
            return State.NOTHING;
        }
        if (other.get() == null) {
            return State.CHOOSE;
        }
        if (error() != null) {
            return State.FAILED;
        }
        return joins.answerProperty().get().isPresent() ? State.READY : State.COMPARING;
    }

    /** Leaves the other run. */
    public void cancel() {
        asked.cancel();
    }

    /** Whether the run is compared with itself. */
    public boolean isSame() {
        var run = evaluation.runProperty().getValue();
        var saved = other.get();
        return run != null && saved != null && run.saved().folder().equals(saved.folder());
    }

    /** How far the view is. */
    public ObservableValue<State> stateProperty() {
        return state;
    }

    /** Why the two could not be compared; null when all is well. */
    public @Nullable Sentence error() {
        var failure = joins.failureProperty().get();
        return failure == null ? asked.errorProperty().get() : Failures.sentence(failure);
    }

    /** Whether somebody looks; the other run is asked for nobody else. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The run that is evaluated, the first of the two. */
    public ObservableValue<@Nullable TrainedRun> runProperty() {
        return evaluation.runProperty();
    }

    /** The runs of the project that have a model, the newest first; nothing before it is known. */
    public ReadOnlyObjectProperty<Optional<List<SavedRun>>> runsProperty() {
        return runs.answerProperty();
    }

    /** The run it is compared with; null for none. */
    public ObjectProperty<@Nullable SavedRun> otherProperty() {
        return other;
    }

    /** Whether images are left out that either had learnt from. */
    public BooleanProperty unseenOnlyProperty() {
        return unseenOnly;
    }

    /** Both side by side; nothing as long as not both have answered. */
    public ReadOnlyObjectProperty<Optional<Compared>> comparedProperty() {
        return joins.answerProperty();
    }

    /** Which images are looked at. */
    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /** Those images. */
    public ObservableList<Pair> pictures() {
        return readOnlyPictures;
    }
}
