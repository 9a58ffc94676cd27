package app.ocellus.ui.control;

import app.ocellus.ui.common.Brought;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A place to drop files on, or to choose them with a click where dragging is no way. */
public final class DropZone extends StackPane {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final int LARGE_ICON = 30;
    private static final int SMALL_ICON = 16;

    private final Icon icon;
    private final Label text = new Label();
    private final Hyperlink link = new Hyperlink();

    /**
     * A place that takes files.
     *
     * @param choose what the link behind the text does
     * @param take what is done with dropped files
     */
    public DropZone(
            Icon icon,
            ObservableValue<String> invitation,
            ObservableValue<String> linkText,
            Runnable choose,
            Consumer<List<Path>> take) {
        this.icon = icon;
        getStyleClass().add("oc-drop");
        text.textProperty().bind(invitation);
        text.getStyleClass().add("oc-muted");
        text.setMinWidth(Region.USE_PREF_SIZE);
        link.textProperty().bind(linkText);
        link.setOnAction(_ -> choose.run());
        link.setMinWidth(Region.USE_PREF_SIZE);
        var content = new VBox(12, icon.node(LARGE_ICON), words());
        content.setAlignment(Pos.CENTER);
        getChildren().setAll(content);
        accept(this, take);
    }

    private FlowPane words(Node... before) {
        var words = new FlowPane(5, 2, before);
        words.setAlignment(Pos.CENTER);
        words.getChildren().addAll(text, link);
        return words;
    }

    /** Makes it a strip beside other things and returns it. */
    public DropZone small() {
        getStyleClass().add("small");
        getChildren().setAll(words(icon.node(SMALL_ICON)));
        return this;
    }

    /** Lets any node take files that are dropped on it, and show that it would. */
    public static void accept(Node node, Consumer<List<Path>> take) {
        accept(
                node,
                Dragboard::hasFiles,
                board -> take.accept(board.getFiles().stream().map(File::toPath).toList()));
    }

    /** Lets any node take whatever somebody brings, be it only to say why it cannot be used. */
    public static void acceptAll(Node node, Consumer<Brought> take) {
        accept(
                node,
                board -> !(Brought.of(board) instanceof Brought.Nothing),
                board -> take.accept(Brought.of(board)));
    }

    private static void accept(Node node, Predicate<Dragboard> wanted, Consumer<Dragboard> take) {
        node.setOnDragOver(
                event -> {
                    if (wanted.test(event.getDragboard())) {
                        event.acceptTransferModes(TransferMode.COPY);
                        event.consume();
                    }
                });
        node.setOnDragEntered(
                event -> node.pseudoClassStateChanged(OVER, wanted.test(event.getDragboard())));
        node.setOnDragExited(_ -> node.pseudoClassStateChanged(OVER, false));
        node.setOnDragDropped(event -> drop(event, wanted, take));
    }

    private static void drop(
            DragEvent event, Predicate<Dragboard> wanted, Consumer<Dragboard> take) {
        if (wanted.test(event.getDragboard())) {
            event.setDropCompleted(true);
            event.consume();
            take.accept(event.getDragboard());
        }
    }
}
