package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class ClassPickerTest {

    private final Group holder = FxToolkit.call(Group::new);
    private Stage stage;

    @BeforeEach
    void show() {
        stage =
                FxToolkit.call(
                        () -> {
                            var shown = new Stage();
                            shown.setScene(new Scene(holder, 400, 300));
                            shown.show();
                            return shown;
                        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    private static List<Window> popups() {
        return Window.getWindows().stream().filter(Popup.class::isInstance).toList();
    }

    @Test
    void itStaysWhenTheCellBesideItIsTakenForAnotherPicture() {
        FxToolkit.run(
                () -> {
                    var cell = new ListCell<String>();
                    var picture = new Group();
                    cell.setGraphic(picture);
                    holder.getChildren().add(cell);
                    holder.applyCss();
                    holder.layout();
                    new ClassPicker().show(picture, List.of(), "o", _ -> {});
                    assertEquals(1, popups().size());
                    holder.getChildren().remove(cell);
                    assertEquals(1, popups().size());
                });
    }

    @Test
    void itGoesWithTheViewBesideWhichItIsShown() {
        FxToolkit.run(
                () -> {
                    var view = new Group();
                    holder.getChildren().add(view);
                    new ClassPicker().show(view, List.of(), "o", _ -> {});
                    assertEquals(1, popups().size());
                    holder.getChildren().remove(view);
                    assertTrue(popups().isEmpty());
                });
    }
}
