package app.ocellus.ui;

import app.ocellus.Window;
import app.ocellus.ui.common.FxDialogs;
import app.ocellus.ui.common.Thumbnails;

import javafx.stage.Stage;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A window whose steps work with fakes, for pictures of states that are seldom come to. */
final class FakeStage {

    private FakeStage() {}

    /** Threads that end with the program. */
    static Executor threads() {
        return Executors.newCachedThreadPool(work -> Thread.ofPlatform().daemon().unstarted(work));
    }

    /** Shows a window over these steps; its samples have no pictures. */
    static Stage show(FourSteps steps) {
        var stage = new Stage();
        var pictures =
                new Thumbnails(
                        (file, side) -> {
                            throw new IllegalStateException();
                        },
                        Runnable::run);
        Window.of(steps.all(), pictures, 2, new FxDialogs(stage)).show(stage);
        return stage;
    }
}
