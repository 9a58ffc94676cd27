package app.ocellus.ui.dataset.health;

import static java.util.Objects.requireNonNullElse;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.health.Finding;
import app.ocellus.dataset.health.HealthCheck;
import app.ocellus.dataset.health.HealthReport;
import app.ocellus.dataset.look.Look;
import app.ocellus.dataset.similar.NearTwins;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Newest;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is wrong with the open dataset: found in the background, shown as it is found. */
public final class HealthViewModel {

    /** How far looking at the pictures is. */
    public enum State {
        /** No dataset is open. */
        EMPTY,
        /** Pictures are looked at. */
        LOOKING,
        /** A person stopped it; it goes on where it was. */
        PAUSED,
        /** All pictures were looked at. */
        DONE
    }

    private final ObservableValue<? extends @Nullable OpenProject> project;
    private final Consumer<Edit> edits;
    private final LookingJob job;
    private final Newest<HealthReport> reports;
    private final ReadOnlyObjectWrapper<HealthReport> report =
            new ReadOnlyObjectWrapper<>(HealthReport.NONE);
    private final ObjectProperty<@Nullable List<NearTwins.Pair>> twins =
            new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable HealthCheck> check = new SimpleObjectProperty<>();
    private final ObservableList<SampleId> chosen = FXCollections.observableArrayList();
    private HealthFacts facts = HealthFacts.NONE;
    private @Nullable DatasetScan looked;

    /**
     * The health of whatever dataset is open.
     *
     * @param edits takes what the person decides
     */
    public HealthViewModel(
            Looking looking,
            ObservableValue<? extends @Nullable OpenProject> project,
            Consumer<Edit> edits,
            Jobs jobs,
            TaskRunner runner) {
        this.project = project;
        this.edits = edits;
        this.job = new LookingJob(looking, jobs, runner, this::check);
        this.reports = new Newest<>(runner);
        reports.answerProperty().subscribe(answer -> answer.ifPresent(this::show));
        twins.addListener(_ -> check());
        project.addListener((_, _, now) -> opened(now));
        opened(project.getValue());
    }

    private void opened(@Nullable OpenProject now) {
        chosen.clear();
        if (now == null) {
            job.leave();
            looked = null;
            facts = HealthFacts.NONE;
            reports.forget();
            report.set(HealthReport.NONE);
            return;
        }
        facts = HealthFacts.of(now);
        if (looked != now.edits().scan()) {
            looked = now.edits().scan();
            report.set(HealthReport.NONE);
            job.start(images(now));
        }
        check();
    }

    private static List<ImageSample> images(OpenProject now) {
        return now.scan().snapshot().images().toList();
    }

    /** Runs the checks over what is known by now. */
    private void check() {
        var now = project.getValue();
        if (now == null) {
            return;
        }
        var known = job.looks();
        var altered = requireNonNullElse(twins.get(), List.<NearTwins.Pair>of());
        reports.ask(_ -> HealthReport.of(HealthFacts.input(now, known, altered)));
    }

    private void show(HealthReport now) {
        if (project.getValue() == null) {
            return;
        }
        report.set(now);
        var shown = check.get();
        if (shown == null || now.of(shown).isEmpty()) {
            check.set(now.findings().isEmpty() ? null : now.findings().getFirst().check());
        }
    }

    /** Stops looking until {@link #goOn}. */
    public void pause() {
        job.pause();
    }

    /** Looks at what was not looked at yet. */
    public void goOn() {
        var now = project.getValue();
        if (now != null && stateProperty().get() == State.PAUSED) {
            job.goOn(images(now));
        }
    }

    /** Leaves the chosen images out. */
    public void exclude() {
        if (!chosen.isEmpty()) {
            edits.accept(new Edit.Exclude(List.copyOf(chosen)));
        }
    }

    /** Says that the findings with a chosen image are as they should be. */
    public void keep() {
        var shown = check.get();
        var kept =
                chosenFindings().stream()
                        .flatMap(finding -> finding.samples().stream())
                        .distinct()
                        .toList();
        if (shown != null && !kept.isEmpty()) {
            edits.accept(new Edit.Keep(kept, shown.text()));
        }
    }

    /** Says of which class the chosen images are. */
    public void relabel(ClassId to) {
        if (!chosen.isEmpty()) {
            edits.accept(new Edit.Relabel(List.copyOf(chosen), to));
        }
    }

    /** The same by the class's place, from 0 on; nothing where there is no such class. */
    public void relabel(int index) {
        if (index < facts.classes().size()) {
            relabel(facts.classes().get(index).id());
        }
    }

    private List<Finding> chosenFindings() {
        var those = new ArrayList<Finding>();
        for (var finding : shown()) {
            if (finding.samples().stream().anyMatch(chosen::contains)) {
                those.add(finding);
            }
        }
        return those;
    }

    /** Altered copies that were found in another way; null while nobody has looked for them. */
    public ObjectProperty<@Nullable List<NearTwins.Pair>> twinsProperty() {
        return twins;
    }

    /** What is known of the pictures so far; it grows. */
    Map<SampleId, Look> looks() {
        return job.looks();
    }

    /** What the shown check found. */
    public List<Finding> shown() {
        var shown = check.get();
        return shown == null ? List.of() : report.get().of(shown);
    }

    /** How far looking is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return job.stateProperty();
    }

    /** How many pictures of those that were not remembered were looked at. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return job.progressProperty();
    }

    /** What was found so far. */
    public ReadOnlyObjectProperty<HealthReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** The check whose findings are shown; null where there are none. */
    public ObjectProperty<@Nullable HealthCheck> checkProperty() {
        return check;
    }

    /** The images that actions act on; a view sets them. */
    public ObservableList<SampleId> chosen() {
        return chosen;
    }

    /** The classes, by the number that a key gives. */
    public List<ClassLabel> classes() {
        return facts.classes();
    }

    /** An image; null where it is gone. */
    public @Nullable ImageSample sample(SampleId id) {
        return facts.samples().get(id);
    }

    /** The class of an image; null where nobody has said it. */
    public @Nullable ClassLabel label(SampleId id) {
        return facts.label(id);
    }

    /** What an image is used for; null where that is not known. */
    public @Nullable SplitRole role(SampleId id) {
        return facts.roles().get(id);
    }
}
