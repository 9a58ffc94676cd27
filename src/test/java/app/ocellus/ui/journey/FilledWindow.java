package app.ocellus.ui.journey;

import app.ocellus.ui.FakeTraining;
import app.ocellus.ui.FourSteps;
import app.ocellus.ui.Given;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.prediction.PredictionViewModel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A window in which every step has something to show. */
final class FilledWindow {

    private FilledWindow() {}

    /** Opens the pets, evaluates a run on them, and predicts one. */
    static void fill(FakeWindow fake, FakeTraining training) {
        training.earlier = Optional.of(Given.kept(FourSteps.PETS, 1));
        fake.steps.answer = _ -> "cat";
        fake.withPets();
        fake.window.await(
                "it is evaluated",
                fake.steps.evaluation.stateProperty(),
                state -> state == EvaluationViewModel.State.READY);
        fake.window.run(
                () -> fake.steps.prediction.predict(List.of(Path.of("photos/cat/one.jpg"))));
        fake.window.await(
                "it is predicted",
                fake.steps.prediction.stateProperty(),
                state -> state == PredictionViewModel.State.DONE);
    }
}
