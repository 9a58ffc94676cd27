package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

class FoldTest {

    private final AtomicInteger made = new AtomicInteger();

    private Fold fold() {
        var words = new SimpleStringProperty("words");
        return new Fold(
                words,
                words,
                () -> {
                    made.incrementAndGet();
                    return new Label("choices");
                });
    }

    private static void show(Fold fold) {
        FxToolkit.layOut(new StackPane(fold), 300, 200);
    }

    @Test
    void whatIsNeverOpenedIsNeverMade() {
        FxToolkit.run(
                () -> {
                    var fold = fold();
                    show(fold);
                    assertNull(fold.getContent());
                });
    }

    @Test
    void choicesAreMadeOnceWhenTheyAreFirstSeen() {
        FxToolkit.run(
                () -> {
                    var fold = fold();
                    show(fold);
                    fold.setExpanded(true);
                    fold.setExpanded(false);
                    fold.setExpanded(true);
                    assertEquals(1, made.get());
                });
    }

    @Test
    void oneThatIsOpenFromTheBeginningIsSeenOnlyWhereItIsShown() {
        FxToolkit.run(
                () -> {
                    var fold = fold();
                    fold.setVisible(false);
                    fold.setExpanded(true);
                    show(fold);
                    assertEquals(0, made.get());
                    fold.setVisible(true);
                    assertEquals(1, made.get());
                });
    }
}
