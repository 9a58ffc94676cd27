package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.dataset.SampleOrder;
import app.ocellus.ui.dataset.SampleProblem;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A person repairs the labels of a dataset with the keys, thinks better of it, and comes back. */
class EditingJourneyTest {

    private static final ClassId CAT = new ClassId("cat");
    private static final ClassId DOG = new ClassId("dog");

    @TempDir private Path home;
    private Path pets;
    private StartedProgram start;
    private OpenWindow window;

    @BeforeEach
    void open() throws IOException {
        pets = home.resolve("pets");
        Pictures.folders(pets, 8, "cat", "dog");
        begin();
    }

    private void begin() {
        start = new StartedProgram(home.resolve("home"));
        window = start.window;
        window.drop(".oc-welcome", pets);
        start.opened();
    }

    @AfterEach
    void close() {
        start.close();
    }

    private OpenProject awaitProject(String what, Predicate<OpenProject> wanted) {
        window.await(
                what,
                start.models.all().dataset().projectProperty(),
                open -> open != null && wanted.test(open));
        return start.opened();
    }

    private static Map<ClassId, Long> counts(OpenProject open) {
        return open.scan().snapshot().counts();
    }

    /** What a keyboard sends for a character, after the press of whatever key that is. */
    private void type(String character) {
        window.run(
                () -> {
                    var owner = window.scene().getFocusOwner();
                    owner.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED,
                                    character,
                                    character,
                                    KeyCode.UNDEFINED,
                                    false,
                                    false,
                                    false,
                                    false));
                });
    }

    private void focusGrid() {
        window.run(() -> window.scene().lookup("#samples").requestFocus());
    }

    private void awaitShown(int count) {
        var shown = start.models.all().dataset().samples().shown();
        window.await(count + " are shown", Bindings.size(shown), now -> now.intValue() == count);
    }

    /** The order is made in the background: one waits until the cats stand before the dogs. */
    private void inOrder() {
        var samples = start.models.all().dataset().samples();
        window.run(() -> samples.orderProperty().set(SampleOrder.CLASS));
        var sorted =
                Bindings.createBooleanBinding(() -> isByClass(samples.shown()), samples.shown());
        window.await("they are in order", sorted, now -> now);
    }

    private static boolean isByClass(List<ImageSample> shown) {
        var classes = shown.stream().map(sample -> sample.classId().value()).toList();
        return !shown.isEmpty() && classes.equals(classes.stream().sorted().toList());
    }

    @Test
    void threeImagesAreRelabelledWithKeysAndUndone() {
        inOrder();
        window.click(".oc-classes .list-cell", "cat 8");
        focusGrid();
        window.press(KeyCode.HOME);
        for (int i = 0; i < 3; i++) {
            type("2");
            int dogs = 9 + i;
            awaitProject("one more is a dog", open -> counts(open).get(DOG) == dogs);
        }
        awaitShown(5);
        assertTrue(window.texts().toString().contains("1 image is now “dog”"));
        for (int i = 0; i < 3; i++) {
            window.press(KeyCode.CONTROL, KeyCode.Z);
            int dogs = 10 - i;
            awaitProject("one is a cat again", open -> counts(open).get(DOG) == dogs);
        }
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        awaitProject("the first is a dog again", open -> counts(open).get(DOG) == 9);
    }

    @Test
    void severalChosenImagesAreLeftOutWithDeleteAndUsedAgain() throws IOException {
        inOrder();
        focusGrid();
        window.press(KeyCode.HOME);
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        window.press(KeyCode.DELETE);
        var left = awaitProject("two are left out", open -> counts(open).get(CAT) == 6);
        assertEquals(2, left.scan().snapshot().excluded().size());
        try (var files = Files.list(pets.resolve("cat"))) {
            assertEquals(8, files.count());
        }
        window.run(
                () ->
                        start.models
                                .all()
                                .dataset()
                                .samples()
                                .problemFilterProperty()
                                .set(SampleProblem.EXCLUDED));
        awaitShown(2);
        focusGrid();
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.press(KeyCode.DELETE);
        awaitProject("all are used", open -> counts(open).get(CAT) == 8);
    }

    @Test
    void aClassIsMadeByTypingItsName() throws InterruptedException {
        inOrder();
        focusGrid();
        window.press(KeyCode.HOME);
        var first = window.ask(() -> start.models.all().dataset().samples().shown().getFirst());
        type("o");
        TypedClass.choose(window, "owl");
        var open =
                awaitProject(
                        "there is an owl",
                        now -> counts(now).getOrDefault(new ClassId("owl"), 0L) == 1);
        assertEquals(3, open.scan().snapshot().classes().size());
        assertTrue(
                open.scan().snapshot().samples().stream()
                        .anyMatch(
                                s ->
                                        s.id().equals(first.id())
                                                && s.classId().value().equals("owl")));
    }

    @Test
    void aClassIsRenamedInPlaceAndMergedAndEverythingIsThereAfterARestart() {
        window.click(".oc-classes .list-cell", "cat 8");
        window.run(() -> window.scene().lookup("#classes").requestFocus());
        window.press(KeyCode.F2);
        var field = window.find("#class-name", TextField.class);
        window.run(() -> field.setText("feline"));
        window.run(field::requestFocus);
        window.press(KeyCode.ENTER);
        var renamed =
                awaitProject(
                        "it is called feline",
                        open ->
                                open.scan()
                                        .snapshot()
                                        .classes()
                                        .getFirst()
                                        .name()
                                        .equals("feline"));
        assertEquals(CAT, renamed.scan().snapshot().classes().getFirst().id());
        inOrder();
        focusGrid();
        window.press(KeyCode.HOME);
        var sample = window.ask(() -> start.models.all().dataset().samples().target().getFirst());
        clickSplit(SplitRole.TEST);
        awaitProject("it is for the test", open -> role(open, sample) == SplitRole.TEST);
        start.close();
        begin();
        var again = start.opened();
        assertEquals("feline", again.scan().snapshot().classes().getFirst().name());
        assertEquals(SplitRole.TEST, role(again, sample));
        assertFalse(window.find("#undo", ButtonBase.class).isDisabled());
    }

    private void clickSplit(SplitRole role) {
        var segments = window.find("#sample-split", javafx.scene.layout.HBox.class);
        window.run(() -> ((ButtonBase) segments.getChildren().get(role.ordinal())).fire());
    }

    private static SplitRole role(OpenProject open, ImageSample sample) {
        return open.split().roles().getOrDefault(sample.id(), SplitRole.TRAINING);
    }

    @Test
    void anImageIsLookedAtLargeAndRelabelledThere() {
        inOrder();
        focusGrid();
        window.press(KeyCode.HOME);
        window.press(KeyCode.ENTER);
        assertTrue(window.sees("#zoom"));
        window.press(KeyCode.RIGHT);
        type("2");
        awaitProject("it is a dog", open -> counts(open).get(DOG) == 9);
        assertTrue(window.sees("#zoom"));
        window.press(KeyCode.ESCAPE);
        assertFalse(window.sees("#zoom"));
        assertTrue(window.ask(() -> window.find("#samples", Node.class).isFocused()));
    }

    @Test
    void newFilesAreFoundByLookingAgainAndEditsHold() throws IOException {
        inOrder();
        focusGrid();
        window.press(KeyCode.HOME);
        type("2");
        awaitProject("one is a dog", open -> counts(open).get(DOG) == 9);
        Pictures.jpeg(pets.resolve("cat/new.jpg"), 99);
        window.press(KeyCode.F5);
        var again = awaitProject("the new file is there", open -> counts(open).get(CAT) == 8);
        assertEquals(9, counts(again).get(DOG));
    }

    @Test
    void theSameFileTwiceIsFoundOneIsLeftOutAndACleanCopyIsWritten() throws IOException {
        Files.copy(pets.resolve("cat/cat-1.jpg"), pets.resolve("dog/stray.jpg"));
        window.press(KeyCode.F5);
        awaitProject("the other is there", open -> counts(open).get(DOG) == 9);
        var samples = start.models.all().dataset().samples();
        window.run(() -> samples.problemFilterProperty().set(SampleProblem.TWIN));
        awaitShown(2);
        inOrder();
        focusGrid();
        window.press(KeyCode.END);
        window.press(KeyCode.DELETE);
        awaitProject("the stray is left out", open -> counts(open).get(DOG) == 8);
        var target = home.resolve("clean");
        start.person.folder = java.util.Optional.of(target);
        window.run(start.models.all().main()::copy);
        window.click("#copy-write");
        window.await(
                "it is written",
                start.models.all().dataset().copy().resultProperty(),
                written -> written != null);
        assertTrue(window.texts().toString().contains("16 images"), "" + window.texts());
        try (var dogs = Files.list(target.resolve("dog"))) {
            assertEquals(8, dogs.count());
        }
        assertTrue(Files.exists(pets.resolve("dog/stray.jpg")));
    }
}
