package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.export.ExportViewModel;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.prediction.PredictionViewModel;

import javafx.scene.control.Labeled;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The built-in model is taken away, to other programs and to another computer. */
class ExportJourneyTest {

    @TempDir private Path home;
    private StartedProgram start;
    private OpenWindow window;

    @BeforeEach
    void open() {
        begin("home");
        window.click("#rail-export");
        window.await(
                "the model is read",
                start.models.all().export().model().bundleProperty(),
                bundle -> bundle != null);
    }

    private void begin(String name) {
        start = new StartedProgram(home.resolve(name));
        window = start.window;
    }

    @AfterEach
    void close() {
        start.close();
    }

    private void await(ExportViewModel.State wanted) {
        window.await(
                "it is " + wanted,
                start.models.all().export().stateProperty(),
                state -> state == wanted);
    }

    @Test
    void anExportShowsHowWellItAgrees() {
        start.person.folder = Optional.of(home);
        window.click("#export-start");
        await(ExportViewModel.State.DONE);
        assertTrue(window.texts().contains("100.0\u00a0%"), () -> "" + window.texts());
        assertTrue(
                window.texts().toString().contains("export is written, and answers as Ocellus"),
                () -> "" + window.texts());
        var result =
                window.ask(
                        () ->
                                Objects.requireNonNull(
                                        start.models.all().export().resultProperty().get()));
        assertTrue(Files.isRegularFile(result.folder().resolve("onnx/predict.py")));
    }

    @Test
    void aModelWithARenamedClassAnswersSoInAnotherHome() throws IOException {
        var picture = Pictures.jpeg(home.resolve("stripes.jpg"), 7);
        var before = answerOf(picture);
        window.click("#rail-export");
        window.run(() -> start.models.all().export().model().rename(before, "my stripes"));
        start.person.target = Optional.of(home.resolve("mine.ocellus"));
        window.click("#export-save");
        window.await(
                "it is saved", start.models.all().export().savedProperty(), file -> file != null);
        start.close();
        begin("another home");
        window.drop(".oc-welcome", home.resolve("mine.ocellus"));
        assertEquals("my stripes", answerOf(picture));
    }

    @Test
    void theModelThatWasSavedCanBeAskedAtOnce() {
        start.person.target = Optional.of(home.resolve("mine.ocellus"));
        window.click("#export-save");
        window.await(
                "it is saved", start.models.all().export().savedProperty(), file -> file != null);
        window.click("#export-predict");
        assertEquals(
                Step.PREDICT, window.ask(() -> start.models.all().main().stepProperty().get()));
        assertEquals(
                home.resolve("mine.ocellus"),
                window.ask(() -> start.models.all().prediction().modelProperty().get().file()));
    }

    private String answerOf(Path picture) {
        window.run(() -> start.models.all().main().stepProperty().set(Step.PREDICT));
        window.drop(".oc-drop", picture);
        window.await(
                "it is answered",
                start.models.all().prediction().stateProperty(),
                state -> state == PredictionViewModel.State.DONE);
        var label = window.find("#answer", Labeled.class);
        return window.ask(label::getText);
    }
}
