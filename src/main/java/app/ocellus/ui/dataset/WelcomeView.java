package app.ocellus.ui.dataset;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.DoorCard;
import app.ocellus.ui.control.Icon;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is there before a dataset is: three doors, and the projects there are. */
final class WelcomeView extends VBox {

    /** What the doors do. */
    record Doors(Runnable openFolder, Runnable trySample, Runnable classify) {}

    /** Of the doors together. */
    private static final double WIDTH = 740;

    private final Label error = new Label();
    private final HBox problem;
    private final Hyperlink back = new Hyperlink();

    /**
     * A welcome.
     *
     * @param locate shown beside an error that it can put right
     * @param goBack what the way back to the open project does
     */
    WelcomeView(Doors doors, Node projects, Node locate, Runnable goBack) {
        getStyleClass().add("oc-welcome");
        setAlignment(Pos.CENTER);
        setSpacing(18);
        error.setWrapText(true);
        error.setMaxWidth(Double.MAX_VALUE);
        error.setMinHeight(USE_PREF_SIZE);
        error.getStyleClass().add("oc-danger-text");
        HBox.setHgrow(error, Priority.ALWAYS);
        problem = new HBox(12, error, locate);
        problem.setAlignment(Pos.CENTER_LEFT);
        problem.getStyleClass().add("oc-problem");
        problem.setMaxWidth(WIDTH);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(error.textProperty().isNotEmpty());
        back.setOnAction(_ -> goBack.run());
        back.managedProperty().bind(back.visibleProperty());
        var title = label("welcome.title", "oc-title");
        var text = label("welcome.text", "oc-muted");
        // who comes back to the list has read them
        for (var greeting : new Label[] {title, text}) {
            greeting.visibleProperty().bind(back.visibleProperty().not());
            greeting.managedProperty().bind(greeting.visibleProperty());
        }
        var row = doors(doors);
        setMargin(row, new Insets(10, 0, 6, 0));
        getChildren().addAll(back, title, text, row, problem, projects);
        showBack("");
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
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    private static DoorCard door(Icon icon, String title, String text, Runnable action) {
        ObservableValue<String> name = Messages.binding(title);
        return new DoorCard(icon, name, Messages.binding(text), action);
    }

    /** Offers the way back to the project of this name; an empty one takes the offer away. */
    void showBack(String project) {
        back.setVisible(!project.isEmpty());
        back.setText(project.isEmpty() ? "" : Messages.get("projects.back", project));
    }

    /** Says why the last attempt failed; empty when it did not. */
    void showError(String text) {
        error.setText(text);
    }
}
