package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.ClassPalette;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;

import java.util.List;
import java.util.stream.IntStream;

/** The classes with the digits that stand for them, and how many pictures each has. */
final class ClassKeys extends FlowPane {

    private static final int DIGITS = 9;

    ClassKeys() {
        super(6, 6);
    }

    /** Shows these, with as many counts. */
    void show(List<ClassLabel> classes, List<Long> counts) {
        // the classes come with the project, a moment before they are counted
        if (counts.size() != classes.size()) {
            return;
        }
        getChildren()
                .setAll(
                        IntStream.range(0, classes.size())
                                .mapToObj(i -> chip(i, classes.get(i).name(), counts.get(i)))
                                .toList());
        setVisible(!classes.isEmpty());
        setManaged(!classes.isEmpty());
    }

    private static HBox chip(int index, String title, long pictures) {
        var name = new Label(title, new Circle(4.5, ClassPalette.color(index)));
        var count = new Label(Numbers.count(pictures));
        count.getStyleClass().add("oc-muted");
        var chip = new HBox(6, name, count);
        if (index < DIGITS) {
            var key = new Label(String.valueOf(index + 1));
            key.getStyleClass().add("oc-key");
            chip.getChildren().addFirst(key);
        }
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("oc-label-class");
        return chip;
    }
}
