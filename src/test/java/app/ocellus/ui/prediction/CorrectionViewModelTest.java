package app.ocellus.ui.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetScanner;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.FakeOpener;
import app.ocellus.ui.prediction.CorrectionViewModel.State;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectOpener;
import app.ocellus.workspace.project.ProjectStore;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class CorrectionViewModelTest {

    private final PictureFolder pets;
    private final Path cat;
    private final ProjectOpener opener;
    private final OpenProject opened;
    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final Jobs jobs = new Jobs(runner);
    private final ObjectProperty<@Nullable TrainedRun> run = new SimpleObjectProperty<>();
    private final PredictionViewModel prediction;
    private final DatasetViewModel dataset;
    private final CorrectionViewModel model;

    CorrectionViewModelTest(@TempDir Path folder) throws IOException {
        pets = new PictureFolder(Files.createDirectory(folder.resolve("pets")));
        pets.add("cat", 6).add("dog", 6);
        cat = Files.write(folder.resolve("cat.jpg"), PictureFolder.png(900));
        var store = new ProjectStore(folder.resolve("home"), new AtomicFiles(FileOps.REAL));
        opener = new ProjectOpener(new DatasetScanner(new ImageDecoder()), store);
        opened = opener.open(pets.root(), _ -> {}, new Cancellation());
        var classes = Stream.of("cat", "dog", "1").map(ClassLabel::named).toList();
        prediction =
                new PredictionViewModel(
                        new FakePredicting(classes),
                        Path.of("everyday.ocellus"),
                        run,
                        jobs,
                        runner);
        dataset = new DatasetViewModel(new FakeOpener(opened), jobs);
        model = new CorrectionViewModel(prediction, dataset, runner);
    }

    @AfterEach
    void leave() {
        opener.close();
    }

    private void openDataset() {
        dataset.open(Path.of("pets"));
        background.runAll();
    }

    private void predict(Path picture) {
        prediction.predict(List.of(picture));
        background.runAll();
    }

    private Map<String, Long> counts() {
        var open = Objects.requireNonNull(dataset.projectProperty().get());
        return open.scan().snapshot().counts().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().value(), Map.Entry::getValue));
    }

    private State state() {
        return model.stateProperty().get();
    }

    @Test
    void aRightAnswerMakesASampleOfThePicture() {
        openDataset();
        predict(cat);
        assertEquals(new State.Outside(), state());
        model.accept();
        background.runAll();
        assertEquals(Map.of("cat", 7L, "dog", 6L), counts());
        var inside = assertInstanceOf(State.Inside.class, state());
        assertEquals("cat", inside.className());
        assertTrue(inside.last());
        assertTrue(model.isSaidSo());
    }

    @Test
    void aWrongAnswerIsPutRightAndCanBeTakenBack() {
        openDataset();
        predict(cat);
        model.correct("dog");
        background.runAll();
        assertEquals(Map.of("cat", 6L, "dog", 7L), counts());
        assertFalse(model.isSaidSo());
        model.edits().undo();
        background.runAll();
        assertEquals(Map.of("cat", 6L, "dog", 6L), counts());
        assertEquals(new State.Outside(), state());
    }

    @Test
    void aSecondThoughtChangesTheLabelOfTheSameSample() {
        openDataset();
        predict(cat);
        model.correct("dog");
        background.runAll();
        model.correct("cat");
        background.runAll();
        assertEquals(Map.of("cat", 7L, "dog", 6L), counts());
    }

    @Test
    void aClassThatIsTypedIsMade() {
        openDataset();
        predict(cat);
        model.correct("tiger");
        background.runAll();
        assertEquals(Map.of("cat", 6L, "dog", 6L, "tiger", 1L), counts());
    }

    @Test
    void aPictureOfTheDatasetItselfIsRelabelledAndNotAddedAgain() {
        openDataset();
        predict(pets.root().resolve("dog/1.png"));
        assertEquals("dog", assertInstanceOf(State.Inside.class, state()).className());
        model.correct("cat");
        background.runAll();
        assertEquals(Map.of("cat", 7L, "dog", 5L), counts());
    }

    @Test
    void withoutADatasetThereIsNothingToAddItTo() {
        predict(cat);
        assertEquals(new State.NoDataset(), state());
        openDataset();
        assertEquals(new State.Outside(), state());
    }

    @Test
    void aDatasetThatMayOnlyBeLookedAtIsNotAddedTo() throws IOException {
        try (var other =
                new ProjectOpener(
                        new DatasetScanner(new ImageDecoder()),
                        new ProjectStore(
                                Objects.requireNonNull(opened.project().folder().getParent()),
                                new AtomicFiles(FileOps.REAL)))) {
            var reading = other.open(pets.root(), _ -> {}, new Cancellation());
            assertTrue(reading.project().isReadOnly());
            var looking = new DatasetViewModel(new FakeOpener(reading), jobs);
            var correction = new CorrectionViewModel(prediction, looking, runner);
            looking.open(Path.of("pets"));
            predict(cat);
            assertEquals(new State.ReadOnly(), correction.stateProperty().get());
        }
    }
}
