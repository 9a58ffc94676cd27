package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.evaluation.suspects.DecidedLabels;
import app.ocellus.ui.common.Openings;
import app.ocellus.ui.dataset.ChosenSamples;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.EditsViewModel;
import app.ocellus.ui.dataset.suspects.SuspectFinder;
import app.ocellus.ui.dataset.suspects.Suspects;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Labels that the pictures do not look like are dealt out a page at a time, the least probable
 * first, each with what it looks like. What a person says is an edit like any other.
 */
public final class CheckViewModel implements ChosenSamples {

    private final SuspectFinder finder;
    private final DatasetViewModel dataset;
    private final ReadOnlyObjectWrapper<List<Doubt>> page = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<Doubt> chosen = FXCollections.observableArrayList();
    private final BooleanProperty wished = new SimpleBooleanProperty();
    private final Set<SampleId> pending = new HashSet<>();

    /** Deals out what {@code finder} finds, which others may show as well. */
    public CheckViewModel(SuspectFinder finder, DatasetViewModel dataset) {
        this.finder = finder;
        this.dataset = dataset;
        finder.suspectsProperty().addListener((_, before, now) -> found(before, now));
        finder.stateProperty().addListener((_, _, now) -> looked(now));
        edits().errorProperty().addListener(_ -> pending.clear());
        Openings.listen(
                dataset.projectProperty(),
                _ -> {
                    wished.set(false);
                    show(Doubts.NONE);
                });
    }

    private @Nullable OpenProject open() {
        return dataset.projectProperty().get();
    }

    /** What another search found is another page. */
    private void looked(SuspectFinder.State now) {
        if (now == SuspectFinder.State.LOOKING) {
            pending.clear();
            show(Doubts.NONE);
        }
    }

    private void found(Suspects before, Suspects now) {
        var open = open();
        if (open == null) {
            return;
        }
        var today = shown().today(open.index(), now).takenBack(before, now);
        show(today.isDone() ? Doubts.first(now) : today);
        pending.removeIf(id -> !isUndecided(shown().of(id)));
    }

    private static boolean isUndecided(@Nullable Doubt doubt) {
        return doubt != null && !doubt.isDecided();
    }

    private Doubts shown() {
        return new Doubts(page.get());
    }

    private void show(Doubts now) {
        page.set(now.items());
    }

    private boolean isOpen(Doubt doubt) {
        return !doubt.isDecided() && !pending.contains(doubt.sample().id());
    }

    /** Makes the chosen pictures what they look like. */
    public void accept() {
        accept(List.copyOf(chosen));
    }

    /** The same with all of the page that are open, in one step. */
    public void acceptPage() {
        accept(page.get());
    }

    private void accept(List<Doubt> wanted) {
        var doubts = wanted.stream().filter(this::isOpen).toList();
        if (doubts.isEmpty()) {
            return;
        }
        var ids = begun(doubts);
        var classes = doubts.stream().map(doubt -> doubt.issue().suggested().id()).toList();
        edits().make(Edit.relabel(ids, classes));
    }

    /** Says that the labels of the chosen pictures are right; nobody asks about them again. */
    public void keep() {
        var doubts = chosen.stream().filter(this::isOpen).toList();
        if (!doubts.isEmpty()) {
            edits().make(new Edit.Keep(begun(doubts), DecidedLabels.CHECK));
        }
    }

    private List<SampleId> begun(List<Doubt> doubts) {
        var ids = doubts.stream().map(doubt -> doubt.sample().id()).toList();
        pending.addAll(ids);
        return ids;
    }

    /** The picture to go on with after one that was decided about; null where all are. */
    public @Nullable Doubt after(@Nullable Doubt decided) {
        return shown().after(decided, this::isOpen);
    }

    @Override
    public List<ImageSample> target() {
        return chosen.stream().map(Doubt::sample).toList();
    }

    @Override
    public List<ClassLabel> classes() {
        var open = open();
        return open == null ? List.of() : open.scan().snapshot().classes();
    }

    @Override
    public boolean isExcluded(ImageSample sample) {
        var doubt = shown().of(sample.id());
        return doubt != null && doubt.answer() == Doubt.Answer.LEFT_OUT;
    }

    /** What a person does. */
    public EditsViewModel edits() {
        return dataset.edits();
    }

    /** How the labels are found that look wrong. */
    public SuspectFinder finder() {
        return finder;
    }

    /** Whether a person wants to see these though others have no label yet. */
    public BooleanProperty wishedProperty() {
        return wished;
    }

    /** Whether these are shown: wished for, or there is nothing else left to ask. */
    boolean isShown(LabelCounts counts) {
        return counts.used() > 1 && (counts.left() == 0 || wished.get());
    }

    /** Whether there is something to decide about. */
    boolean isPageThere() {
        return finder.stateProperty().getValue() == SuspectFinder.State.FOUND
                && !page.get().isEmpty();
    }

    /** How many labels look wrong and are not decided about. */
    public ObservableValue<Integer> leftProperty() {
        return finder.suspectsProperty().map(now -> now.issues().size());
    }

    /** The pictures that a person is asked about now. */
    public ReadOnlyObjectProperty<List<Doubt>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The pictures of the page that actions act on; the view keeps it. */
    public ObservableList<Doubt> chosen() {
        return chosen;
    }
}
