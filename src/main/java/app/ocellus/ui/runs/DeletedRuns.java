package app.ocellus.ui.runs;

import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Newest;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.run.TrashedRun;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All runs of the open project that lie in its trash, whenever they came there. */
public final class DeletedRuns {

    private final ObservableValue<@Nullable OpenProject> project;
    private final ProjectWork work;
    private final Newest<List<TrashedRun>> listing;
    private final Consumer<List<TrashedRun>> left;

    /** Those of whatever {@code project} holds; {@code left} hears of what is there no more. */
    DeletedRuns(
            ObservableValue<@Nullable OpenProject> project,
            ProjectWork work,
            TaskRunner runner,
            Consumer<List<TrashedRun>> left) {
        this.project = project;
        this.work = work;
        this.listing = new Newest<>(runner);
        this.left = left;
    }

    /** Looks into another trash. */
    void opened() {
        listing.forget();
        refresh();
    }

    /** Reads them anew in the background. */
    void refresh() {
        var open = project.getValue();
        if (open != null) {
            listing.ask(_ -> open.project().runs().trash().list());
        }
    }

    /** Fetches one back. */
    public void restore(TrashedRun run) {
        work.start(
                open -> open.project().runs().trash().restore(run), _ -> left.accept(List.of(run)));
    }

    /** Deletes runs for good; of those that cannot be deleted the first says why. */
    public void delete(List<TrashedRun> runs) {
        work.start(
                open -> {
                    var gone = new ArrayList<TrashedRun>();
                    RuntimeException problem = null;
                    for (var run : runs) {
                        try {
                            open.project().runs().trash().delete(run);
                            gone.add(run);
                        } catch (RuntimeException e) {
                            problem = problem == null ? e : problem;
                        }
                    }
                    if (problem != null) {
                        throw problem;
                    }
                    return gone;
                },
                left);
    }

    /** The newest first; nothing before they are read. */
    public ReadOnlyObjectProperty<Optional<List<TrashedRun>>> runsProperty() {
        return listing.answerProperty();
    }
}
