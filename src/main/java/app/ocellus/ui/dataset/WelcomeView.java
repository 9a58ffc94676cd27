package app.ocellus.ui.dataset;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.DoorCard;
import app.ocellus.ui.control.Icon;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What is there before a dataset is: three doors, and the datasets of the last days. */
final class WelcomeView extends VBox {

    /** What the doors do. */
    record Doors(Runnable openFolder, Runnable trySample, Runnable classify) {}

    private final FlowPane recent = new FlowPane(10, 4);
    private final Label error = new Label();
    private final Consumer<Path> open;

    WelcomeView(Doors doors, Consumer<Path> open) {
        this.open = open;
        getStyleClass().add("oc-welcome");
        setAlignment(Pos.CENTER);
        setSpacing(18);
        error.getStyleClass().add("oc-problem");
        error.setWrapText(true);
        error.setMaxWidth(760);
        error.managedProperty().bind(error.visibleProperty());
        error.visibleProperty().bind(error.textProperty().isNotEmpty());
        recent.setAlignment(Pos.CENTER);
        recent.setMaxWidth(760);
        getChildren()
                .addAll(
                        label("welcome.title", "oc-title"),
                        label("welcome.text", "oc-muted"),
                        doors(doors),
                        error,
                        recent);
    }

    private static Label label(String key, String style) {
        var label = new Label();
        label.textProperty().bind(Messages.binding(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private static HBox doors(Doors doors) {
        var folder = door(Icon.FOLDER, "welcome.open", "welcome.open-text", doors.openFolder());
        folder.setId("door-open");
        var sample = door(Icon.DATASET, "welcome.sample", "welcome.sample-text", doors.trySample());
        sample.setId("door-sample");
        var picture =
                door(Icon.PREDICT, "welcome.classify", "welcome.classify-text", doors.classify());
        picture.setId("door-classify");
        var row = new HBox(16, folder, sample, picture);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static DoorCard door(Icon icon, String title, String text, Runnable action) {
        ObservableValue<String> name = Messages.binding(title);
        return new DoorCard(icon, name, Messages.binding(text), action);
    }

    /** Offers these datasets again. */
    void showRecent(List<Path> datasets) {
        recent.getChildren().clear();
        if (datasets.isEmpty()) {
            return;
        }
        recent.getChildren().add(label("welcome.recent", "oc-muted"));
        for (var dataset : datasets) {
            var name = dataset.getFileName();
            var link = new Hyperlink(name == null ? dataset.toString() : name.toString());
            link.setTooltip(new Tooltip(dataset.toString()));
            link.setOnAction(_ -> open.accept(dataset));
            recent.getChildren().add(link);
        }
    }

    /** Says why the last attempt failed; empty when it did not. */
    void showError(String text) {
        error.setText(text);
    }
}
