package app.ocellus.ui.activation;

import app.ocellus.dataset.ClassId;
import app.ocellus.evaluation.Explanation;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Newest;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model looked at, found out in the background where a person wants to see it; the last
 * answers are kept, so that the way back is quick.
 */
public final class ActivationViewModel {

    /**
     * What is asked.
     *
     * @param model file of a model
     * @param file of a picture
     * @param classes of the model
     */
    public record Question(Path model, Path file, List<ClassId> classes) {

        /** Copies the list. */
        public Question {
            classes = List.copyOf(classes);
        }
    }

    /** What was found out. */
    public record Answer(Question question, Explanation explanation) {}

    /** Looks at a picture again. */
    @FunctionalInterface
    public interface Explaining {
        /** The maps of the classes that are asked about, in their order. */
        Explanation explain(Question question, Cancellation cancellation);
    }

    /** How far it is. */
    public enum State {
        /** Nothing is to be seen. */
        NONE,
        /** It is on its way. */
        COMPUTING,
        /** It is there. */
        SHOWN,
        /** There is a sentence instead. */
        FAILED
    }

    /** How long a person must stay at a picture before it is worked on. */
    public static final Duration REST = Duration.ofMillis(120);

    private static final int KEPT = 32;
    private static final double OPACITY = 0.75;

    private final Explaining explaining;
    private final Duration rest;
    private final Newest<Answer> newest;
    private final Map<Question, Answer> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final DoubleProperty opacity = new SimpleDoubleProperty(OPACITY);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Answer> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private @Nullable Question question;

    /**
     * Shows nothing yet.
     *
     * @param rest how long a question must stand before it is worked on
     */
    public ActivationViewModel(Explaining explaining, TaskRunner runner, Duration rest) {
        this.explaining = explaining;
        this.rest = rest;
        this.newest = new Newest<>(runner);
        wanted.addListener(_ -> ask());
        newest.answerProperty().addListener((_, _, now) -> now.ifPresent(this::answered));
        newest.failureProperty()
                .addListener(
                        (_, _, cause) -> {
                            if (cause != null) {
                                show(State.FAILED, null, Failures.sentence(cause));
                            }
                        });
    }

    /** Turns to what is looked at now; null for nothing. */
    public void look(@Nullable Question now) {
        if (now == null || !now.equals(question) || state.get() == State.FAILED) {
            question = now;
            ask();
        }
    }

    /** Keeps no answer any longer, as after a model or pictures have changed. */
    public void forget() {
        kept.clear();
        newest.forget();
        ask();
    }

    private void ask() {
        newest.leave();
        var now = question;
        if (now == null || !wanted.get()) {
            show(State.NONE, null, null);
            return;
        }
        var known = kept.get(now);
        if (known != null) {
            show(State.SHOWN, known, null);
            return;
        }
        show(State.COMPUTING, null, null);
        newest.askAfter(rest, stop -> new Answer(now, explaining.explain(now, stop)));
    }

    private void answered(Answer answer) {
        kept.put(answer.question(), answer);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        if (wanted.get() && answer.question().equals(question)) {
            show(State.SHOWN, answer, null);
        }
    }

    private void show(State now, @Nullable Answer answer, @Nullable Sentence problem) {
        shown.set(answer);
        error.set(problem);
        state.set(now);
    }

    /** Whether a person wants to see what the model looked at. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** How much of the picture it hides, in [0,1]; it stays from picture to picture. */
    public DoubleProperty opacityProperty() {
        return opacity;
    }

    /** How far it is; told after what is shown and what went wrong. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What was found out; null where it is not there. */
    public ReadOnlyObjectProperty<@Nullable Answer> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why it is not there; null where nothing went wrong. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }
}
