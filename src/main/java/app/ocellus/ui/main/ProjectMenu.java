package app.ocellus.ui.main;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.dataset.LocateAction;
import app.ocellus.ui.dataset.ProjectsViewModel;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/** What can be done with the whole of a project. */
final class ProjectMenu extends MenuButton {

    /**
     * What is done elsewhere.
     *
     * @param rename makes the name editable
     * @param rescan looks for files that came or went
     * @param copy asks how a copy of the dataset is to be written
     * @param browse shows the list of all projects
     */
    record Actions(Runnable rename, Runnable rescan, Runnable copy, Runnable browse) {}

    private final ProjectsViewModel model;
    private final Dialogs dialogs;

    /** A menu. */
    ProjectMenu(ProjectsViewModel model, Dialogs dialogs, Actions actions) {
        this.model = model;
        this.dialogs = dialogs;
        setId("project-menu");
        setGraphic(Icon.MORE.node(16));
        getStyleClass().addAll("flat", "oc-menu-dots");
        accessibleTextProperty().bind(Messages.binding("top.menu"));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("top.menu"));
        setTooltip(tip);
        var locate = new LocateAction(model, dialogs);
        var renaming = item("top.rename-item", actions.rename());
        var saving = item("top.save", () -> save(false));
        var savingAll = item("top.save-everything", () -> save(true));
        var rescanning = item("top.rescan", actions.rescan());
        var copying = item("top.copy", actions.copy());
        rescanning.setAccelerator(new KeyCodeCombination(KeyCode.F5));
        var locating = item("top.locate", () -> locate(locate));
        getItems()
                .addAll(
                        renaming,
                        rescanning,
                        copying,
                        saving,
                        savingAll,
                        locating,
                        new SeparatorMenuItem(),
                        item("top.projects", actions.browse()));
        for (var ofOpenProject :
                new MenuItem[] {renaming, rescanning, copying, saving, savingAll, locating}) {
            ofOpenProject.disableProperty().bind(model.nameProperty().isEmpty());
        }
    }

    private static MenuItem item(String key, Runnable action) {
        var item = new MenuItem();
        item.textProperty().bind(Messages.binding(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void save(boolean everything) {
        var suggested = model.nameProperty().get().replaceAll("[\\\\/:*?\"<>|]", "-");
        dialogs.saveFile(Messages.get("top.save-title"), suggested, Dialogs.FileKind.PROJECT)
                .ifPresent(file -> model.save(file, everything));
    }

    private void locate(LocateAction action) {
        var open = model.projectProperty().get();
        if (open != null) {
            action.run(open.project().id());
        }
    }
}
