package app.ocellus.ui.dataset.health;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.edit.EditedDataset;
import app.ocellus.dataset.health.Finding;
import app.ocellus.dataset.health.HealthCheck;
import app.ocellus.dataset.health.HealthInput;
import app.ocellus.dataset.health.HealthReport;
import app.ocellus.dataset.look.Look;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Newest;
import app.ocellus.workspace.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final long NANOS_A_REPORT = 1_000_000_000L;
    private static final Progress NOT_BEGUN = new Progress(0, 0, Duration.ZERO);

    private final Looking looking;
    private final ObservableValue<? extends @Nullable OpenProject> project;
    private final Consumer<Edit> edits;
    private final Jobs jobs;
    private final TaskRunner runner;
    private final Newest<HealthReport> reports;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(NOT_BEGUN);
    private final ReadOnlyObjectWrapper<HealthReport> report =
            new ReadOnlyObjectWrapper<>(HealthReport.NONE);
    private final ObjectProperty<@Nullable HealthCheck> check = new SimpleObjectProperty<>();
    private final ObservableList<SampleId> chosen = FXCollections.observableArrayList();
    private Map<SampleId, Look> looks = new ConcurrentHashMap<>();
    private HealthFacts facts = HealthFacts.NONE;
    private @Nullable DatasetScan looked;
    private @Nullable Cancellation running;

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
        this.looking = looking;
        this.project = project;
        this.edits = edits;
        this.jobs = jobs;
        this.runner = runner;
        this.reports = new Newest<>(runner);
        reports.answerProperty().subscribe(answer -> answer.ifPresent(this::show));
        project.addListener((_, _, now) -> opened(now));
        opened(project.getValue());
    }

    private void opened(@Nullable OpenProject now) {
        chosen.clear();
        if (now == null) {
            leave();
            looked = null;
            facts = HealthFacts.NONE;
            reports.forget();
            report.set(HealthReport.NONE);
            state.set(State.EMPTY);
            return;
        }
        facts = HealthFacts.of(now);
        if (looked == now.edits().scan()) {
            check();
        } else {
            looked = now.edits().scan();
            looks = new ConcurrentHashMap<>();
            report.set(HealthReport.NONE);
            look(now);
        }
    }

    private void leave() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private void look(OpenProject now) {
        leave();
        state.set(State.LOOKING);
        progress.set(NOT_BEGUN);
        check();
        var into = looks;
        var samples = now.scan().snapshot().images().toList();
        var relay = runner.<Progress>latestToUi(told -> tell(into, told));
        var news = runner.<Boolean>latestToUi(_ -> checkIfShown(into));
        running =
                jobs.<Boolean>start(
                        "job.looking",
                        (told, stop) -> {
                            var pace = new Pace(() -> news.accept(true));
                            looking.run(
                                    samples,
                                    (sample, look) -> {
                                        into.put(sample.id(), look);
                                        pace.tick();
                                    },
                                    far -> {
                                        told.report(far);
                                        relay.accept(far);
                                    },
                                    stop);
                            return true;
                        },
                        outcome -> ended(into, outcome));
    }

    /** Lets something happen about once a second. */
    private static final class Pace {
        private final Runnable action;
        private long last = System.nanoTime();

        Pace(Runnable action) {
            this.action = action;
        }

        void tick() {
            var now = System.nanoTime();
            if (now - last > NANOS_A_REPORT) {
                last = now;
                action.run();
            }
        }
    }

    private void tell(Map<SampleId, Look> from, Progress told) {
        if (from == looks) {
            progress.set(told);
        }
    }

    private void checkIfShown(Map<SampleId, Look> from) {
        if (from == looks) {
            check();
        }
    }

    private void ended(Map<SampleId, Look> from, Outcome<Boolean> outcome) {
        if (from != looks) {
            return;
        }
        running = null;
        state.set(
                switch (outcome) {
                    case Outcome.Success<Boolean> _ -> State.DONE;
                    case Outcome.Failure<Boolean> _, Outcome.Cancelled<Boolean> _ -> State.PAUSED;
                });
        check();
    }

    /** Runs the checks over what is known by now. */
    private void check() {
        var now = project.getValue();
        if (now == null) {
            return;
        }
        var known = looks;
        reports.ask(_ -> HealthReport.of(input(now, known)));
    }

    private static HealthInput input(OpenProject now, Map<SampleId, Look> known) {
        var edited = new EditedDataset(now.scan().snapshot(), Map.of(), now.edits().kept());
        return new HealthInput(edited, now.split().roles(), known, now.scan().problems());
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
        if (running != null) {
            running.cancel();
        }
    }

    /** Looks at what was not looked at yet. */
    public void goOn() {
        var now = project.getValue();
        if (now != null && state.get() == State.PAUSED) {
            look(now);
        }
    }

    /** Leaves the chosen images out. */
    public void exclude() {
        if (!chosen.isEmpty()) {
            send(new Edit.Exclude(List.copyOf(chosen)));
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
            send(new Edit.Keep(kept, shown.text()));
        }
    }

    /** Says of which class the chosen images are. */
    public void relabel(ClassId to) {
        if (!chosen.isEmpty()) {
            send(new Edit.Relabel(List.copyOf(chosen), to));
        }
    }

    /** The same by the class's place, from 0 on; nothing where there is no such class. */
    public void relabel(int index) {
        if (index < facts.classes().size()) {
            relabel(facts.classes().get(index).id());
        }
    }

    private void send(Edit edit) {
        edits.accept(edit);
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

    /** What the shown check found. */
    public List<Finding> shown() {
        var shown = check.get();
        return shown == null ? List.of() : report.get().of(shown);
    }

    /** How far looking is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How many pictures of those that were not remembered were looked at. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
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
