package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.control.ScatterPlot;
import app.ocellus.ui.control.ScatterStrokes;
import app.ocellus.ui.dataset.map.MapViewModel;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** A person draws around images on the map, leaves them out, and takes that back. */
class MapJourneyTest {

    private static final int IMAGES = 16;

    @TempDir private Path home;
    private StartedProgram start;
    private OpenWindow window;

    @BeforeEach
    void open() throws IOException {
        var pets = home.resolve("pets");
        Pictures.folders(pets, IMAGES / 2, "cat", "dog");
        start = new StartedProgram(home.resolve("home"));
        window = start.window;
        window.drop(".oc-welcome", pets);
        start.opened();
        window.click(".oc-tabs .toggle-button", "Map");
        window.click("#map-make");
        window.await(
                "the map is there", map().stateProperty(), now -> now == MapViewModel.State.SHOWN);
    }

    @AfterEach
    void close() {
        start.close();
    }

    private MapViewModel map() {
        return start.models.all().tabs().map();
    }

    private ScatterPlot plot() {
        return (ScatterPlot) window.scene().lookup("#map");
    }

    /** Around all of them. */
    private void lasso() {
        window.run(
                () -> {
                    window.scene().getRoot().layout();
                    double right = plot().getWidth() - 2;
                    double bottom = plot().getHeight() - 2;
                    ScatterStrokes.on(plot())
                            .withShift()
                            .draw(
                                    new Point2D(2, 2),
                                    new Point2D(right, 2),
                                    new Point2D(right, bottom),
                                    new Point2D(2, bottom));
                });
    }

    private void awaitProject(String what, Predicate<OpenProject> wanted) {
        window.await(
                what,
                start.models.all().dataset().projectProperty(),
                open -> open != null && wanted.test(open));
    }

    @Test
    void whatIsDrawnAroundIsLeftOutAndTakenBack() {
        lasso();
        assertEquals(IMAGES, map().chosen().size());
        window.press(KeyCode.DELETE);
        awaitProject("all are left out", open -> open.scan().snapshot().samples().isEmpty());
        assertEquals(IMAGES, map().mapProperty().get().points().size());
        window.press(KeyCode.CONTROL, KeyCode.Z);
        awaitProject(
                "all are used again", open -> open.scan().snapshot().samples().size() == IMAGES);
    }

    @Test
    void whatIsChosenIsWhatTheSamplesShowUntilTheChipIsClosed() {
        var shown = start.models.all().dataset().samples().shown();
        window.run(() -> plot().requestFocus());
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.SHIFT, KeyCode.LEFT);
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        window.press(KeyCode.SHIFT, KeyCode.UP);
        window.press(KeyCode.SHIFT, KeyCode.DOWN);
        int chosen = map().chosen().size();
        assertTrue(chosen >= 2 && chosen < IMAGES, chosen + " chosen");
        window.click("#map-show");
        window.await("those are shown", Bindings.size(shown), now -> now.intValue() == chosen);
        assertTrue(window.texts().toString().contains(chosen + " chosen on the map"));
        window.click("#only");
        window.await("all are shown", Bindings.size(shown), now -> now.intValue() == IMAGES);
        assertEquals(0, map().chosen().size());
    }
}
