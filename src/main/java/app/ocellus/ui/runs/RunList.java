package app.ocellus.ui.runs;

import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Newest;
import app.ocellus.ui.training.TrainingViewModel;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The runs of the open project as they are on the disk, and which of them are looked at. */
public final class RunList {

    /** How far the list is. */
    public enum State {
        /** No dataset is open. */
        NO_DATA,
        /** The runs are being read. */
        LOADING,
        /** There is no run yet. */
        EMPTY,
        /** There are runs. */
        READY
    }

    private final ObservableValue<@Nullable OpenProject> project;
    private final Newest<List<RunRow>> listing;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_DATA);
    private final ReadOnlyObjectWrapper<List<RunRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<RunRow>> chosen =
            new ReadOnlyObjectWrapper<>(List.of());
    private Set<Integer> wanted = Set.of();

    /** Lists the runs of whatever {@code project} holds. */
    RunList(ObservableValue<@Nullable OpenProject> project, TaskRunner runner) {
        this.project = project;
        this.listing = new Newest<>(runner);
        project.addListener(
                (_, old, now) -> {
                    if (now == null || !now.continues(old)) {
                        opened(old, now);
                    }
                });
        listing.answerProperty().addListener((_, _, now) -> show(now));
    }

    /** Reads them anew whenever a run comes further. */
    void follow(TrainingViewModel training) {
        training.stateProperty()
                .addListener(
                        (_, _, now) -> {
                            // before it there is nothing on the disk
                            if (now != TrainingViewModel.State.PREPARING) {
                                refresh();
                            }
                        });
        training.statusProperty()
                .addListener(
                        (_, old, now) -> {
                            if (old.epoch() != now.epoch()) {
                                refresh();
                            }
                        });
    }

    private void opened(@Nullable OpenProject before, @Nullable OpenProject now) {
        boolean same =
                before != null
                        && now != null
                        && before.scan().snapshot().root().equals(now.scan().snapshot().root());
        if (!same) {
            listing.forget();
            wanted = Set.of();
            rows.set(List.of());
            chosen.set(List.of());
            state.set(now == null ? State.NO_DATA : State.LOADING);
        }
        refresh();
    }

    /** Reads the runs anew in the background. */
    void refresh() {
        var open = project.getValue();
        if (open != null) {
            listing.ask(_ -> read(open));
        }
    }

    private static List<RunRow> read(OpenProject open) {
        var store = open.project().runs();
        return store.list().stream().map(run -> new RunRow(run, store.evaluations(run))).toList();
    }

    private void show(Optional<List<RunRow>> read) {
        read.ifPresent(
                now -> {
                    if (!now.equals(rows.get())) {
                        rows.set(now);
                    }
                    state.set(now.isEmpty() ? State.EMPTY : State.READY);
                    showChosen();
                });
    }

    /** The newest is looked at where nobody has chosen another. */
    private void showChosen() {
        var now = rows.get().stream().filter(row -> wanted.contains(row.number())).toList();
        if (now.isEmpty()) {
            now = rows.get().stream().limit(1).toList();
        }
        if (!now.equals(chosen.get())) {
            chosen.set(now);
        }
    }

    /** Looks at these runs. */
    public void choose(List<RunRow> some) {
        wanted = some.stream().map(RunRow::number).collect(Collectors.toSet());
        showChosen();
    }

    /** Looks at the run of this number, as soon as it is there. */
    void choose(int number) {
        wanted = Set.of(number);
        showChosen();
    }

    /** How far the list is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** All runs, the newest first. */
    public ReadOnlyObjectProperty<List<RunRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Those that are looked at, the newest first. */
    public ReadOnlyObjectProperty<List<RunRow>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
