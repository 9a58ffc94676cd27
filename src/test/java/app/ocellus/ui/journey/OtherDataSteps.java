package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.WindowComposition;
import app.ocellus.fixtures.HtmlPage;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.ui.evaluation.EvaluationViewModel.State;

import javafx.scene.Node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** From the evaluation to other data, to a report of them, and back. */
final class OtherDataSteps {

    private final OpenWindow window;
    private final WindowComposition models;
    private final ChosenPaths person;

    OtherDataSteps(OpenWindow window, WindowComposition models, ChosenPaths person) {
        this.window = window;
        this.models = models;
        this.person = person;
    }

    void walk() throws IOException {
        var data = data();
        window.drop("#confusion", data);
        evaluated();
        var texts = window.texts();
        assertTrue(texts.contains("elsewhere · 6 images"), texts::toString);
        assertSaid("does not know:", "desert");
        assertSaid("No image of:", "buildings");
        assertSaid("1 image could not be read", "");
        assertSaid("Labels cannot be changed here", "");
        var relabel = window.find("#evaluated-class", Node.class);
        assertTrue(window.ask(relabel::isDisabled), "a label of other data can be changed");
        assertEquals(6, Objects.requireNonNull(shown()).evaluation().samples().size());
        report();
        window.click("#back-to-own");
        evaluated();
        assertNull(models.all().evaluation().data().otherProperty().get());
        assertTrue(!window.ask(relabel::isDisabled), "the project's own labels can be changed");
    }

    private void assertSaid(String words, String name) {
        assertTrue(
                window.texts().stream().anyMatch(t -> t.contains(words) && t.contains(name)),
                () -> words + " in " + window.texts());
    }

    private app.ocellus.evaluation.Evaluator.Report shown() {
        return Objects.requireNonNull(
                window.ask(() -> models.all().evaluation().reportProperty().get()));
    }

    private void evaluated() {
        window.await(
                "it is evaluated",
                models.all().evaluation().stateProperty(),
                state -> state == State.READY);
    }

    /** Two classes of test pictures, one under a name that the model does not know. */
    private Path data() throws IOException {
        var folder = TestProgram.folder("elsewhere");
        var test = models.all().dataset().projectProperty().get().split().test();
        for (var label : new String[] {"forest", "street"}) {
            var target = folder.resolve(label.equals("street") ? "desert" : label);
            Files.createDirectories(target);
            for (var sample :
                    test.stream()
                            .filter(s -> s.classId().value().equals(label))
                            .limit(3)
                            .toList()) {
                Files.copy(sample.file(), target.resolve(sample.file().getFileName().toString()));
            }
        }
        Files.write(folder.resolve("forest").resolve("broken.jpg"), new byte[] {1, 2, 3});
        return folder;
    }

    private void report() {
        var file = TestProgram.folder("reports").resolve("elsewhere.html");
        person.target = Optional.of(file);
        window.click("#report");
        window.await(
                "the report is written",
                models.all().evaluation().reports().writtenProperty(),
                written -> written != null);
        window.click("#open-report");
        window.click("#reveal-report");
        assertEquals(java.util.List.of(file), person.opened);
        assertEquals(java.util.List.of(file), person.revealed);
        var page = HtmlPage.read(file);
        assertEquals(shown().evaluation().metrics().accuracy(), page.figure("accuracy"), 0);
        assertEquals(2, HtmlPage.below(page.section("training"), "svg").size(), "its curves");
        assertNotNull(page.section("skipped"));
    }
}
