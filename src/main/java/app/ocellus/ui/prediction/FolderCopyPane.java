package app.ocellus.ui.prediction;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.prediction.FolderCopyViewModel.Done;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the pictures that are shown are to be put into folders, and what became of it. */
final class FolderCopyPane extends VBox {

    private final PredictionViewModel prediction;
    private final FolderCopyViewModel model;
    private final Dialogs dialogs;
    private final Label heading = new Label();
    private final Label words = new Label();

    /** A pane that is there while somebody wants it. */
    FolderCopyPane(PredictionViewModel prediction, Dialogs dialogs) {
        super(8);
        this.prediction = prediction;
        this.model = prediction.copying();
        this.dialogs = dialogs;
        setId("folders");
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("oc-card");
        words.setId("folders-words");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(headingRow(), choices(), outcome());
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        InvalidationListener say = _ -> say();
        prediction.filter().countsProperty().addListener(say);
        model.doneProperty().addListener(say);
        model.busyProperty().addListener(say);
        model.askingProperty().addListener(say);
        Messages.localeProperty().addListener(say);
        say();
    }

    private HBox headingRow() {
        heading.getStyleClass().add("oc-subheading");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var close = new Button("", Icon.CLOSE.node(16));
        close.setId("folders-close");
        close.getStyleClass().add("flat");
        close.accessibleTextProperty().bind(Messages.binding("copy.close"));
        close.setOnAction(_ -> model.openProperty().set(false));
        return row(8, heading, room, close);
    }

    private VBox choices() {
        var text = new Label();
        text.textProperty().bind(Messages.binding("folders.text"));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("oc-muted");
        var links = new CheckBox();
        links.setId("folders-links");
        links.textProperty().bind(Messages.binding("copy.links"));
        links.selectedProperty().bindBidirectional(model.linksProperty());
        var write = button("folders-write", Icon.FOLDER, "folders.write");
        write.getStyleClass().add("accent");
        write.disableProperty().bind(Bindings.isEmpty(prediction.filter().shown()));
        write.setOnAction(
                _ -> dialogs.chooseFolder(Messages.get("folders.choose")).ifPresent(model::sort));
        var choices = new VBox(8, text, row(16, write, links));
        choices.visibleProperty().bind(model.askingProperty());
        choices.managedProperty().bind(choices.visibleProperty());
        return choices;
    }

    private HBox outcome() {
        var undo = button("folders-undo", Icon.UNDO, "folders.undo");
        undo.setOnAction(_ -> model.undo());
        undo.visibleProperty().bind(model.undoableProperty().isNotNull());
        undo.managedProperty().bind(undo.visibleProperty());
        undo.disableProperty().bind(model.busyProperty());
        var show = button("folders-open", Icon.FOLDER_OPEN, "folders.open");
        show.setOnAction(
                _ -> {
                    if (model.doneProperty().get() instanceof Done.Sorted(var result, _)) {
                        dialogs.open(result.target());
                    }
                });
        show.visibleProperty().bind(model.doneProperty().map(Done.Sorted.class::isInstance));
        show.managedProperty().bind(show.visibleProperty());
        var row = row(8, words, show, undo);
        row.visibleProperty().bind(words.textProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static Button button(String id, Icon icon, String key) {
        var button = new Button("", icon.node(15));
        button.setId(id);
        button.textProperty().bind(Messages.binding(key));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static HBox row(double gap, Node... nodes) {
        var row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void say() {
        int shown = prediction.filter().countsProperty().get().shown();
        heading.setText(
                model.askingProperty().get()
                        ? Messages.get("folders.heading-count", shown)
                        : Messages.get("folders.heading-done"));
        var done = model.doneProperty().get();
        words.setText(
                model.busyProperty().get()
                        ? Messages.get("folders.busy")
                        : done == null ? "" : FolderCopyWords.of(done));
    }
}
