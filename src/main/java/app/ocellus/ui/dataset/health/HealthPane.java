package app.ocellus.ui.dataset.health;

import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.dataset.similar.TwinsViewModel;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.nio.file.Path;

/** What is wrong with the dataset: the checks on the left, what one of them found on the right. */
public final class HealthPane extends BorderPane {

    private static final double LEAST_SIDE = 178;
    private static final double SIDE = 236;
    private static final double SIDE_SHARE = 0.27;

    /**
     * A view of the health of the open dataset.
     *
     * @param pictures makes thumbnails of files
     */
    public HealthPane(HealthViewModel model, TwinsViewModel twins, ThumbnailSource<Path> pictures) {
        getStyleClass().add("oc-health");
        setId("health");
        var checks = new ChecksList(model);
        VBox.setVgrow(checks, Priority.ALWAYS);
        var side = new VBox(8, checks, new LookProgress(model), new TwinsBar(model, twins));
        side.getStyleClass().add("oc-health-side");
        side.setMinWidth(LEAST_SIDE);
        side.prefWidthProperty()
                .bind(
                        Bindings.max(
                                LEAST_SIDE,
                                Bindings.min(SIDE, widthProperty().multiply(SIDE_SHARE))));
        setLeft(side);
        setCenter(new FindingsPane(model, pictures));
    }
}
