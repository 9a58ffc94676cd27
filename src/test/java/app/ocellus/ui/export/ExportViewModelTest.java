package app.ocellus.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.export.ExportFormat;
import app.ocellus.message.Sentence;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.FakeExporting;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.export.ExportViewModel.State;
import app.ocellus.ui.prediction.ModelChoice;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class ExportViewModelTest {

    private static final Path PARENT = Path.of("models");

    private final OpenProject pets = Given.project("pets", "cat", "dog");
    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final Jobs jobs = new Jobs(runner);
    private final FakeExporting exporting = new FakeExporting();
    private final ModelChoice everyday = new ModelChoice.Everyday(Path.of("everyday.ocellus"));
    private final ModelChoice friend = new ModelChoice.Opened(Path.of("friend.ocellus"));
    private final ObjectProperty<ModelChoice> chosen = new SimpleObjectProperty<>(everyday);
    private final ObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<>(pets);
    private final LeavingModel leaving =
            new LeavingModel(
                    _ -> Given.run(pets, 1).model(),
                    FXCollections.observableArrayList(everyday, friend),
                    chosen,
                    runner);
    private final ExportViewModel model = new ExportViewModel(exporting, leaving, project, jobs);

    @BeforeEach
    void load() {
        leaving.load();
        background.runAll();
    }

    private List<String> names() {
        return classes(Objects.requireNonNull(leaving.bundleProperty().get()));
    }

    private static List<String> classes(ModelBundle bundle) {
        return bundle.classes().stream().map(ClassLabel::name).toList();
    }

    @Test
    void itIsComparedOnTheValidationPicturesOfTheOpenProject() {
        model.export(PARENT);
        assertEquals(State.EXPORTING, model.stateProperty().get());
        background.runAll();
        assertEquals(State.DONE, model.stateProperty().get());
        assertEquals(
                pets.split().validation().stream().map(ImageSample::file).toList(),
                exporting.comparedOn);
        assertEquals(1, Objects.requireNonNull(model.resultProperty().get()).exported().size());
    }

    @Test
    void withoutAProjectThePicturesAreDrawn() {
        project.set(null);
        model.export(PARENT);
        background.runAll();
        assertEquals(List.of(), exporting.comparedOn);
    }

    @Test
    void allChosenFormsAreWritten() {
        model.formats().add(ExportFormat.DJL);
        model.export(PARENT);
        background.runAll();
        var result = Objects.requireNonNull(model.resultProperty().get());
        assertEquals(
                List.of(ExportFormat.ONNX, ExportFormat.DJL),
                result.exported().stream().map(one -> one.format()).toList());
    }

    @Test
    void withoutAFormNothingIsWritten() {
        model.formats().clear();
        model.export(PARENT);
        background.runAll();
        assertEquals(State.READY, model.stateProperty().get());
        assertEquals(List.of(), exporting.written);
    }

    @Test
    void whatGoesWrongIsASentenceAndTheNextTryForgetsIt() {
        exporting.broken = Sentence.of("export.not-empty", "models");
        model.export(PARENT);
        background.runAll();
        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(exporting.broken, model.errorProperty().get());
        exporting.broken = null;
        model.export(PARENT);
        background.runAll();
        assertEquals(State.DONE, model.stateProperty().get());
        assertNull(model.errorProperty().get());
    }

    @Test
    void aCancelledExportIsAsIfNothingHadBeen() {
        model.export(PARENT);
        Objects.requireNonNull(jobs.shownProperty().get()).cancellation().cancel();
        background.runAll();
        assertEquals(State.READY, model.stateProperty().get());
        assertNull(model.resultProperty().get());
    }

    @Test
    void aRenamedClassIsSoCalledInWhatIsWritten() {
        leaving.rename("cat", "feline");
        assertTrue(leaving.isRenamed());
        model.save(Path.of("mine.ocellus"));
        background.runAll();
        assertEquals(List.of("feline", "dog"), classes(exporting.written.getLast()));
        assertEquals(Path.of("mine.ocellus"), model.savedProperty().get());
        model.export(PARENT);
        background.runAll();
        assertEquals(List.of("feline", "dog"), classes(exporting.written.getLast()));
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        leaving.rename("cat", "dog");
        assertEquals(List.of("cat", "dog"), names());
        assertNotNull(leaving.errorProperty().get());
        leaving.rename("cat", "tiger");
        assertNull(leaving.errorProperty().get());
    }

    @Test
    void anotherModelBringsItsOwnNamesAndTakesAwayWhatWasSaidOfTheOneBefore() {
        leaving.rename("cat", "feline");
        model.export(PARENT);
        background.runAll();
        chosen.set(friend);
        background.runAll();
        assertEquals(List.of("cat", "dog"), names());
        assertFalse(leaving.isRenamed());
        assertEquals(State.READY, model.stateProperty().get());
        assertNull(model.resultProperty().get());
    }
}
