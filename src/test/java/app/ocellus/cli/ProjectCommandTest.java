package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.workspace.project.ProjectOpener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ProjectCommandTest {

    @TempDir private Path home;

    private static void succeeds(Object... arguments) {
        var run = Cli.run(arguments);
        assertEquals(0, run.code(), run.err());
    }

    private static String open(PictureFolder data) {
        var program = TestProgram.composition();
        try (var opener = new ProjectOpener(program.scanner(), program.projects())) {
            return opener.open(data.root(), Progress.Listener.NONE, new Cancellation())
                    .project()
                    .id();
        }
    }

    @Test
    void aProjectIsListedRenamedSavedOpenedAndLocated() throws IOException {
        var data = new PictureFolder(home.resolve("pets")).add("cat", 9).add("dog", 9);
        var id = open(data);
        var name = "Pets of " + id;
        succeeds("project", "rename", id, name);
        assertTrue(Cli.run("project", "list").out().contains(name));
        var file = home.resolve("pets.ocellus-project");
        succeeds("project", "save", name, file);
        var opened = Cli.run("project", "open", file);
        assertTrue(opened.out().contains(name + " (2)"), opened.out());
        Files.move(data.root(), home.resolve("moved"));
        var listed =
                Cli.run("project", "list", "--json").objects().stream()
                        .filter(project -> project.path("id").asText().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertEquals(false, listed.path("datasetThere").asBoolean());
        var located = Cli.run("project", "locate", id, home.resolve("moved"));
        assertEquals(0, located.code(), located.err());
        assertEquals("18 found, 0 of them by content; 0 missing", located.out().strip());
    }

    @Test
    void aFolderInWhichMostIsMissingIsTakenOnlyByForce() {
        var data = new PictureFolder(home.resolve("pets")).add("cat", 9).add("dog", 9);
        var id = open(data);
        var other = home.resolve("other");
        new PictureFolder(other)
                .write("sun/1.png", PictureFolder.png(1001))
                .write("sun/2.png", PictureFolder.png(1002))
                .write("moon/1.png", PictureFolder.png(1003))
                .write("moon/2.png", PictureFolder.png(1004));
        var refused = Cli.run("project", "locate", id, other);
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("18 of 18 samples were not found"), refused.err());
        succeeds("project", "locate", id, other, "--force");
    }

    @Test
    void whatIsNotThereIsASentence() throws IOException {
        var noProject = Cli.run("project", "rename", "nobody", "x");
        assertEquals(1, noProject.code());
        assertTrue(noProject.err().contains("There is no project \"nobody\""), noProject.err());
        var broken = Files.writeString(home.resolve("x.ocellus-project"), "PK nothing");
        var run = Cli.run("project", "open", broken);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("cannot be read: it is no project"), run.err());
    }
}
