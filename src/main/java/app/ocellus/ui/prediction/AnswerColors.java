package app.ocellus.ui.prediction;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The colours of classes in answers: those that they have in the open dataset, else some that stay
 * the same.
 */
final class AnswerColors {

    private static final int OTHERS = 8;

    private final ObservableValue<@Nullable OpenProject> project;

    AnswerColors(ObservableValue<@Nullable OpenProject> project) {
        this.project = project;
    }

    Color of(ClassLabel label) {
        int other = Math.floorMod(label.id().value().hashCode(), OTHERS);
        return ClassPalette.color(placeInDataset(label.name()).orElse(other));
    }

    private OptionalInt placeInDataset(String name) {
        var open = project.getValue();
        if (open == null) {
            return OptionalInt.empty();
        }
        var classes = open.scan().snapshot().classes();
        return IntStream.range(0, classes.size())
                .filter(i -> classes.get(i).name().equals(name))
                .findFirst();
    }
}
