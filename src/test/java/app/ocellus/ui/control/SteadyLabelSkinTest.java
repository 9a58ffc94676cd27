package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import java.util.List;

class SteadyLabelSkinTest {

    private final Label label = FxToolkit.call(() -> new Label("", new Circle(4)));

    private void show(String text) {
        label.setText(text);
        label.getParent().applyCss();
        label.autosize();
        label.layout();
    }

    private List<String> drawn() {
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .toList();
    }

    @Test
    void aNewTextIsDrawnByTheNodeThatDrewTheOldOne() {
        FxToolkit.run(
                () -> {
                    label.setSkin(new SteadyLabelSkin(label));
                    new Scene(new Group(label));
                    show("cat");
                    assertEquals(List.of("cat"), drawn());
                    var before = List.<Node>copyOf(label.getChildrenUnmodifiable());
                    show("a very much longer name");
                    assertEquals(List.of("a very much longer name"), drawn());
                    assertEquals(before, label.getChildrenUnmodifiable());
                });
    }

    @Test
    void textAndGraphicComeAndGo() {
        FxToolkit.run(
                () -> {
                    label.setSkin(new SteadyLabelSkin(label));
                    new Scene(new Group(label));
                    show("");
                    assertTrue(drawn().isEmpty());
                    show("dog");
                    assertEquals(List.of("dog"), drawn());
                    var other = new Circle(3);
                    label.setGraphic(other);
                    assertTrue(label.getChildrenUnmodifiable().contains(other));
                    label.setGraphic(null);
                    assertEquals(List.of("dog"), drawn());
                    assertEquals(1, label.getChildrenUnmodifiable().size());
                });
    }
}
