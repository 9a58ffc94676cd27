package app.ocellus.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.message.Sentence;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.InstalledBackbone.Origin;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.KnownBackbones;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class BackbonesViewModelTest {

    private final KnownBackbones shelf = new KnownBackbones();
    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final BackbonesViewModel model =
            new BackbonesViewModel(shelf, new SimpleBooleanProperty(), new Jobs(runner), runner);

    private List<String> offered() {
        return model.installed().getValue().stream().map(BackboneInfo::id).toList();
    }

    private void look(String folder) {
        model.look(Path.of(folder));
        background.runAll();
    }

    @Test
    void nothingIsAddedBeforeTheQuestionIsAnswered() {
        look("resnet34");
        var candidate = Objects.requireNonNull(model.candidateProperty().get());
        assertEquals("resnet34", candidate.info().id());
        assertEquals(List.of("small", "large"), offered());
        assertEquals(2, shelf.all.size());
    }

    @Test
    void noForgetsIt() {
        look("resnet34");
        model.answer(false);
        background.runAll();
        assertNull(model.candidateProperty().get());
        assertEquals(2, shelf.all.size());
    }

    @Test
    void yesAddsItAndOffersIt() {
        look("resnet34");
        model.answer(true);
        assertTrue(model.busyProperty().get());
        background.runAll();
        assertFalse(model.busyProperty().get());
        assertEquals(List.of("small", "large", "resnet34"), offered());
    }

    @Test
    void whatDoesNotWorkIsSaidUntilTheNextAttempt() {
        shelf.failure = Sentence.of("model.backbone-not-here", "folder");
        look("folder");
        assertEquals(shelf.failure, model.errorProperty().get());
        assertNull(model.candidateProperty().get());
        shelf.failure = null;
        look("resnet34");
        assertNull(model.errorProperty().get());
        shelf.failure = Sentence.of("engine.backbone-no-onnx", "resnet34");
        model.answer(true);
        background.runAll();
        assertEquals(shelf.failure, model.errorProperty().get());
        assertEquals(List.of("small", "large"), offered());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void whatIsRemovedIsNoLongerOffered() {
        look("resnet34");
        model.answer(true);
        background.runAll();
        model.remove("resnet34");
        background.runAll();
        assertEquals(List.of("small", "large"), offered());
    }

    @Test
    void aLookAgainFindsWhatTheCommandLineAdded() {
        shelf.put(Given.backbone("own", BackboneInfo.OTHER), Origin.ADDED);
        shelf.refused.put("spoilt", Sentence.of("model.backbone-not-trusted", "spoilt"));
        model.refresh();
        background.runAll();
        assertEquals(List.of("small", "large", "own"), offered());
        assertEquals(shelf.refused, model.shelvedProperty().get().refused());
    }
}
