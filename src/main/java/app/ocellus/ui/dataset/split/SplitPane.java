package app.ocellus.ui.dataset.split;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How a dataset is shared out: the plan on the left, what it comes to on the right. */
public final class SplitPane extends BorderPane {

    private static final double LEAST_SIDE = 264;
    private static final double SIDE = 330;
    private static final double SIDE_SHARE = 0.32;

    /** A view of how the open dataset is shared out. */
    public SplitPane(SplitViewModel model) {
        getStyleClass().add("oc-split");
        setId("split");
        var form = new SplitFormPane(model);
        form.setMinWidth(LEAST_SIDE);
        form.prefWidthProperty()
                .bind(
                        Bindings.max(
                                LEAST_SIDE,
                                Bindings.min(SIDE, widthProperty().multiply(SIDE_SHARE))));
        var table = new SplitTable(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        // of few classes the sentences stand below them, what acts always at the foot
        var room = new Region();
        VBox.setVgrow(room, Priority.SOMETIMES);
        var right = new VBox(table, new SplitNotes(model), room, new SplitFoot(model));
        right.setMinWidth(0);
        sceneProperty().subscribe(scene -> model.shownProperty().set(scene != null));
        setLeft(form);
        setCenter(right);
    }
}
