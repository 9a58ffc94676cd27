package app.ocellus.ui.prediction;

import app.ocellus.evaluation.PredictedPicture;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Which of the answers are shown, in which order, and how many there are of each kind. */
public final class AnswerFilter {

    /**
     * How many there are.
     *
     * @param all answers
     * @param shown those that pass
     */
    public record Counts(int all, int shown) {

        /** Whether some are not shown. */
        public boolean isPartial() {
            return shown < all;
        }
    }

    private final FilteredList<PredictedPicture> passing;
    private final SortedList<PredictedPicture> shown;
    private final ObjectProperty<AnswerKind> kind =
            new SimpleObjectProperty<>(AnswerRule.ALL.kind());
    private final DoubleProperty from = new SimpleDoubleProperty(AnswerRule.ALL.from());
    private final DoubleProperty to = new SimpleDoubleProperty(AnswerRule.ALL.to());
    private final StringProperty text = new SimpleStringProperty(AnswerRule.ALL.text());
    private final Map<AnswerKind, Integer> tally = new HashMap<>();
    private final ObservableList<AnswerKind> kinds =
            FXCollections.observableArrayList(AnswerRule.ALL.kind());
    private final ReadOnlyObjectWrapper<Counts> counts =
            new ReadOnlyObjectWrapper<>(new Counts(0, 0));
    private boolean several;
    private boolean changing;

    /** Shows all of them at first. */
    AnswerFilter(ObservableList<PredictedPicture> pictures) {
        passing = new FilteredList<>(pictures);
        shown = new SortedList<>(passing);
        pictures.addListener((ListChangeListener<PredictedPicture>) this::count);
        kind.subscribe(this::apply);
        from.subscribe(this::apply);
        to.subscribe(this::apply);
        text.subscribe(this::apply);
    }

    private void apply() {
        if (!several) {
            var test = new AnswerRule(kind.get(), from.get(), to.get(), text.get());
            change(() -> passing.setPredicate(test));
            showCounts();
        }
    }

    /** Changes what there is; who shows it is not to take that for somebody's choice. */
    void change(Runnable change) {
        boolean before = changing;
        changing = true;
        try {
            change.run();
        } finally {
            changing = before;
        }
    }

    /** Whether what is shown is being changed just now, by nobody's hand. */
    boolean isChanging() {
        return changing;
    }

    /** Whether a picture is among those that are shown, if it is among all. */
    boolean isShown(PredictedPicture picture) {
        return passing.getPredicate().test(picture);
    }

    /** Lets all pass again, and offers no kind of which there is none any more. */
    public void clear() {
        several = true;
        kind.set(AnswerRule.ALL.kind());
        from.set(AnswerRule.ALL.from());
        to.set(AnswerRule.ALL.to());
        text.set(AnswerRule.ALL.text());
        several = false;
        apply();
        // a list box lets go of a choice that leaves the list, so that comes last
        kinds.removeIf(its -> count(its) == 0 && !its.equals(AnswerRule.ALL.kind()));
    }

    private void count(ListChangeListener.Change<? extends PredictedPicture> change) {
        while (change.next()) {
            change.getRemoved().forEach(picture -> count(picture, -1));
            change.getAddedSubList().forEach(picture -> count(picture, 1));
        }
        showCounts();
    }

    private void count(PredictedPicture picture, int more) {
        var its = AnswerKind.of(picture);
        if (tally.merge(its, more, Integer::sum) == 1 && !kinds.contains(its)) {
            kinds.add(-1 - Collections.binarySearch(kinds, its, AnswerKind.ORDER), its);
        }
    }

    private void showCounts() {
        counts.set(new Counts(passing.getSource().size(), passing.size()));
    }

    /** How many pictures are of a kind. */
    public int count(AnswerKind which) {
        return which instanceof AnswerKind.Any
                ? passing.getSource().size()
                : tally.getOrDefault(which, 0);
    }

    /** The kinds that occur, and any. */
    public ObservableList<AnswerKind> kinds() {
        return kinds;
    }

    /** The answers that pass, in an order that a table may set. */
    public SortedList<PredictedPicture> shown() {
        return shown;
    }

    /** How many there are. */
    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Of which kind they are. */
    public ObjectProperty<AnswerKind> kindProperty() {
        return kind;
    }

    /** The least confidence, in [0,1]. */
    public DoubleProperty fromProperty() {
        return from;
    }

    /** The greatest confidence, in [0,1]. */
    public DoubleProperty toProperty() {
        return to;
    }

    /** What the name of the file or of its folder holds. */
    public StringProperty textProperty() {
        return text;
    }
}
