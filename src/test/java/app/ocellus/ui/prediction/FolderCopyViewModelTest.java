package app.ocellus.ui.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.message.Sentence;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.NamedAnswers;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.prediction.FolderCopyViewModel.Done;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class FolderCopyViewModelTest {

    private final FakePredicting predicting =
            new FakePredicting(Given.project("pets", "cat", "dog").split().classes());
    private final ObservableList<PredictedPicture> pictures = FXCollections.observableArrayList();
    private final AnswerFilter filter = new AnswerFilter(pictures);
    private final Later background = new Later();
    private final Jobs jobs = new Jobs(new TaskRunner(background, Runnable::run));
    private final FolderCopyViewModel model = new FolderCopyViewModel(filter, predicting, jobs);
    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void answersForRealFiles() throws IOException {
        var names = List.of("cat/1.jpg", "cat/2.jpg", "dog/3.jpg");
        var answers = NamedAnswers.byFolder(Given.project("pets", "cat", "dog").split().classes());
        for (var name : names) {
            var file = folder.resolve("in").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
            pictures.add(PredictedPicture.of(answers.classify(file), answers, 1, -1));
        }
    }

    private Path target() {
        return folder.resolve("out");
    }

    @Test
    void onlyWhatIsShownIsPutIntoFolders() {
        filter.textProperty().set("cat");
        model.sort(target());
        assertTrue(model.busyProperty().get());
        filter.textProperty().set("");
        background.runAll();
        var done = assertInstanceOf(Done.Sorted.class, model.doneProperty().get());
        assertEquals(2, done.result().files());
        assertFalse(Files.exists(target().resolve("dog")));
        assertFalse(model.busyProperty().get());
    }

    @Test
    void whatWasPutThereLastCanBeTakenAwayOnce() {
        assertNull(model.undoableProperty().get());
        model.sort(target());
        background.runAll();
        assertNotNull(model.undoableProperty().get());
        model.undo();
        background.runAll();
        var done = assertInstanceOf(Done.Undone.class, model.doneProperty().get());
        assertEquals(3, done.away().files());
        assertFalse(Files.exists(target()));
        assertNull(model.undoableProperty().get());
    }

    @Test
    void cancellingLeavesNothingAndSaysSo() {
        model.sort(target());
        jobs.shownProperty().get().cancellation().cancel();
        background.runAll();
        assertEquals(
                new Done.Failed(Sentence.of("ui.sorting-cancelled")), model.doneProperty().get());
        assertFalse(Files.exists(target()));
        assertNull(model.undoableProperty().get());
    }

    @Test
    void anUndoThatIsCancelledCanBeGoneOnWith() {
        model.sort(target());
        background.runAll();
        model.undo();
        jobs.shownProperty().get().cancellation().cancel();
        background.runAll();
        assertNotNull(model.undoableProperty().get());
        model.undo();
        background.runAll();
        assertFalse(Files.exists(target()));
    }

    @Test
    void whatCameToNothingDoesNotTakeTheWayBack() {
        model.sort(target());
        background.runAll();
        var made = model.undoableProperty().get();
        model.sort(target());
        background.runAll();
        assertEquals(made, model.undoableProperty().get());
        model.sort(folder.resolve("in/cat/1.jpg"));
        background.runAll();
        assertInstanceOf(Done.Failed.class, model.doneProperty().get());
        assertTrue(model.askingProperty().get());
        assertEquals(made, model.undoableProperty().get());
    }

    @Test
    void oneThingIsDoneAtATime() {
        model.sort(target());
        model.sort(folder.resolve("other"));
        model.undo();
        background.runAll();
        assertFalse(Files.exists(folder.resolve("other")));
        assertTrue(Files.exists(target()));
    }
}
