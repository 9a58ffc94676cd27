package app.ocellus.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.message.Sentence;
import app.ocellus.training.TrainingEvent;
import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.FourSteps;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.prediction.ModelChoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class MainViewModelTest {

    @TempDir private Path folder;
    private final Later background = new Later();
    private final FakeTraining trainer = new FakeTraining();
    private final FourSteps steps = new FourSteps(trainer, background, Runnable::run);
    private final MainViewModel model = steps.main;

    @Test
    void oneBeginsAtTheDataset() {
        assertEquals(Step.DATASET, model.stepProperty().get());
        assertEquals(Text.of("rail.start-here"), model.note(Step.DATASET).getValue());
        assertEquals(Text.of("rail.nothing"), model.note(Step.TRAIN).getValue());
        assertEquals(Text.of("rail.nothing"), model.note(Step.EVALUATE).getValue());
        assertEquals(Text.of("rail.built-in"), model.note(Step.PREDICT).getValue());
        assertEquals(Text.NONE, model.note(Step.SETTINGS).getValue());
    }

    @Test
    void aDroppedFolderIsOpenedAsADataset() {
        model.stepProperty().set(Step.EVALUATE);
        take(folder);
        assertEquals(List.of(folder), steps.opened);
        assertEquals(Step.DATASET, model.stepProperty().get());
    }

    @Test
    void whereOneEvaluatesAFolderIsEvaluatedOn() {
        take(folder);
        steps.training.start();
        background.runAll();
        model.stepProperty().set(Step.EVALUATE);
        take(folder.resolve("holiday.csv"));
        assertEquals(List.of(folder), steps.opened);
        assertEquals(Step.EVALUATE, model.stepProperty().get());
        var other = steps.evaluation.data().otherProperty().get();
        assertEquals("holiday.csv", other == null ? "" : other.name());
    }

    @Test
    void aListOfFilesAndClassesIsADatasetToo() {
        var lists = Stream.of("labels.CSV", "labels.tsv", "labels.txt").map(folder::resolve);
        var all = lists.peek(this::take).toList();
        assertEquals(all, steps.opened);
        assertEquals(List.of(), steps.asked);
    }

    @Test
    void whereOnePredictsAFolderIsPredicted() throws IOException {
        var one = Files.createFile(folder.resolve("one.jpg"));
        model.stepProperty().set(Step.PREDICT);
        take(folder);
        assertEquals(List.of(), steps.opened);
        assertEquals(List.of(one), steps.asked);
        assertEquals(Step.PREDICT, model.stepProperty().get());
    }

    @Test
    void droppedPicturesAreClassified() throws IOException {
        var one = Files.createFile(folder.resolve("one.jpg"));
        var other = Files.createFile(folder.resolve("other.png"));
        take(one, other);
        assertEquals(List.of(one, other), steps.asked);
        assertEquals(Step.PREDICT, model.stepProperty().get());
    }

    @Test
    void severalFoldersAreOneDataset() throws IOException {
        var cats = Files.createDirectory(folder.resolve("cats"));
        var dogs = Files.createDirectory(folder.resolve("dogs"));
        model.stepProperty().set(Step.TRAIN);
        take(cats, dogs);
        assertEquals(List.of(cats, dogs), steps.opened);
        assertEquals(List.of(), steps.asked);
        assertEquals(Step.DATASET, model.stepProperty().get());
    }

    @Test
    void whereOnePredictsSeveralFoldersArePredicted() throws IOException {
        var cats = Files.createDirectory(folder.resolve("cats"));
        var dogs = Files.createDirectory(folder.resolve("dogs"));
        var one = Files.createFile(dogs.resolve("one.jpg"));
        var two = Files.createFile(cats.resolve("two.jpg"));
        model.stepProperty().set(Step.PREDICT);
        take(dogs, cats);
        assertEquals(List.of(), steps.opened);
        assertEquals(List.of(one, two), steps.asked);
    }

    @Test
    void aFolderAmongPicturesIsPredictedWithThem() throws IOException {
        var cats = Files.createDirectory(folder.resolve("cats"));
        var two = Files.createFile(cats.resolve("two.jpg"));
        var one = Files.createFile(folder.resolve("one.jpg"));
        take(cats, one);
        assertEquals(List.of(), steps.opened);
        assertEquals(List.of(two, one), steps.asked);
    }

    @Test
    void aDroppedModelIsChosen() {
        take(folder.resolve("friend.OCELLUS"));
        assertEquals(
                new ModelChoice.Opened(folder.resolve("friend.OCELLUS")),
                steps.prediction.modelProperty().get());
        assertEquals(Step.PREDICT, model.stepProperty().get());
        assertEquals(
                Text.of("rail.model-file", "friend.OCELLUS"), model.note(Step.PREDICT).getValue());
    }

    @Test
    void nothingDroppedIsNothingDone() {
        model.stepProperty().set(Step.TRAIN);
        model.take(List.of());
        assertEquals(Step.TRAIN, model.stepProperty().get());
    }

    @Test
    void theStatusLineSaysWhatWasOpened() {
        take(folder);
        assertEquals(Text.of("status.opened", 24), model.statusProperty().get());
        assertSame(FourSteps.PETS, model.projectProperty().get());
        assertEquals(Text.of("rail.images", 24), model.note(Step.DATASET).getValue());
        assertEquals(Text.of("rail.not-trained"), model.note(Step.TRAIN).getValue());
    }

    @Test
    void theStatusLineSaysWhyNothingWasOpened() {
        steps.broken = Sentence.of("dataset.missing", folder);
        take(folder);
        assertEquals(
                Text.of("status.sentence", Sentence.of("dataset.missing", folder)),
                model.statusProperty().get());
    }

    @Test
    void aWarningStandsInTheStatusLine() {
        var warning = Sentence.of("workspace.nothing-kept", folder, "full");
        model.warn(warning);
        assertEquals(Text.of("status.sentence", warning), model.statusProperty().get());
    }

    @Test
    void theStatusLineSaysWhereAnExportLiesAndForgetsOneThatWasCancelled() {
        steps.export.model().load();
        background.runAll();
        steps.export.export(folder);
        assertEquals(Text.of("status.exporting"), model.statusProperty().get());
        background.runAll();
        var place = folder.resolve("export").toString();
        assertEquals(Text.of("status.exported", place), model.statusProperty().get());
        steps.export.save(folder.resolve("mine.ocellus"));
        background.runAll();
        var file = folder.resolve("mine.ocellus").toString();
        assertEquals(Text.of("status.exported", file), model.statusProperty().get());
        steps.export.export(folder);
        model.cancelJob();
        background.runAll();
        assertEquals(Text.of("status.ready"), model.statusProperty().get());
    }

    @Test
    void theStatusLineFollowsTheWayThrough() throws IOException {
        var said = new ArrayList<String>();
        model.statusProperty().addListener((_, _, now) -> said.add(now.key()));
        take(folder);
        model.startTraining();
        background.runAll();
        take(Files.createFile(folder.resolve("one.jpg")));
        assertEquals(
                List.of(
                        "status.opening",
                        "status.opened",
                        "status.preparing",
                        "status.evaluating",
                        "status.sentence",
                        "status.evaluated",
                        "status.predicting",
                        "status.predicted"),
                said);
        assertEquals(
                Text.of("rail.run", Text.of("runs.number", 1), 0.75),
                model.note(Step.TRAIN).getValue());
        assertEquals(Text.of("rail.images", 6), model.note(Step.EVALUATE).getValue());
        assertEquals(Text.of("rail.pictures", 1), model.note(Step.PREDICT).getValue());
    }

    @Test
    void aModelThatIsDroppedOnTheRunsIsTakenInAsOne() {
        take(folder);
        background.runAll();
        model.stepProperty().set(Step.RUNS);
        take(folder.resolve("nobody-has.ocellus"));
        background.runAll();
        assertEquals(Step.RUNS, model.stepProperty().get());
        var error = Objects.requireNonNull(steps.runs.errorProperty().get());
        assertEquals("model.missing", error.key());
        assertEquals(1, steps.prediction.models().size());
    }

    @Test
    void startingTheTrainingGoesThere() {
        take(folder);
        model.startTraining();
        assertEquals(Step.TRAIN, model.stepProperty().get());
        assertTrue(steps.training.busyProperty().get());
        assertEquals(Text.of("rail.training", 0.0), model.note(Step.TRAIN).getValue());
    }

    @Test
    void theProgressOfTheTrainingIsItsOwnThoughAnotherJobIsShown() {
        var said = new ArrayList<Text>();
        trainer.during =
                events -> {
                    events.accept(new TrainingEvent.Started(4, 2, 8));
                    events.accept(new TrainingEvent.BatchCompleted(2, 1, 0.5));
                    said.add(model.note(Step.TRAIN).getValue());
                };
        take(folder);
        model.startTraining();
        steps.prediction.predict(List.of(folder));
        background.runFirst();
        // one step was made, and five are to come
        assertEquals(List.of(Text.of("rail.training", 1.0 / 6)), said);
    }

    @Test
    void withoutADatasetTheTrainingSaysWhatIsMissing() {
        model.startTraining();
        assertEquals(Step.TRAIN, model.stepProperty().get());
        assertEquals(Text.of("rail.nothing"), model.note(Step.TRAIN).getValue());
    }

    @Test
    void theRunningJobCanBeCancelledFromEverywhere() {
        take(folder);
        model.startTraining();
        assertTrue(model.cancelJob());
        background.runAll();
        assertEquals(
                Text.of("status.sentence", Sentence.of("training.cancelled")),
                model.statusProperty().get());
    }

    @Test
    void whereNothingRunsThereIsNothingToCancel() {
        assertEquals(false, model.cancelJob());
    }

    @Test
    void notesSurviveTheGarbageCollection() {
        var said = new ArrayList<Text>();
        var note = model.note(Step.DATASET);
        note.addListener((_, _, now) -> said.add(now));
        System.gc();
        take(folder);
        assertEquals(List.of(Text.of("rail.images", 24)), said);
    }

    private void take(Path... paths) {
        model.take(List.of(paths));
        background.runAll();
    }
}
