package app.ocellus.workspace.project;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;

import java.nio.file.Path;

/** A project for tests that keep nothing. */
public final class UntouchedProject {

    private UntouchedProject() {}

    /** A project in a folder that is not there. */
    public static Project of(String name) {
        return new Project(Path.of("nowhere", "projects", name), new AtomicFiles(FileOps.REAL));
    }

    /** The same for somebody who may only look. */
    public static Project forReading(Project project) {
        return project.forReading();
    }

    /** The same as another window would read it now. */
    public static Project anew(Project project) {
        return new Project(project.folder(), new AtomicFiles(FileOps.REAL));
    }
}
