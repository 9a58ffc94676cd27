package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.labelling.LabellingOrder;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.ChosenSamples;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.EditsViewModel;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Pictures without a class are dealt out a page at a time, each with a guess that a person accepts
 * or puts right. What is decided is an edit like any other.
 */
public final class LabelViewModel implements ChosenSamples {

    private static final double USUAL_THRESHOLD = 95;

    private final DatasetViewModel dataset;
    private final Guessing guessing;
    private final Dealing dealing;
    private final Judged judged;
    private final Acceptance acceptance;
    private final ReadOnlyObjectWrapper<List<Asked>> page = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<LabelCounts> counts =
            new ReadOnlyObjectWrapper<>(LabelCounts.NONE);
    private final ObjectProperty<LabellingOrder> order =
            new SimpleObjectProperty<>(LabellingOrder.LEAST_SURE);
    private final DoubleProperty threshold = new SimpleDoubleProperty(USUAL_THRESHOLD);
    private final ObservableList<Asked> chosen = FXCollections.observableArrayList();
    private @Nullable OpenProject open;
    private boolean seen;
    private boolean provisional;
    private boolean better;

    /** Labels whatever {@code dataset} holds, as soon as somebody looks. */
    public LabelViewModel(
            LabelMeans means, DatasetViewModel dataset, Jobs jobs, TaskRunner runner) {
        this.dataset = dataset;
        this.acceptance = new Acceptance(dataset.edits());
        this.guessing = new Guessing(means, jobs, runner);
        this.judged = new Judged(runner, this::count);
        this.dealing = new Dealing(guessing, runner, this::dealt);
        dataset.projectProperty().addListener((_, _, now) -> changed(now));
        guessing.guessesProperty().addListener(_ -> learnt());
        guessing.assistantProperty().addListener(_ -> learnt());
        order.addListener(_ -> deal(Set.of()));
        threshold.addListener(_ -> count());
        edits().errorProperty().addListener(_ -> acceptance.forget());
    }

    /** Says whether somebody looks: nothing is computed for nobody. */
    public void setSeen(boolean now) {
        seen = now;
        goOn();
    }

    private void changed(@Nullable OpenProject now) {
        var before = open;
        open = now;
        if (now == null || !now.continues(before)) {
            guessing.forget();
            judged.open(now == null ? null : now.project());
            acceptance.forget();
            dealing.forget();
            page.set(Page.NONE.items());
        } else if (before != null) {
            follow(before.scan().snapshot(), now);
        }
        goOn();
    }

    /** What was taken back is asked about again, before all others. */
    private void follow(DatasetSnapshot before, OpenProject now) {
        var snapshot = now.scan().snapshot();
        acceptance.settle(snapshot);
        var earlier = shown();
        var today = earlier.today(now);
        judged.compare(earlier, today);
        var again = Dealing.takenBack(before, snapshot, earlier);
        if (again.isEmpty() || again.size() > Page.SIZE) {
            page.set(today.items());
        } else {
            provisional = false;
            page.set(today.withFirst(again, guessing.guessesProperty().get()).items());
        }
    }

    private void goOn() {
        if (open != null && seen && !open.scan().snapshot().unlabelled().isEmpty()) {
            guessing.follow(open.scan().snapshot());
            if (shown().isDone()) {
                deal(Set.of());
            }
        }
        count();
    }

    private void learnt() {
        // before anything is done, pictures that are better chosen are worth more than these
        if (isUnbegun()) {
            deal(Set.of());
            better = true;
        }
        page.set(shown().guessed(guessing.guessesProperty().get()).items());
        count();
    }

    private void deal(Set<SampleId> passed) {
        better = false;
        if (open != null && seen) {
            dealing.deal(open.scan().snapshot(), order.get(), passed);
        }
    }

    private boolean isUnbegun() {
        return provisional && shown().isUntouched();
    }

    /** Better pictures that come when the person has begun with others come too late. */
    private void dealt(Page dealt) {
        if (open != null && (!better || isUnbegun())) {
            provisional = !dealt.isGuessed();
            page.set(dealt.today(open).items());
            count();
        }
    }

    private Page shown() {
        return new Page(page.get());
    }

    /** Says that the person has begun with this page: it stays, whatever is found out. */
    public void touch() {
        provisional = false;
    }

    /** Deals other pictures; those of this page come again later. */
    public void passOver() {
        deal(shown().ids());
    }

    /** Makes the chosen pictures what they look like. */
    public void accept() {
        acceptance.accept(List.copyOf(chosen));
    }

    /** The same with all of the page, in one step. */
    public void acceptPage() {
        acceptance.accept(page.get());
    }

    /** The same with all whose guess reaches the threshold, in one step. */
    public void acceptAll() {
        var sure = sure();
        judged.accepted(sure, shown());
        acceptance.accept(sure);
    }

    private List<Asked> sure() {
        return open == null
                ? List.of()
                : dealing.sure(open.scan().snapshot(), shown(), threshold.get());
    }

    private void count() {
        counts.set(
                open == null
                        ? LabelCounts.NONE
                        : LabelCounts.of(
                                open.scan().snapshot(),
                                sure().size(),
                                judged.rate(open.scan().snapshot())));
    }

    /** The picture to go on with after one that was decided about; null where all are. */
    public @Nullable Asked after(@Nullable Asked decided) {
        return shown().after(decided, acceptance::isOpen);
    }

    @Override
    public List<ImageSample> target() {
        return chosen.stream().map(Asked::sample).toList();
    }

    @Override
    public List<ClassLabel> classes() {
        return open == null ? List.of() : open.scan().snapshot().classes();
    }

    @Override
    public boolean isExcluded(ImageSample sample) {
        var asked = shown().of(sample.id());
        return asked != null && asked.excluded();
    }

    /** What a person does. */
    public EditsViewModel edits() {
        return dataset.edits();
    }

    /** How the guesses come about. */
    Guessing guessing() {
        return guessing;
    }

    /** The pictures that a person is asked about now. */
    public ReadOnlyObjectProperty<List<Asked>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<LabelCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Which pictures come first. */
    public ObjectProperty<LabellingOrder> orderProperty() {
        return order;
    }

    /** How probable a guess must be to be accepted unseen, in percent. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** The pictures of the page that actions act on; the view keeps it. */
    public ObservableList<Asked> chosen() {
        return chosen;
    }
}
