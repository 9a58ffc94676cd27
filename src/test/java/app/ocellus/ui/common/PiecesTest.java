package app.ocellus.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.control.FxToolkit;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class PiecesTest {

    private final List<String> done = new ArrayList<>();
    private final CountDownLatch last = new CountDownLatch(1);
    private final Pieces pieces =
            new Pieces(List.of(() -> done.add("first"), () -> done.add("second"), last::countDown));

    @Test
    void inAWindowTheyAreDoneOneAfterTheOther() throws InterruptedException {
        var stage = FxToolkit.call(Stage::new);
        FxToolkit.run(
                () -> {
                    var place = new Pane();
                    stage.setScene(new Scene(place, 100, 100));
                    stage.show();
                    pieces.begin(place);
                });
        assertTrue(last.await(20, TimeUnit.SECONDS));
        FxToolkit.run(stage::hide);
        assertEquals(List.of("first", "second"), done);
    }

    @Test
    void whatIsNeededIsDoneAtOnceAndNotAgain() {
        FxToolkit.run(
                () -> {
                    pieces.finish();
                    pieces.finish();
                    assertEquals(0, last.getCount());
                });
        assertEquals(List.of("first", "second"), done);
    }

    @Test
    void childrenComeBackInTheirOrder() {
        var pane = new Pane(new Group(), new Region());
        var children = List.copyOf(pane.getChildren());
        var back = new Pieces(Pieces.childrenOf(pane));
        assertEquals(List.of(), pane.getChildren());
        back.finish();
        assertEquals(children, pane.getChildren());
    }
}
