package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.Composition;
import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.dataset.ImageSample;
import app.ocellus.ui.control.FxToolkit;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.DatasetViewModel.State;
import app.ocellus.workspace.AppDirectories;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** From the welcome to a dataset that one looks through, with pictures on the disk. */
class OpeningJourneyTest {

    @TempDir private Path home;

    @Test
    void aDroppedFolderIsOpenedLookedThroughAndReplacedByAnother() throws IOException {
        var pets = home.resolve("pets");
        Pictures.folders(pets, 5, "cat", "dog", "fish");
        Files.createFile(pets.resolve("cat").resolve("empty.jpg"));
        var scenes = home.resolve("scenes");
        Pictures.folders(scenes, 4, "sea", "street");
        try (var program = new Composition(directories())) {
            var models = FxToolkit.call(() -> new WindowComposition(program, Platform::runLater));
            var person = new ChosenPaths();
            try (var window = OpenWindow.of(() -> Window.of(program, models, person))) {
                window.run(() -> models.all().settings().chooseLanguage("en"));
                assertTrue(window.texts().contains("Try the sample"));
                window.drop(".oc-welcome", pets);
                awaitSamples(window, models, 15);
                everythingIsThere(window);
                oneClassIsShown(window);
                aPictureIsSelected(window);
                theProblemIsTold(window);
                person.folder = Optional.of(scenes);
                window.press(KeyCode.CONTROL, KeyCode.O);
                awaitSamples(window, models, 8);
                theOtherDatasetIsShownWhole(window);
                aFailureIsSaidWhereTheDatasetIs(window, models, person);
            }
        }
    }

    @Test
    void twoFoldersThatAreDroppedTogetherAreOneDatasetAndAListIsOneToo() throws IOException {
        Pictures.folders(home, 4, "cats", "dogs");
        Files.writeString(home.resolve("mine.tsv"), "cats/cats-1.jpg\tcat\ndogs/dogs-2.jpg\tdog\n");
        try (var program = new Composition(directories())) {
            var models = FxToolkit.call(() -> new WindowComposition(program, Platform::runLater));
            try (var window = OpenWindow.of(() -> Window.of(program, models, new ChosenPaths()))) {
                window.run(() -> models.all().settings().chooseLanguage("en"));
                window.drop(".oc-welcome", home.resolve("cats"), home.resolve("dogs"));
                awaitSamples(window, models, 8);
                assertEquals(Set.of("cats", "dogs"), classes(window));
                assertTrue(window.texts().contains("cats + dogs"), () -> "" + window.texts());
                window.drop("#samples", home.resolve("mine.tsv"));
                awaitSamples(window, models, 2);
                assertEquals(Set.of("cat", "dog"), classes(window));
            }
        }
    }

    private AppDirectories directories() {
        return new AppDirectories(
                home.resolve("data"), home.resolve("cache"), Path.of("assets").toAbsolutePath());
    }

    private static void awaitSamples(OpenWindow window, WindowComposition models, int count) {
        var dataset = models.all().dataset();
        window.await(
                "%d samples are open".formatted(count),
                dataset.projectProperty(),
                open -> open != null && open.scan().snapshot().samples().size() == count);
        window.await("it is shown", dataset.stateProperty(), state -> state == State.READY);
        var shown = dataset.samples().shown();
        window.await("all are shown", Bindings.size(shown), now -> now.intValue() == count);
    }

    private static void everythingIsThere(OpenWindow window) {
        assertEquals(15, shown(window).size());
        var texts = window.texts();
        assertTrue(
                texts.containsAll(
                        List.of(
                                "pets",
                                "3 classes · 15 images",
                                "All classes",
                                "cat",
                                "dog",
                                "fish",
                                "15 images; 1 thing to know about the files, listed under"
                                        + " Health.")),
                texts::toString);
    }

    /** What is shown is sought in the background. */
    private static void awaitShown(OpenWindow window, int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (shown(window).size() != count && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(count, shown(window).size());
    }

    private static void oneClassIsShown(OpenWindow window) {
        window.click("#classes .list-cell", "dog 5");
        awaitShown(window, 5);
        assertEquals(Set.of("dog"), classes(window));
    }

    private static void aPictureIsSelected(OpenWindow window) {
        window.click(".oc-thumbnail-cell", "dog/dog-3.jpg");
        assertTrue(window.texts().contains("dog-3.jpg"), () -> window.texts().toString());
        window.press(KeyCode.HOME);
        window.press(KeyCode.RIGHT);
        var second = shown(window).get(1);
        assertTrue(window.texts().contains(second.file().getFileName().toString()));
    }

    private static void theProblemIsTold(OpenWindow window) {
        window.click(".toggle-button", "Health");
        var texts = window.texts();
        assertTrue(
                texts.stream().anyMatch(text -> text.contains("empty.jpg is empty.")),
                texts::toString);
        window.click(".toggle-button", "Samples");
    }

    private static void theOtherDatasetIsShownWhole(OpenWindow window) {
        assertEquals(Set.of("sea", "street"), classes(window));
        assertEquals(8, shown(window).size());
        assertTrue(window.texts().containsAll(List.of("scenes", "sea", "street")));
    }

    private void aFailureIsSaidWhereTheDatasetIs(
            OpenWindow window, WindowComposition models, ChosenPaths person) {
        person.folder = Optional.of(home.resolve("moved"));
        window.press(KeyCode.CONTROL, KeyCode.O);
        var state = models.all().dataset().stateProperty();
        window.await("it has failed", state, now -> now == State.FAILED);
        assertTrue(
                window.texts().stream()
                        .anyMatch(text -> text.contains("moved does not exist. Check the path")),
                () -> "" + window.texts());
        assertEquals(8, shown(window).size());
        window.click(".oc-problem .button", "Close");
        assertEquals(State.READY, window.ask(state::get));
        assertFalse(window.sees(".oc-problem"));
    }

    private static Set<String> classes(OpenWindow window) {
        return shown(window).stream()
                .map(sample -> sample.classId().value())
                .collect(Collectors.toSet());
    }

    private static List<ImageSample> shown(OpenWindow window) {
        ThumbnailGrid<?> grid = window.find("#samples", ThumbnailGrid.class);
        return window.ask(() -> grid.items().stream().map(ImageSample.class::cast).toList());
    }
}
