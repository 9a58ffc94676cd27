package app.ocellus.ui.journey;

import app.ocellus.Window;
import app.ocellus.ui.FourSteps;
import app.ocellus.ui.control.FxToolkit;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.training.Training;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A window whose steps do their work with fakes, on threads of their own, with the pets open. */
final class FakeWindow implements AutoCloseable {

    private static final int THREADS = 2;

    final FourSteps steps;
    final OpenWindow window;
    final ChosenPaths person = new ChosenPaths();

    FakeWindow(Training training) {
        steps =
                FxToolkit.call(
                        () ->
                                new FourSteps(
                                        training,
                                        work -> Thread.ofVirtual().start(work),
                                        Platform::runLater));
        var models = steps.all();
        window = OpenWindow.of(() -> Window.of(models, FakeWindow::picture, THREADS, person));
    }

    /** Opens the pets and waits until they are there. */
    FakeWindow withPets() {
        window.run(() -> steps.main.take(List.of(Path.of("pets.csv"))));
        window.await(
                "the pets are open",
                steps.dataset.stateProperty(),
                state -> state == DatasetViewModel.State.READY);
        window.await(
                "they are shown",
                Bindings.isNotEmpty(steps.dataset.samples().shown()),
                shown -> shown);
        return this;
    }

    private static CompletableFuture<Image> picture(Path file, int side) {
        var image = new WritableImage(1, 1);
        image.getPixelWriter().setColor(0, 0, Color.TEAL);
        return CompletableFuture.completedFuture(image);
    }

    @Override
    public void close() {
        window.close();
    }
}
