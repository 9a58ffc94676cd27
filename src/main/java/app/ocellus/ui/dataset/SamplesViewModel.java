package app.ocellus.ui.dataset;

import static java.util.Objects.requireNonNullElse;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.task.Outcome;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.similar.AlikeOrder;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Which samples of the open dataset are shown, in which order, and which of them are chosen. */
public final class SamplesViewModel implements ChosenSamples {

    private final ObjectProperty<@Nullable ClassId> classFilter = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SplitRole> splitFilter = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SampleProblem> problemFilter =
            new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable OnlyThese> only = new SimpleObjectProperty<>();
    private final StringProperty textFilter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable SampleOrder> order =
            new SimpleObjectProperty<>(SampleOrder.SHUFFLED);
    private final ObjectProperty<@Nullable AlikeOrder> alike = new SimpleObjectProperty<>();
    private final ObjectProperty<SampleRemarks> remarks =
            new SimpleObjectProperty<>(SampleRemarks.NONE);
    private final ObjectProperty<@Nullable ImageSample> focused = new SimpleObjectProperty<>();
    private final ObservableList<ImageSample> chosen = FXCollections.observableArrayList();
    private final ObservableList<ImageSample> shown = FXCollections.observableArrayList();
    private final ObservableList<ImageSample> readOnlyShown =
            FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final Jobs jobs;
    private SampleFacts facts = SampleFacts.NONE;
    private int requests;
    private boolean changingFilters;

    /** Shows the samples of whatever {@code project} holds; they are sought in the background. */
    SamplesViewModel(ObservableValue<@Nullable OpenProject> project, Jobs jobs) {
        this.jobs = jobs;
        project.addListener((_, before, now) -> take(before, now));
        for (Observable filter :
                List.<Observable>of(
                        classFilter, splitFilter, problemFilter, only, textFilter, order)) {
            filter.addListener(_ -> show());
        }
        alike.addListener((_, _, now) -> showAlike(now));
        remarks.addListener(_ -> remarked());
    }

    private void take(@Nullable OpenProject before, @Nullable OpenProject now) {
        // the samples of the earlier dataset are not to be shown once more at each of these
        changingFilters = true;
        if (now == null || !now.continues(before)) {
            focused.set(null);
            chosen.clear();
            showAllKinds();
            only.set(null);
            remarks.set(SampleRemarks.NONE);
        }
        facts = now == null ? SampleFacts.NONE : SampleFacts.of(now);
        if (classFilter.get() != null && !isOffered(classFilter.get())) {
            classFilter.set(null);
        }
        changingFilters = false;
        version.set(facts.snapshot().version());
        show();
    }

    private void showAllKinds() {
        classFilter.set(null);
        splitFilter.set(null);
        problemFilter.set(null);
        textFilter.set("");
    }

    /** What is alike may be of another class or split, which is what one wants to see. */
    private void showAlike(@Nullable AlikeOrder now) {
        if (now != null) {
            changingFilters = true;
            showAllKinds();
            changingFilters = false;
        }
        show();
    }

    private boolean isOffered(ClassId filter) {
        return filter.equals(ClassId.NONE)
                ? !facts.snapshot().unlabelled().isEmpty()
                : facts.labels().containsKey(filter);
    }

    private void show() {
        if (changingFilters) {
            return;
        }
        var filter =
                new SampleFilter(
                        classFilter.get(),
                        splitFilter.get(),
                        problemFilter.get(),
                        only.get(),
                        textFilter.get());
        var known = facts;
        var said = remarks.get();
        var wanted = requireNonNullElse(order.get(), SampleOrder.SHUFFLED);
        var like = alike.get();
        int request = ++requests;
        jobs.<List<ImageSample>>quietly(
                _ -> {
                    var passed = filter.among(known, said);
                    return like == null ? wanted.of(passed, said) : like.among(passed);
                },
                outcome -> {
                    if (request == requests
                            && outcome instanceof Outcome.Success<List<ImageSample>>(var found)) {
                        show(found);
                    }
                });
    }

    /** A grid that gets the same again would lay itself out for nothing. */
    private void show(List<ImageSample> found) {
        if (!shown.equals(found)) {
            shown.setAll(found);
        }
    }

    /** What others find out decides who is shown only where a person asks for that. */
    private void remarked() {
        boolean matters =
                problemFilter.get() == SampleProblem.FINDING
                        || problemFilter.get() == SampleProblem.WRONG
                        || order.get() == SampleOrder.LOSS;
        if (matters) {
            show();
        }
    }

    /** The split a sample is in; null when it is in none. */
    public @Nullable SplitRole roleOf(ImageSample sample) {
        return facts.role(sample);
    }

    /** The class a sample is of; null while nobody has said it. */
    public @Nullable ClassLabel labelOf(ImageSample sample) {
        return facts.label(sample);
    }

    /** The place of a class among the classes, which decides its colour. */
    public int indexOf(ClassLabel label) {
        return Math.max(0, facts.classes().indexOf(label));
    }

    @Override
    public List<ClassLabel> classes() {
        return facts.classes();
    }

    /** The version of the dataset that is told of; it changes with every edit. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Whether another sample has the very same content. */
    public boolean isTwin(ImageSample sample) {
        return facts.twins().contains(sample.id());
    }

    @Override
    public boolean isExcluded(ImageSample sample) {
        return facts.excluded().contains(sample.id());
    }

    @Override
    public List<ImageSample> target() {
        var one = focused.get();
        if (!chosen.isEmpty()) {
            return List.copyOf(chosen);
        }
        return one == null ? List.of() : List.of(one);
    }

    /** Shows one class only, {@link ClassId#NONE} what has none; null shows all. */
    public ObjectProperty<@Nullable ClassId> classFilterProperty() {
        return classFilter;
    }

    /** Shows one split only; null shows all. */
    public ObjectProperty<@Nullable SplitRole> splitFilterProperty() {
        return splitFilter;
    }

    /** Shows what has this problem only; null shows all that is not left out. */
    public ObjectProperty<@Nullable SampleProblem> problemFilterProperty() {
        return problemFilter;
    }

    /** Shows those alone that were picked out elsewhere; null shows all. */
    public ObjectProperty<@Nullable OnlyThese> onlyProperty() {
        return only;
    }

    /** Shows files whose path holds this text. */
    public StringProperty textFilterProperty() {
        return textFilter;
    }

    /** How the samples are ordered. */
    public ObjectProperty<@Nullable SampleOrder> orderProperty() {
        return order;
    }

    /** Shows only what looks like a picture, the most alike first; null shows all. */
    public ObjectProperty<@Nullable AlikeOrder> alikeProperty() {
        return alike;
    }

    /** What others have found out of the samples. */
    public ObjectProperty<SampleRemarks> remarksProperty() {
        return remarks;
    }

    /** The sample that the inspector shows. */
    public ObjectProperty<@Nullable ImageSample> focusedProperty() {
        return focused;
    }

    /** The chosen samples, in the order shown; the view keeps it. */
    public ObservableList<ImageSample> chosen() {
        return chosen;
    }

    /** The samples that pass the filters, in order. */
    public ObservableList<ImageSample> shown() {
        return readOnlyShown;
    }
}
