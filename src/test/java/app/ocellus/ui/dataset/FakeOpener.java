package app.ocellus.ui.dataset;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.workspace.project.OpenProject;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens what the test made; anything else is missing. */
public final class FakeOpener implements DatasetOpener {
    private final List<OpenProject> projects;
    private final List<Boolean> cancelled = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private boolean obedient = true;

    /** Opens these, one after the other. */
    public FakeOpener(OpenProject... projects) {
        this.projects = List.of(projects);
    }

    @Override
    public OpenProject open(Path data, Progress.Listener progress, Cancellation stop) {
        calls.add("open " + data);
        cancelled.add(stop.isRequested());
        if (obedient) {
            stop.throwIfRequested();
        }
        return projects.stream()
                .filter(project -> project.name().equals(data.toString()))
                .findFirst()
                .orElseThrow(() -> new UserException(Sentence.of("dataset.missing", data)));
    }

    @Override
    public OpenProject open(List<Path> folders, Progress.Listener progress, Cancellation stop) {
        return open(folders.getFirst(), progress, stop);
    }

    @Override
    public DatasetScan rescan(OpenProject open, Progress.Listener progress, Cancellation stop) {
        calls.add("rescan " + open.name());
        return open(Path.of(open.name()), progress, stop).scan();
    }

    @Override
    public Path sample(Progress.Listener progress, Cancellation stop) {
        calls.add("draw");
        return Path.of("scenes");
    }

    void ignoreCancellation() {
        obedient = false;
    }

    List<Boolean> cancellations() {
        return cancelled;
    }

    List<String> calls() {
        return calls;
    }
}
