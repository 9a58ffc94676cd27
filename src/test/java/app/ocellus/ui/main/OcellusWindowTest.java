package app.ocellus.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.ui.control.FxToolkit;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

class OcellusWindowTest {

    private record Size(double width, double height) {}

    /** Of a window whose size nobody has chosen. */
    private static final Size FREE = new Size(Double.NaN, Double.NaN);

    @Test
    void aWindowIsNoLargerThanItsScreen() {
        assertEquals(new Size(1280, 720), size(FREE, 1280, 720));
        assertEquals(new Size(1440, 860), size(FREE, 1440, 860));
        assertEquals(new Size(960, 600), size(FREE, 960, 600));
    }

    @Test
    void aWindowThatFillsItsScreenBeginsAtItsCorner() {
        var corner =
                FxToolkit.call(
                        () -> {
                            var stage = new Stage();
                            OcellusWindow.fit(stage, new Rectangle2D(0, 25, 1280, 695));
                            return new Point2D(stage.getX(), stage.getY());
                        });
        assertEquals(new Point2D(0, 25), corner);
    }

    @Test
    void aLargeScreenLeavesTheWindowAsItIs() {
        assertEquals(FREE, size(FREE, 1920, 1080));
    }

    @Test
    void aSizeThatSomebodyChoseStays() {
        var chosen = new Size(1100, 800);
        assertEquals(chosen, size(chosen, 1280, 720));
    }

    private static Size size(Size before, double width, double height) {
        return FxToolkit.call(
                () -> {
                    var stage = new Stage();
                    stage.setWidth(before.width());
                    stage.setHeight(before.height());
                    OcellusWindow.fit(stage, new Rectangle2D(0, 0, width, height));
                    return new Size(stage.getWidth(), stage.getHeight());
                });
    }
}
