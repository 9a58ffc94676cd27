package app.ocellus.ui.dataset.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.map.DatasetMap;
import app.ocellus.dataset.map.MapPoint;
import app.ocellus.dataset.map.MapStage;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.FakeOpener;
import app.ocellus.ui.dataset.SampleRemarks;
import app.ocellus.ui.dataset.map.MapViewModel.State;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class MapViewModelTest {

    private static final Path SCENES = Path.of("scenes");
    private static final Path PETS = Path.of("pets");

    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(Runnable::run, Runnable::run);
    private final TaskRunner later = new TaskRunner(background, Runnable::run);
    private final Jobs jobs = new Jobs(later);
    private final DatasetViewModel dataset;
    private final MapViewModel model;
    private MapMaking making = (images, progress, stop) -> inARow(images);

    MapViewModelTest(@TempDir Path projects) {
        dataset =
                new DatasetViewModel(
                        new FakeOpener(
                                Given.kept(Given.project("scenes", "sea", "street"), projects),
                                Given.project("pets", "cat", "dog", "fish")),
                        new Jobs(runner));
        model =
                new MapViewModel(
                        new MapJob(() -> making, jobs, later),
                        dataset.projectProperty(),
                        dataset.samples());
    }

    private static DatasetMap inARow(List<ImageSample> images) {
        return new DatasetMap(
                images.stream().map(image -> new MapPoint(image.id(), 0, 0)).toList(), Set.of());
    }

    private void open() {
        dataset.open(SCENES);
    }

    private void make() {
        model.make();
        background.runAll();
    }

    private List<String> chosen() {
        return model.chosen().stream().map(image -> image.id().value()).toList();
    }

    private String id(int point) {
        return model.mapProperty().get().points().get(point).id().value();
    }

    @Test
    void withoutADatasetThereIsNothingToMake() {
        assertEquals(State.EMPTY, model.stateProperty().get());
        model.make();
        assertEquals(State.EMPTY, model.stateProperty().get());
    }

    private static MapMaking knowing(DatasetMap map) {
        return new MapMaking() {
            @Override
            public DatasetMap make(List<ImageSample> i, MapStage.Listener p, Cancellation s) {
                throw new IllegalStateException("it is known");
            }

            @Override
            public Optional<DatasetMap> known(List<ImageSample> images, Cancellation stop) {
                return Optional.of(map);
            }
        };
    }

    @Test
    void aMapFromBeforeIsThereAsSoonAsSomebodyLooks() {
        open();
        making = knowing(inARow(model.facts().images()));
        assertEquals(State.READY, model.stateProperty().get());
        model.setSeen(true);
        assertEquals(State.LOOKING, model.stateProperty().get());
        background.runAll();
        assertEquals(State.SHOWN, model.stateProperty().get());
        assertEquals(model.facts().images().size(), model.mapProperty().get().points().size());
        assertEquals(0, model.missingProperty().get());
    }

    @Test
    void whereThereIsNoneFromBeforeItCanBeMade() {
        model.setSeen(true);
        open();
        background.runAll();
        assertEquals(State.READY, model.stateProperty().get());
        make();
        assertEquals(State.SHOWN, model.stateProperty().get());
    }

    @Test
    void aMapOfAnotherDatasetThatComesLateIsNotShown() {
        open();
        making = knowing(inARow(model.facts().images()));
        model.setSeen(true);
        making = (images, progress, stop) -> inARow(images);
        dataset.open(PETS);
        background.runAll();
        assertEquals(State.READY, model.stateProperty().get());
    }

    @Test
    void aMapIsMadeWhenItIsAskedFor() {
        open();
        assertEquals(State.READY, model.stateProperty().get());
        making =
                (images, progress, _) -> {
                    progress.report(
                            MapStage.NEIGHBOURS, new Progress(3, 16, Duration.ofSeconds(1)));
                    return inARow(images);
                };
        model.make();
        assertEquals(State.RUNNING, model.stateProperty().get());
        assertNotNull(jobs.shownProperty().get());
        background.runAll();
        assertEquals(State.SHOWN, model.stateProperty().get());
        assertEquals(MapStage.NEIGHBOURS, model.stepProperty().get().stage());
        assertEquals(16, model.mapProperty().get().points().size());
        assertNull(jobs.shownProperty().get());
    }

    @Test
    void aCancelledMapCanBeMadeAgain() {
        open();
        making =
                (images, _, stop) -> {
                    stop.throwIfRequested();
                    return inARow(images);
                };
        model.make();
        model.cancel();
        background.runAll();
        assertEquals(State.READY, model.stateProperty().get());
        make();
        assertEquals(State.SHOWN, model.stateProperty().get());
    }

    @Test
    void whatWentWrongIsSaidAndCanBeTriedAgain() {
        open();
        making =
                (_, _, _) -> {
                    throw new UserException(Sentence.of("unknown", "why"));
                };
        make();
        assertEquals(State.FAILED, model.stateProperty().get());
        assertNotNull(model.errorProperty().get());
        making = (images, _, _) -> inARow(images);
        make();
        assertEquals(State.SHOWN, model.stateProperty().get());
        assertNull(model.errorProperty().get());
    }

    @Test
    void severalThatAreChosenAreWhatTheSamplesShow() {
        open();
        make();
        model.choose(List.of(2, 3, 5));
        assertEquals(List.of(id(2), id(3), id(5)), chosen());
        assertEquals(3, dataset.samples().shown().size());
        model.choose(List.of(2));
        assertEquals(List.of(id(2)), chosen());
        assertEquals(16, dataset.samples().shown().size());
    }

    @Test
    void whereTheSamplesShowAllAgainNothingIsChosen() {
        open();
        make();
        model.choose(List.of(0, 1));
        dataset.samples().onlyProperty().set(null);
        assertEquals(List.of(), chosen());
        assertEquals(16, dataset.samples().shown().size());
    }

    @Test
    void whatIsLeftOutStaysChosenAndInItsPlaceUntilItIsTakenBack() {
        open();
        make();
        var map = model.mapProperty().get();
        model.choose(List.of(0, 1));
        var gone = List.copyOf(model.chosen());
        long before = model.versionProperty().get();
        dataset.edits().exclude(gone);
        assertTrue(model.versionProperty().get() > before);
        assertTrue(model.facts().excluded().contains(gone.getFirst().id()));
        assertEquals(gone, List.copyOf(model.chosen()));
        assertEquals(2, dataset.samples().shown().size());
        assertEquals(map, model.mapProperty().get());
        assertEquals(0, model.missingProperty().get());
        dataset.edits().undo();
        assertEquals(0, model.facts().excluded().size());
    }

    @Test
    void aNewLabelIsSeenAtOnce() {
        open();
        make();
        model.choose(List.of(0, 1));
        var street = model.facts().classes().getLast();
        dataset.edits().relabel(List.copyOf(model.chosen()), street);
        var first = model.sample(0);
        assertEquals(1, first == null ? null : model.facts().place(first));
        assertEquals(street.id(), model.chosen().getFirst().classId());
    }

    @Test
    void anotherDatasetHasNoMapYet() {
        open();
        model.make();
        dataset.open(PETS);
        background.runAll();
        assertEquals(State.READY, model.stateProperty().get());
        assertEquals(DatasetMap.NONE, model.mapProperty().get());
    }

    @Test
    void whatTheModelSaidIsRightWrongOrUnknown() {
        open();
        make();
        var first = model.mapProperty().get().points().get(0).id();
        var second = model.mapProperty().get().points().get(1).id();
        var sample = model.sample(0);
        assertNotNull(sample);
        var other = model.facts().classes().getLast().id();
        dataset.samples()
                .remarksProperty()
                .set(
                        SampleRemarks.NONE.withAnswers(
                                Map.of(
                                        first,
                                        new SampleRemarks.Answer(sample.classId(), 0.9, 0.1),
                                        second,
                                        new SampleRemarks.Answer(other, 0.9, 3))));
        assertEquals(true, right(0));
        assertEquals(false, right(1));
        assertNull(right(2));
    }

    private @Nullable Boolean right(int point) {
        var sample = model.sample(point);
        assertNotNull(sample);
        return model.isRight(sample);
    }
}
