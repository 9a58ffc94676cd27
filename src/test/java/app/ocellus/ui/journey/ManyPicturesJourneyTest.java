package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.ui.prediction.AnswerKind;
import app.ocellus.ui.prediction.PredictionViewModel;
import app.ocellus.ui.prediction.PredictionViewModel.State;

import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** 500 real files, one of them damaged, are dropped on the everyday model. */
class ManyPicturesJourneyTest {

    private static final int FILES = 500;

    @TempDir private Path home = Path.of("");
    @TempDir private Path pictures = Path.of("");
    private StartedProgram started;
    private PredictionViewModel model;

    @BeforeEach
    void start() throws IOException {
        var original = Pictures.jpeg(pictures.resolve("0.jpg"), 1);
        var within = Files.createDirectory(pictures.resolve("within"));
        for (int i = 1; i < FILES - 1; i++) {
            var folder = i % 2 == 0 ? pictures : within;
            Files.copy(original, folder.resolve(i + ".jpg"));
        }
        Files.write(within.resolve("broken.jpg"), new byte[] {1, 2, 3});
        started = new StartedProgram(home);
        model = started.models.all().prediction();
        started.window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        started.window.drop("#drop", pictures);
    }

    @AfterEach
    void close() {
        started.close();
    }

    @Test
    void allButTheDamagedOneAreAnswered() {
        started.window.await("all are done", model.stateProperty(), state -> state == State.DONE);
        assertEquals(FILES, started.window.ask(() -> model.pictures().size()).intValue());
        int damaged = started.window.ask(() -> model.filter().count(new AnswerKind.Unreadable()));
        assertEquals(1, damaged);
        var files = new HashSet<Path>();
        for (var picture : started.window.ask(() -> List.copyOf(model.pictures()))) {
            files.add(picture.file());
            assertEquals(
                    picture.file().endsWith("broken.jpg"),
                    picture instanceof PredictedPicture.Unreadable);
        }
        assertEquals(FILES, files.size());
    }

    @Test
    void cancelledInTheMiddleTheAnswersSoFarStay() {
        started.window.await(
                "some are there", Bindings.size(model.pictures()), n -> n.intValue() > 9);
        started.window.run(model::cancel);
        started.window.await("it has ended", model.stateProperty(), state -> state == State.DONE);
        int answered = started.window.ask(() -> model.pictures().size());
        assertTrue(answered > 9 && answered < FILES, "" + answered);
    }
}
