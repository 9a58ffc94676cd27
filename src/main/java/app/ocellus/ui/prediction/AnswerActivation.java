package app.ocellus.ui.prediction;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.ui.activation.ActivationViewModel;
import app.ocellus.ui.activation.ActivationViewModel.Question;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Asks what the model looked at for one of the classes that it holds most probable. */
public final class AnswerActivation {

    private final PredictionViewModel prediction;
    private final ActivationViewModel activation;
    private final ObjectProperty<@Nullable ClassLabel> chosen = new SimpleObjectProperty<>();

    /** Asks {@code activation} about whatever {@code prediction} has selected. */
    public AnswerActivation(PredictionViewModel prediction, ActivationViewModel activation) {
        this.prediction = prediction;
        this.activation = activation;
        prediction.selectedProperty().subscribe(this::choose);
        chosen.subscribe(_ -> look());
    }

    /** The answer itself is what one asks about first. */
    private void choose(@Nullable PredictedPicture picture) {
        if (picture == null) {
            // other files may come under the same names, or another model under the same
            activation.forget();
        }
        chosen.set(picture instanceof PredictedPicture.Answered a ? a.best().label() : null);
        look();
    }

    private void look() {
        var label = chosen.get();
        activation.look(
                prediction.selectedProperty().get() instanceof PredictedPicture.Answered picture
                                && label != null
                        ? new Question(
                                prediction.modelProperty().get().file(),
                                picture.file(),
                                List.of(label.id()))
                        : null);
    }

    /** The class that it is asked about; that of the answer at first, null without one. */
    public ObjectProperty<@Nullable ClassLabel> chosenProperty() {
        return chosen;
    }

    /** What is found out. */
    public ActivationViewModel view() {
        return activation;
    }
}
