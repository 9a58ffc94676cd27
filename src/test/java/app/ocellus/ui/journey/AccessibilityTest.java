package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.FourSteps;
import app.ocellus.ui.Given;
import app.ocellus.ui.StoredTraining;
import app.ocellus.ui.main.Step;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything can be reached by the Tab key, and a screen reader can say what it is. */
class AccessibilityTest {

    private static final Set<AccessibleRole> WITHOUT_MEANING =
            Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    private final FakeTraining training = new FakeTraining();
    private final FakeWindow fake = new FakeWindow(training);
    private final OpenWindow window = fake.window;

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void everythingOfAnEmptyWindowIsReachedAndNamed() {
        for (var step : Step.values()) {
            go(step);
            assertReachedAndNamed(step.toString());
        }
    }

    @Test
    void everythingOfAFullWindowIsReachedAndNamed() {
        fill();
        for (var step : Step.values()) {
            go(step);
            assertReachedAndNamed(step.toString());
        }
    }

    @Test
    void everythingBehindTheTabsIsReachedAndNamed() {
        fill();
        go(Step.DATASET);
        window.click(".toggle-button", "Health");
        assertReachedAndNamed("problems");
        go(Step.TRAIN);
        window.run(() -> fake.steps.training.form().modeProperty().set(Mode.FINE_TUNE));
        assertTrue(window.sees("#preview-another"));
        window.run(window.find("#expert", Node.class)::requestFocus);
        window.press(KeyCode.SPACE);
        assertTrue(window.sees("#seed"));
        assertReachedAndNamed("expert");
        go(Step.EVALUATE);
        window.click("#gallery-tabs .toggle-button", "Classes");
        assertReachedAndNamed("classes");
    }

    @Test
    void everyPartOfEveryTabSaysItsNameAndItsRole() {
        var silent = new ArrayList<String>();
        fill();
        Places.visit(
                fake,
                place -> {
                    var stops = window.ask(this::stops);
                    window.ask(() -> nameless(stops))
                            .forEach(node -> silent.add(place + ", no name: " + node));
                    stops.stream()
                            .filter(node -> WITHOUT_MEANING.contains(node.getAccessibleRole()))
                            .forEach(node -> silent.add(place + ", no role: " + node));
                });
        assertEquals(List.of(), silent);
    }

    @Test
    void everythingOfTheRunsIsReachedAndNamed(@TempDir Path projects) {
        var project = Given.kept(FourSteps.PETS, projects);
        var config = TrainingConfig.quick("small", new Preprocessing(224, Fit.CROP), 1);
        new StoredTraining().train(project, config, _ -> {}, new Cancellation());
        fake.steps.found = project;
        fake.withPets();
        go(Step.RUNS);
        window.await("one is shown", fake.steps.runs.detailProperty(), Optional::isPresent);
        for (var tab : List.of("Settings", "Note", "Classes")) {
            window.click("#run-tabs .toggle-button", tab);
            assertReachedAndNamed("runs, " + tab);
        }
    }

    private void fill() {
        FilledWindow.fill(fake, training);
    }

    private void go(Step step) {
        window.run(() -> fake.steps.main.stepProperty().set(step));
    }

    private void assertReachedAndNamed(String place) {
        window.texts();
        var stops = window.ask(this::stops);
        assertEquals(List.of(), window.ask(() -> nameless(stops)), place);
        Set<Node> reached = new HashSet<>();
        for (int i = 0; i < stops.size(); i++) {
            window.press(KeyCode.TAB);
            reached.add(window.ask(() -> window.scene().getFocusOwner()));
        }
        assertEquals(new HashSet<>(stops), reached, place);
    }

    /** Whatever takes the keys. */
    private List<Node> stops() {
        var stops = new ArrayList<Node>();
        Seen.walk(
                window.scene().getRoot(),
                node -> {
                    if (node.isFocusTraversable() && !node.isDisabled()) {
                        stops.add(node);
                    }
                });
        return stops;
    }

    private List<Node> nameless(List<Node> stops) {
        var nameless = new ArrayList<>(stops);
        nameless.removeIf(node -> isText(node.getAccessibleText()));
        nameless.removeIf(node -> node instanceof Labeled said && isText(said.getText()));
        Seen.walk(
                window.scene().getRoot(),
                node -> {
                    if (node instanceof Label label && isText(label.getText())) {
                        nameless.remove(label.getLabelFor());
                    }
                });
        return nameless;
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }
}
