package app.ocellus.ui.prediction;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.ui.control.ClassPalette;

import javafx.scene.paint.Color;

/** The colours of classes in answers: those of the dataset where the model comes from it. */
final class AnswerColors {

    private AnswerColors() {}

    static Color of(ModelChoice model, ClassLabel label) {
        return switch (model) {
            case ModelChoice.Run(var run) ->
                    ClassPalette.color(Math.max(0, run.model().classes().indexOf(label)));
            case ModelChoice.Everyday _, ModelChoice.Saved _, ModelChoice.Opened _ ->
                    ClassPalette.color(Math.floorMod(label.id().value().hashCode(), 8));
        };
    }
}
