package app.ocellus.ui;

import app.ocellus.WindowComposition;
import app.ocellus.ui.prediction.CorrectionViewModel;
import app.ocellus.ui.prediction.NearestViewModel;
import app.ocellus.ui.prediction.PredictionViewModel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** One picture that is answered for: what it is like, and what is done about a wrong answer. */
record AnswerScreens(WindowComposition models, ScreenShots shots) {

    /** Takes them, of a photograph that is no file of the dataset. */
    void take(Path photograph) throws Exception {
        var folder = Files.createTempDirectory("ocellus-holiday");
        var copy = Files.copy(photograph, folder.resolve("IMG_2044.jpg"));
        predict(copy);
        await(CorrectionViewModel.State.Outside.class::isInstance);
        ScreensTour.await(
                () ->
                        models.all().answer().nearest().stateProperty().get()
                                == NearestViewModel.State.FOUND);
        shots.takeAll("predict-nearest");
        var other = models.all().answer().correction().classes().getLast().name();
        ScreensTour.fx(() -> models.all().answer().correction().correct(other));
        await(CorrectionViewModel.State.Inside.class::isInstance);
        shots.takeAll("predict-corrected");
        ScreensTour.fx(models.all().dataset().edits()::undo);
        await(CorrectionViewModel.State.Outside.class::isInstance);
        predict(Files.writeString(folder.resolve("notes.jpg"), "no picture"));
        shots.takeAll("predict-unreadable");
    }

    private void predict(Path file) throws Exception {
        ScreensTour.fx(() -> models.all().prediction().predict(List.of(file)));
        ScreensTour.await(
                () ->
                        models.all().prediction().stateProperty().get()
                                == PredictionViewModel.State.DONE);
    }

    private void await(Predicate<CorrectionViewModel.State> wanted) throws Exception {
        var state = models.all().answer().correction().stateProperty();
        ScreensTour.await(() -> wanted.test(state.get()));
    }
}
