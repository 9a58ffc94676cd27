package app.ocellus.ui.dataset;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.TrashFold;
import app.ocellus.workspace.project.ProjectSummary;
import app.ocellus.workspace.project.TrashedProject;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** The projects there are, each to be opened, found again, or taken off the list. */
final class ProjectList extends VBox {

    private static final double WIDTH = 740;
    private static final double ROW = 52;
    private static final double FRAME = 4;
    private static final int ROWS = 5;

    private final ProjectsViewModel model;
    private final LocateAction locating;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final ListChangeListener<ProjectSummary> changed = _ -> showRows();

    ProjectList(ProjectsViewModel model, Dialogs dialogs) {
        super(6);
        this.model = model;
        this.locating = new LocateAction(model, dialogs);
        setId("projects");
        setMaxWidth(WIDTH);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("oc-project-list");
        scroll.setMaxHeight(ROW * ROWS + FRAME);
        getChildren().addAll(head(dialogs), scroll, undo(), trash(dialogs));
        model.list().addListener(changed);
        model.projectProperty().addListener(_ -> showRows());
        showRows();
    }

    private HBox head(Dialogs dialogs) {
        var title = new Label();
        title.textProperty().bind(Messages.binding("projects.title"));
        title.getStyleClass().add("oc-subheading");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var file = new Hyperlink();
        file.setId("open-project-file");
        file.textProperty().bind(Messages.binding("projects.open-file"));
        file.setOnAction(
                _ ->
                        dialogs.chooseProject(Messages.get("projects.open-title"))
                                .ifPresent(model::bring));
        var head = new HBox(12, title, room, file);
        // a heading over nothing would look like something that is missing
        var isEmpty = Bindings.isEmpty(rows.getChildren());
        for (var node : new Region[] {title, room}) {
            node.visibleProperty().bind(isEmpty.not());
            node.managedProperty().bind(node.visibleProperty());
        }
        head.alignmentProperty()
                .bind(Bindings.when(isEmpty).then(Pos.CENTER).otherwise(Pos.CENTER_LEFT));
        return head;
    }

    /** Shows what was removed for as long as it can be put back. */
    private HBox undo() {
        var said = new Label();
        said.getStyleClass().add("oc-muted");
        var undo = new Hyperlink();
        undo.setId("undo-removal");
        undo.textProperty().bind(Messages.binding("projects.undo"));
        undo.setOnAction(_ -> model.removed().undo());
        var strip = new HBox(10, said, undo);
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.managedProperty().bind(strip.visibleProperty());
        Runnable show =
                () -> {
                    var removed = model.removed().lastProperty().get();
                    strip.setVisible(removed != null);
                    said.setText(
                            removed == null
                                    ? ""
                                    : Messages.get("projects.removed", removed.name()));
                };
        model.removed().lastProperty().addListener(_ -> show.run());
        Messages.localeProperty().addListener(_ -> show.run());
        show.run();
        return strip;
    }

    private TrashFold trash(Dialogs dialogs) {
        var removed = model.removed();
        var fold =
                new TrashFold(
                        new TrashFold.Words("projects.trash", "projects.trash-loss"),
                        dialogs,
                        () -> removed.allProperty().get().ifPresent(removed::delete));
        Runnable show =
                () ->
                        fold.show(
                                removed.allProperty().get().orElse(List.of()).stream()
                                        .map(this::item)
                                        .toList());
        removed.allProperty().addListener(_ -> show.run());
        Messages.localeProperty().addListener(_ -> show.run());
        show.run();
        return fold;
    }

    private TrashFold.Item item(TrashedProject project) {
        var removed = model.removed();
        return new TrashFold.Item(
                project.name(),
                project.dataset(),
                () -> removed.restore(project),
                () -> removed.delete(List.of(project)));
    }

    private void showRows() {
        var open = model.projectProperty().get();
        var openId = open == null ? "" : open.project().id();
        rows.getChildren()
                .setAll(
                        model.list().stream()
                                .map(project -> row(project, project.id().equals(openId)))
                                .toList());
        if (!rows.getChildren().isEmpty()) {
            rows.getChildren().getLast().getStyleClass().add("last");
        }
        scroll.setMinHeight(Math.min(2, rows.getChildren().size()) * ROW);
        scroll.setPrefHeight(Math.min(ROWS, rows.getChildren().size()) * ROW + FRAME);
        scroll.setVisible(!rows.getChildren().isEmpty());
        scroll.setManaged(!rows.getChildren().isEmpty());
    }

    private ProjectRow row(ProjectSummary project, boolean open) {
        return new ProjectRow(
                project,
                open,
                new ProjectRow.Actions(
                        () -> {
                            if (open) {
                                model.browsingProperty().set(false);
                            } else {
                                model.open(project.id());
                            }
                        },
                        () -> locating.run(project.id()),
                        () -> model.remove(project.id())));
    }

    /** A button that lets a person point to the dataset of a project. */
    static Button locateButton(Runnable action) {
        var button = new Button("", Icon.FOLDER_OPEN.node(15));
        button.setId("locate");
        button.textProperty().bind(Messages.binding("projects.locate"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
