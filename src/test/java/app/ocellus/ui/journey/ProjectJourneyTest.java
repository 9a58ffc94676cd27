package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.task.Cancellation;
import app.ocellus.workspace.project.ContentLearner;
import app.ocellus.workspace.project.OpenProject;

import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A project is named, its dataset moves, and it goes to another computer. */
class ProjectJourneyTest {

    private static final Path RUNS =
            Path.of("src/test/resources/app/ocellus/workspace/project-format-1/runs");

    @TempDir private Path home;
    private Path pets;

    @BeforeEach
    void drawPets() throws IOException {
        pets = home.resolve("pets");
        Pictures.folders(pets, 8, "cat", "dog");
    }

    private static Map<String, SplitRole> roles(OpenProject open) {
        var roles = new TreeMap<String, SplitRole>();
        for (var role : SplitRole.values()) {
            open.split().of(role).forEach(sample -> roles.put(sample.id().value(), role));
        }
        return roles;
    }

    private static void copyRuns(Path project) throws IOException {
        try (var files = Files.walk(RUNS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = project.resolve("runs").resolve(RUNS.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void theProjectIsRenamedInPlace() throws InterruptedException {
        try (var start = new StartedProgram(home.resolve("home"))) {
            var window = start.window;
            window.drop(".oc-welcome", pets);
            start.opened();
            window.click("#project-name");
            var field = window.find("#project-name-field", TextField.class);
            assertTrue(window.ask(field::isFocused));
            window.run(() -> field.setText("My pets"));
            window.press(KeyCode.ENTER);
            window.await(
                    "it is called so",
                    start.models.all().projects().nameProperty(),
                    name -> name.equals("My pets"));
            assertTrue(window.texts().contains("My pets"), () -> "" + window.texts());
            window.press(KeyCode.F2);
            assertTrue(window.ask(field::isVisible));
            window.run(() -> field.setText("Something else"));
            window.press(KeyCode.ESCAPE);
            assertFalse(window.ask(field::isVisible));
            assertEquals(
                    "My pets",
                    window.ask(() -> start.models.all().projects().nameProperty().get()));
        }
        try (var again = new StartedProgram(home.resolve("home"))) {
            again.awaitText("My pets");
        }
    }

    @Test
    void aMovedDatasetIsLocatedAndNothingIsLost() throws Exception {
        Map<String, SplitRole> before;
        try (var start = new StartedProgram(home.resolve("home"))) {
            start.window.drop(".oc-welcome", pets);
            var open = start.opened();
            before = roles(open);
            new ContentLearner(Duration.ZERO, ContentLearner.Hashes.READ)
                    .learn(open, new Cancellation());
        }
        var moved = home.resolve("archive/animals");
        Files.createDirectories(moved.getParent());
        Files.move(pets, moved);
        Files.move(moved.resolve("cat/cat-3.jpg"), moved.resolve("cat/tabby.jpg"));
        try (var start = new StartedProgram(home.resolve("home"))) {
            var window = start.window;
            start.awaitText("folder not found");
            window.click(".oc-project-open");
            start.awaitText("is no longer at");
            start.person.folder = Optional.of(moved);
            window.click("#locate");
            var open = start.opened();
            assertEquals(before, roles(open));
            assertEquals("pets", open.name());
            assertEquals(0, start.person.questions.size());
            start.awaitText("16 samples found, 1 of them by content; 0 missing.");
        }
    }

    @Test
    void aFolderOfOtherPicturesIsAskedAboutAndMayBeLeft() throws Exception {
        try (var start = new StartedProgram(home.resolve("home"))) {
            start.window.drop(".oc-welcome", pets);
            start.opened();
        }
        Files.move(pets, home.resolve("away"));
        var other = home.resolve("other");
        Pictures.folders(other, 5, "sea", "street");
        try (var start = new StartedProgram(home.resolve("home"))) {
            start.awaitText("folder not found");
            start.person.folder = Optional.of(other);
            start.person.agrees = false;
            start.window.click(".oc-project-row .button", "Locate folder…");
            start.awaitQuestion();
            var question = start.person.questions.getFirst();
            assertTrue(question.explanation().startsWith("16 of 16"), question.explanation());
            assertTrue(start.models.all().dataset().projectProperty().get() == null);
        }
    }

    @Test
    void aProjectGoesToAnotherHomeAsOneFileWithItsRunsAndEdits() throws Exception {
        var file = home.resolve("pets.ocellus-project");
        Map<String, SplitRole> before;
        try (var start = new StartedProgram(home.resolve("home"))) {
            start.window.drop(".oc-welcome", pets);
            var open = start.opened();
            before = roles(open);
            relabelACat(start, open);
            copyRuns(start.program.directories().data().resolve("projects/" + open.project().id()));
            start.person.target = Optional.of(file);
            var menu = start.window.find("#project-menu", MenuButton.class);
            start.window.run(() -> menu.getItems().get(3).fire());
            start.awaitText("Saved as");
        }
        try (var start = new StartedProgram(home.resolve("other home"))) {
            start.person.project = Optional.of(file);
            start.window.click("#open-project-file");
            var open = start.opened();
            assertEquals(before, roles(open));
            assertEquals(2, open.project().runs().list().size());
            assertEquals(9, dogs(open));
            assertTrue(open.edits().history().canUndo());
        }
    }

    private static void relabelACat(StartedProgram start, OpenProject open) {
        var cat = open.scan().snapshot().samples().getFirst();
        start.window.run(() -> start.models.all().dataset().edits().relabel(List.of(cat), "dog"));
        start.window.await(
                "one more is a dog",
                start.models.all().dataset().projectProperty(),
                now -> now != null && dogs(now) == 9);
    }

    private static long dogs(OpenProject open) {
        return open.scan().snapshot().counts().getOrDefault(new ClassId("dog"), 0L);
    }

    @Test
    void aRemovedProjectComesBackByUndo() throws InterruptedException {
        try (var start = new StartedProgram(home.resolve("home"))) {
            start.window.drop(".oc-welcome", pets);
            start.opened();
        }
        try (var start = new StartedProgram(home.resolve("home"))) {
            start.awaitText("no runs");
            var window = start.window;
            window.click(".oc-project-row .button.flat", "Take pets off the list");
            window.await(
                    "it is gone",
                    start.models.all().projects().removed().lastProperty(),
                    removed -> removed != null);
            window.click("#undo-removal");
            start.awaitText("no runs");
            assertTrue(Files.exists(pets.resolve("cat/cat-0.jpg")));
        }
    }

    @Test
    void aProjectThatWasRemovedLongAgoIsFoundInTheTrash() throws InterruptedException {
        try (var start = new StartedProgram(home.resolve("home"))) {
            start.window.drop(".oc-welcome", pets);
            start.opened();
        }
        try (var start = new StartedProgram(home.resolve("home"))) {
            start.awaitText("no runs");
            start.window.click(".oc-project-row .button.flat", "Take pets off the list");
            start.awaitText("Removed projects");
        }
        try (var start = new StartedProgram(home.resolve("home"))) {
            start.awaitText("Removed projects");
            start.window.click("#trash-link");
            start.window.click(".trash-restore");
            start.awaitText("no runs");
            assertFalse(start.window.sees("#trash-link"));
        }
    }

    @Test
    void aSecondWindowSaysThatItMayOnlyLook() throws InterruptedException {
        try (var first = new StartedProgram(home.resolve("home"));
                var second = new StartedProgram(home.resolve("home"))) {
            first.window.drop(".oc-welcome", pets);
            first.opened();
            second.window.drop(".oc-welcome", pets);
            assertTrue(second.opened().project().isReadOnly());
            second.awaitText("so it can only be looked at here");
            second.window.press(KeyCode.F2);
            assertFalse(second.window.sees("#project-name-field"));
        }
    }
}
