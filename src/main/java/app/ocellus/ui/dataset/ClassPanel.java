package app.ocellus.ui.dataset;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ClassList;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.InPlaceField;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The classes of the open dataset: which is shown, and how they are made, renamed and merged. */
final class ClassPanel extends VBox {

    private final DatasetViewModel model;
    private final SamplesViewModel samples;
    private final EditsViewModel edits;
    private final ClassList classes = new ClassList();
    private final Button add = new Button("", Icon.ADD.node(16));
    private final ReadOnlyBooleanProperty readOnly;
    private List<ClassLabel> labels = List.of();
    private @Nullable InPlaceField adding;
    private boolean showing;

    /**
     * The classes of what {@code model} shows.
     *
     * @param foot what stands below them
     */
    ClassPanel(DatasetViewModel model, Node foot) {
        super(8);
        this.model = model;
        this.samples = model.samples();
        this.edits = model.edits();
        this.readOnly = edits.readOnlyProperty();
        getStyleClass().add("oc-class-panel");
        VBox.setVgrow(classes, Priority.ALWAYS);
        getChildren().addAll(heading(), classes, foot);
        classes.setMenus(this::menu);
        bind();
    }

    private HBox heading() {
        var heading = new Label();
        heading.textProperty().bind(Messages.binding("dataset.classes"));
        heading.getStyleClass().add("oc-subheading");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        add.setId("add-class");
        add.getStyleClass().addAll("flat", "small");
        add.accessibleTextProperty().bind(Messages.binding("classes.add"));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("classes.add"));
        add.setTooltip(tip);
        add.setOnAction(_ -> begin());
        add.disableProperty().bind(readOnly);
        var row = new HBox(heading, room, add);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void bind() {
        model.projectProperty().addListener((_, _, now) -> show(now));
        classes.selectedIndexProperty().addListener((_, _, index) -> filter(index.intValue()));
        samples.classFilterProperty().addListener((_, _, now) -> select(now));
        readOnly.addListener((_, _, now) -> classes.setRenaming(now ? null : this::rename));
        classes.setRenaming(readOnly.get() ? null : this::rename);
        show(model.projectProperty().get());
    }

    private void show(@Nullable OpenProject project) {
        if (project == null) {
            return;
        }
        var snapshot = project.scan().snapshot();
        labels = snapshot.classes();
        var counts = snapshot.counts();
        showing = true;
        classes.setEntries(
                labels.stream()
                        .map(
                                label ->
                                        new ClassList.Entry(
                                                label.name(),
                                                counts.getOrDefault(label.id(), 0L),
                                                ClassPalette.color(labels.indexOf(label))))
                        .toList(),
                snapshot.unlabelled().size());
        showing = false;
        select(samples.classFilterProperty().get());
    }

    private void select(@Nullable ClassId filter) {
        showing = true;
        classes.select(filter == null ? ClassList.ALL : index(filter));
        showing = false;
    }

    private int index(ClassId filter) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).id().equals(filter)) {
                return i;
            }
        }
        return ClassList.NONE;
    }

    private void filter(int index) {
        if (!showing) {
            samples.classFilterProperty()
                    .set(
                            switch (index) {
                                case ClassList.ALL -> null;
                                case ClassList.NONE -> ClassId.NONE;
                                default -> labels.get(index).id();
                            });
        }
    }

    private void rename(int index, String name) {
        edits.rename(labels.get(index), name);
    }

    /** A field for the name of a new class; it stays while the name will not do. */
    private void begin() {
        if (adding == null) {
            var field = new InPlaceField("", this::create, this::leave);
            field.setId("new-class");
            field.promptTextProperty().bind(Messages.binding("classes.new-name"));
            field.accessibleTextProperty().bind(Messages.binding("classes.new-name"));
            adding = field;
            getChildren().add(1, field);
            field.begin();
        }
    }

    private void create(String name) {
        leave();
        if (!name.isBlank() && !edits.create(name)) {
            begin();
            if (adding != null) {
                adding.setText(name);
            }
        }
    }

    private void leave() {
        getChildren().remove(adding);
        adding = null;
    }

    private @Nullable ContextMenu menu(int index) {
        if (readOnly.get() || index >= labels.size()) {
            return null;
        }
        var rename = new MenuItem();
        rename.textProperty().bind(Messages.binding("classes.rename"));
        rename.setOnAction(_ -> classes.edit(index));
        var merge = new Menu();
        merge.textProperty().bind(Messages.binding("classes.merge"));
        for (var other : labels) {
            if (!other.equals(labels.get(index))) {
                var item = new MenuItem(other.name());
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> edits.merge(labels.get(index), other));
                merge.getItems().add(item);
            }
        }
        merge.setDisable(merge.getItems().isEmpty());
        return new ContextMenu(rename, merge);
    }
}
