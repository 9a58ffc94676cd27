package app.ocellus;

import app.ocellus.ui.main.MainViewModel;
import app.ocellus.ui.main.Step;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * A start that goes to every view once and ends by itself. Packaging keeps which classes it took,
 * so that a person's start need not find, check and link them again.
 */
final class Rehearsal {

    private static final Duration A_LOOK = Duration.millis(700);

    private Rehearsal() {}

    /** Whether this start is one: packaging sets {@code ocellus.rehearsal}. */
    static boolean isWanted() {
        return Boolean.getBoolean("ocellus.rehearsal");
    }

    /** Goes from view to view, then closes the window. */
    static void begin(MainViewModel main, Stage stage) {
        var walk = new Timeline();
        var at = A_LOOK;
        for (var step : Step.values()) {
            walk.getKeyFrames().add(new KeyFrame(at, _ -> main.stepProperty().set(step)));
            at = at.add(A_LOOK);
        }
        walk.getKeyFrames().add(new KeyFrame(at, _ -> stage.close()));
        walk.play();
    }
}
