package app.ocellus.ui.dataset.copy;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.Icon;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the dataset is to be copied, and what became of it. */
public final class CopyPane extends VBox {

    private final CopyViewModel model;
    private final Dialogs dialogs;

    /** A pane that is there while a copy is wanted. */
    public CopyPane(CopyViewModel model, Dialogs dialogs) {
        super(10);
        this.model = model;
        this.dialogs = dialogs;
        setId("copy");
        getStyleClass().add("oc-card");
        getChildren().addAll(heading(), choices(), outcome());
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
    }

    private HBox heading() {
        var heading = new Label();
        heading.textProperty().bind(Messages.binding("copy.heading"));
        heading.getStyleClass().add("oc-subheading");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var close = new Button("", Icon.CLOSE.node(16));
        close.setId("copy-close");
        close.getStyleClass().add("flat");
        close.accessibleTextProperty().bind(Messages.binding("copy.close"));
        close.setOnAction(_ -> model.openProperty().set(false));
        var row = new HBox(8, heading, room, close);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private VBox choices() {
        var text = new Label();
        text.textProperty().bind(Messages.binding("copy.text"));
        text.setWrapText(true);
        text.getStyleClass().add("oc-muted");
        var splits = box("copy.splits");
        splits.selectedProperty().bindBidirectional(model.splitsProperty());
        var links = box("copy.links");
        links.selectedProperty().bindBidirectional(model.linksProperty());
        var write = new Button("", Icon.SAVE.node(16));
        write.setId("copy-write");
        write.getStyleClass().add("accent");
        write.textProperty().bind(Messages.binding("copy.write"));
        write.setOnAction(
                _ -> dialogs.chooseFolder(Messages.get("copy.choose")).ifPresent(model::write));
        var row = new FlowPane(16, 8, splits, links, write);
        row.setAlignment(Pos.CENTER_LEFT);
        row.disableProperty().bind(model.busyProperty());
        return new VBox(8, text, row);
    }

    private static CheckBox box(String key) {
        var box = new CheckBox();
        box.setId(key.replace('.', '-'));
        box.textProperty().bind(Messages.binding(key));
        return box;
    }

    private HBox outcome() {
        var words = new Label();
        words.setId("copy-outcome");
        words.setWrapText(true);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::said,
                                model.resultProperty(),
                                model.errorProperty(),
                                Messages.localeProperty()));
        var reveal = new Button();
        reveal.textProperty().bind(Messages.binding("edit.reveal"));
        reveal.setMinWidth(Region.USE_PREF_SIZE);
        reveal.setOnAction(
                _ -> {
                    var written = model.resultProperty().get();
                    if (written != null) {
                        dialogs.reveal(written.manifest());
                    }
                });
        reveal.visibleProperty().bind(model.resultProperty().isNotNull());
        var row = new HBox(12, words, reveal);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(words.textProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private String said() {
        var error = model.errorProperty().get();
        var written = model.resultProperty().get();
        if (error != null) {
            return error.in(Messages.locale());
        }
        return written == null
                ? ""
                : Messages.get(
                        "copy.done",
                        written.files(),
                        Numbers.bytes(written.bytes()),
                        written.manifest(),
                        written.skipped().size());
    }
}
