package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.evaluation.labelling.Guess;
import app.ocellus.evaluation.labelling.HeadTrainer;
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

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Pictures without a class are dealt out a page at a time, each with a guess that a person accepts
 * or puts right. What is decided is an edit like any other.
 */
public final class LabelViewModel implements ChosenSamples {

    /**
     * What guesses are made with.
     *
     * @param features of what a training would see; asked for on the window's thread
     * @param rest how long labels are to stand before they are learnt from
     */
    public record Means(Supplier<FeatureSource> features, HeadTrainer heads, Duration rest) {}

    private static final double USUAL_THRESHOLD = 95;

    private final DatasetViewModel dataset;
    private final Guessing guessing;
    private final Dealing dealing;
    private final Judged judged = new Judged();
    private final Set<SampleId> pending = new HashSet<>();
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
    public LabelViewModel(Means means, DatasetViewModel dataset, Jobs jobs, TaskRunner runner) {
        this.dataset = dataset;
        this.guessing = new Guessing(means, jobs, runner);
        this.dealing = new Dealing(guessing, runner, this::dealt);
        dataset.projectProperty().addListener((_, _, now) -> changed(now));
        guessing.guessesProperty().addListener(_ -> learnt());
        guessing.assistantProperty().addListener(_ -> learnt());
        order.addListener(_ -> deal(Set.of()));
        threshold.addListener(_ -> count());
    }

    /** Says whether somebody looks: nothing is computed for nobody. */
    public void setSeen(boolean now) {
        seen = now;
        goOn();
    }

    private void changed(@Nullable OpenProject now) {
        var before = open;
        open = now;
        pending.clear();
        if (now == null || !now.continues(before)) {
            guessing.forget();
            judged.forget();
            dealing.forget();
            show(Page.NONE);
        } else if (before != null) {
            follow(before.scan().snapshot(), now.scan().snapshot());
        }
        goOn();
    }

    /** What was taken back is asked about again, before all others. */
    private void follow(DatasetSnapshot before, DatasetSnapshot now) {
        var earlier = shown();
        var today = earlier.today(now);
        judged.compare(earlier, today);
        var again = Dealing.takenBack(before, now, earlier);
        if (again.isEmpty() || again.size() > Page.SIZE) {
            show(today);
        } else {
            provisional = false;
            show(today.withFirst(again, guessing.guessesProperty().get()));
        }
    }

    private void goOn() {
        if (open != null && seen) {
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
        show(shown().guessed(guessing.guessesProperty().get()));
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
            show(dealt.today(open.scan().snapshot()));
        }
    }

    private Page shown() {
        return new Page(page.get());
    }

    private void show(Page now) {
        page.set(now.items());
        count();
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
        accept(
                chosen.stream()
                        .filter(Asked::isGuessed)
                        .filter(asked -> !pending.contains(asked.sample().id()))
                        .toList());
    }

    /** The same with all of the page, in one step. */
    public void acceptPage() {
        accept(page.get().stream().filter(Asked::isGuessed).toList());
    }

    /** The same with all whose guess reaches the threshold, in one step. */
    public void acceptAll() {
        var sure = sure();
        judged.accepted(
                sure.stream()
                        .map(asked -> asked.sample().id())
                        .filter(id -> shown().of(id) != null)
                        .toList());
        accept(sure);
    }

    private void accept(List<Asked> asked) {
        if (asked.isEmpty()) {
            return;
        }
        var ids = asked.stream().map(one -> one.sample().id()).toList();
        var classes =
                asked.stream()
                        .map(Asked::guess)
                        .flatMap(Dealing::stream)
                        .map(Guess::classId)
                        .toList();
        pending.addAll(ids);
        edits().make(
                        classes.stream().distinct().count() == 1
                                ? new Edit.Relabel(ids, classes.getFirst())
                                : new Edit.RelabelEach(ids, classes));
    }

    /** Of a picture of the page its guess there counts, as that is what the person sees. */
    private List<Asked> sure() {
        return open == null
                ? List.of()
                : dealing.guessed(open.scan().snapshot(), shown()).stream()
                        .filter(asked -> isSure(asked.guess()))
                        .toList();
    }

    private boolean isSure(@Nullable Guess guess) {
        return guess != null && guess.percent() >= threshold.get();
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
        var items = page.get();
        int place =
                decided == null
                        ? -1
                        : items.stream()
                                .map(Asked::sample)
                                .map(ImageSample::id)
                                .toList()
                                .indexOf(decided.sample().id());
        for (int i = 1; i <= items.size(); i++) {
            var next = items.get(Math.floorMod(place + i, items.size()));
            if (!next.isDecided() && !pending.contains(next.sample().id())) {
                return next;
            }
        }
        return null;
    }

    @Override
    public List<ImageSample> target() {
        return chosen.stream().map(Asked::sample).toList();
    }

    @Override
    public List<ClassLabel> classes() {
        return open == null ? List.of() : open.scan().snapshot().classes();
    }

    /** How many pictures the class at this place has. */
    public long count(int place) {
        var snapshot = open == null ? null : open.scan().snapshot();
        return snapshot == null
                ? 0
                : snapshot.counts().getOrDefault(snapshot.classes().get(place).id(), 0L);
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
