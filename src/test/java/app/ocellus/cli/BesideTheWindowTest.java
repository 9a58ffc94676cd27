package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.Composition;
import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.workspace.project.ProjectOpener;
import app.ocellus.workspace.project.ProjectSession;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Commands on a dataset that a window has open: they work, and leave its project alone. */
class BesideTheWindowTest {

    @TempDir private Path folder = Path.of("");

    private static Map<String, String> contents(Path place) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(place)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.toString(), ContentHash.of(Files.readAllBytes(file)).hex());
            }
        }
        return contents;
    }

    private static void done(Composition program, Object... arguments) {
        var run = Cli.run(() -> program, new Cancellation(), _ -> {}, arguments);
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void aScanATrainingAndACopyLeaveTheProjectAsItIs() throws IOException {
        var data = TrainedSample.small(folder.resolve("scenes"));
        var home = TestProgram.directories(folder.resolve("home"));
        try (var window = new Composition(home);
                var opener = new ProjectOpener(window.scanner(), window.projects());
                var command = new Composition(home)) {
            var session =
                    new ProjectSession(
                            opener.open(data, Progress.Listener.NONE, new Cancellation()));
            var sample = session.now().scan().snapshot().samples().getFirst().id();
            session.make(new Edit.Relabel(List.of(sample), new ClassId("street")));
            var project = session.now().project().folder();
            var before = contents(project);
            assertTrue(before.size() >= 3, before.toString());
            var model = folder.resolve("m.ocellus");
            done(command, "scan", data, "--health");
            done(command, "train", data, "-o", model, "--size", 32, "--epochs", 1);
            done(command, "evaluate", model, data);
            done(command, "dataset", "write-copy", data, "--to", folder.resolve("copy"));
            assertEquals(before, contents(project));
            // only where the project is named are its edits taken, and then it is read alone
            var named = session.now().project().id();
            var corrected = folder.resolve("corrected");
            done(command, "dataset", "write-copy", "--project", named, "--to", corrected);
            session.make(new Edit.Relabel(List.of(sample), new ClassId("forest")));
            assertEquals(2, session.now().edits().history().steps());
        }
    }
}
