package app.ocellus.ui.common;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dialogs over a window, opening where the last one ended. */
public final class FxDialogs implements Dialogs {

    private static final List<String> IMAGES =
            List.of("*.jpg", "*.jpeg", "*.png", "*.gif", "*.bmp", "*.webp", "*.tif", "*.tiff");

    private final Stage owner;
    private @Nullable Path lastFolder;

    /** Dialogs that belong to {@code owner} and look like it. */
    public FxDialogs(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(startFolder());
        return remembered(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> chooseList(String title) {
        var filter = filter(Messages.get("dialogs.lists"), List.of("*.csv", "*.tsv", "*.txt"));
        return remembered(fileChooser(title, filter).showOpenDialog(owner));
    }

    @Override
    public List<Path> chooseImages(String title) {
        var chooser = fileChooser(title, filter(Messages.get("dialogs.pictures"), IMAGES));
        var files = chooser.showOpenMultipleDialog(owner);
        if (files == null) {
            return List.of();
        }
        files.stream().findFirst().ifPresent(this::remembered);
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseModel(String title) {
        var filter = filter(Messages.get("dialogs.models"), List.of("*.ocellus"));
        return remembered(fileChooser(title, filter).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> chooseProject(String title) {
        var ending = "*." + FileKind.PROJECT.extension();
        var filter = filter(Messages.get("dialogs.projects"), List.of(ending));
        return remembered(fileChooser(title, filter).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, FileKind kind) {
        var ending = "." + kind.extension();
        var chooser = fileChooser(title, filter(kind.extension(), List.of("*" + ending)));
        chooser.setInitialFileName(withEnding(suggestedName, ending));
        // some systems' dialogs do not add the ending themselves
        return remembered(chooser.showSaveDialog(owner))
                .map(
                        file ->
                                file.resolveSibling(
                                        withEnding(file.getFileName().toString(), ending)));
    }

    @Override
    public void error(String text, String details) {
        var copy = new ButtonType(Messages.get("dialogs.copy"), ButtonData.LEFT);
        var close = new ButtonType(Messages.get("dialogs.close"), ButtonData.OK_DONE);
        var alert = alert(Alert.AlertType.ERROR, Messages.get("dialogs.error"), text, copy, close);
        if (!details.isBlank()) {
            var area = new TextArea(details);
            area.setEditable(false);
            area.getStyleClass().add("oc-details");
            alert.getDialogPane().setExpandableContent(area);
        }
        if (alert.showAndWait().filter(copy::equals).isPresent()) {
            Clipboards.copy(details.isBlank() ? text : text + "\n\n" + details);
        }
    }

    @Override
    public void reveal(Path file) {
        try {
            FileManager.reveal(file);
        } catch (IOException e) {
            error(Messages.get("dialogs.not-revealed", file), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void open(Path file) {
        try {
            FileManager.open(file);
        } catch (IOException e) {
            error(Messages.get("dialogs.not-opened", file), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean confirm(Question question) {
        var act = new ButtonType(question.action(), ButtonData.OK_DONE);
        var cancel = new ButtonType(Messages.get("dialogs.cancel"), ButtonData.CANCEL_CLOSE);
        var alert =
                alert(
                        Alert.AlertType.CONFIRMATION,
                        question.title(),
                        question.explanation(),
                        cancel,
                        act);
        if (question.destructive()) {
            var pane = alert.getDialogPane();
            // who presses Enter without reading loses nothing
            ((Button) pane.lookupButton(act)).setDefaultButton(false);
            ((Button) pane.lookupButton(cancel)).setDefaultButton(true);
            pane.lookupButton(act).getStyleClass().add("danger");
        }
        return alert.showAndWait().filter(act::equals).isPresent();
    }

    private Alert alert(Alert.AlertType type, String header, String text, ButtonType... buttons) {
        var alert = new Alert(type, text, buttons);
        alert.initOwner(owner);
        alert.setTitle(owner.getTitle());
        alert.setHeaderText(header);
        alert.setGraphic(null);
        Window window = alert.getDialogPane().getScene().getWindow();
        window.getScene().setUserAgentStylesheet(owner.getScene().getUserAgentStylesheet());
        alert.getDialogPane().getStyleClass().add("oc-dialog");
        return alert;
    }

    private FileChooser fileChooser(String title, ExtensionFilter filter) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(startFolder());
        chooser.getExtensionFilters().add(filter);
        return chooser;
    }

    private static ExtensionFilter filter(String name, List<String> patterns) {
        return new ExtensionFilter(name, patterns);
    }

    private @Nullable File startFolder() {
        return lastFolder != null && Files.isDirectory(lastFolder) ? lastFolder.toFile() : null;
    }

    private Optional<Path> remembered(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        var path = file.toPath();
        lastFolder = Files.isDirectory(path) ? path : path.getParent();
        return Optional.of(path);
    }

    private static String withEnding(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
    }
}
