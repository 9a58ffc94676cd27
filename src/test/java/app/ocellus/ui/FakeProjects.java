package app.ocellus.ui;

import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.dataset.Projects;
import app.ocellus.workspace.project.Location;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectSummary;
import app.ocellus.workspace.project.TrashedProject;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Projects that are all the same one when they are opened. */
public final class FakeProjects implements Projects {

    public final List<ProjectSummary> listed = new ArrayList<>();
    public final List<String> calls = new ArrayList<>();
    private final List<TrashedProject> trashed = new ArrayList<>();
    private final OpenProject project;

    public FakeProjects(OpenProject project) {
        this.project = project;
    }

    /** A project for the list. */
    public static ProjectSummary summary(String id, boolean there) {
        var opened = Instant.parse("2026-03-04T12:00:00Z");
        return new ProjectSummary(id, id, Path.of("data", id), opened, 2, there);
    }

    @Override
    public List<ProjectSummary> list() {
        return List.copyOf(listed);
    }

    @Override
    public OpenProject reopen(String id, Progress.Listener progress, Cancellation stop) {
        calls.add("reopen " + id);
        return project;
    }

    @Override
    public Location look(String id, Path folder, Progress.Listener progress, Cancellation stop) {
        throw new UnsupportedOperationException("journeys locate on the real disk");
    }

    @Override
    public OpenProject settle(Location location) {
        return project;
    }

    @Override
    public TrashedProject remove(String id) {
        calls.add("remove " + id);
        listed.removeIf(summary -> summary.id().equals(id));
        var gone = new TrashedProject(id, id, "data/" + id, Path.of("trash", id));
        trashed.add(gone);
        return gone;
    }

    @Override
    public void restore(TrashedProject gone) {
        calls.add("restore " + gone.id());
        trashed.remove(gone);
        listed.addFirst(summary(gone.id(), true));
    }

    @Override
    public List<TrashedProject> trashed() {
        return List.copyOf(trashed);
    }

    @Override
    public void delete(TrashedProject gone) {
        calls.add("delete " + gone.id());
        trashed.remove(gone);
    }

    @Override
    public void save(
            OpenProject saved,
            Path target,
            boolean everything,
            Progress.Listener progress,
            Cancellation stop) {
        calls.add("save " + saved.name() + " " + target + " " + everything);
    }

    @Override
    public String bring(Path archive, Progress.Listener progress, Cancellation stop) {
        calls.add("bring " + archive);
        return "brought";
    }

    @Override
    public void shown(OpenProject shown) {
        calls.add("shown " + shown.name());
    }
}
