package app.ocellus.ui.dataset.split;

import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.SplitSummary;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.dataset.SplitNames;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The classes and how each is shared out; its headings are the legend of the bars. */
final class SplitTable extends VBox {

    private static final double LEAST_HEIGHT = 150;
    private static final double ROW = 32;
    private static final double MARGIN = 16;
    private static final double LEAST_NAME = 84;
    private static final double NAME = 220;
    private static final double NAME_SHARE = 0.24;

    /** In less room there is none for the bars. */
    private static final double ROOM_FOR_BARS = 420;

    private final SplitViewModel model;
    private final ListView<SplitSummary.Row> list = new ListView<>();
    private final SplitRow total = new SplitRow();
    private final DoubleBinding inner = widthProperty().subtract(2 * MARGIN);
    private final DoubleBinding nameWidth =
            Bindings.createDoubleBinding(
                    () -> Math.clamp(getWidth() * NAME_SHARE, LEAST_NAME, NAME), widthProperty());
    private final BooleanBinding narrow = widthProperty().lessThan(ROOM_FOR_BARS);
    private final HBox foot = new HBox(total);
    private Set<SplitRole> wanted = Set.of();

    SplitTable(SplitViewModel model) {
        this.model = model;
        getStyleClass().add("oc-split-table");
        setMinHeight(LEAST_HEIGHT);
        setMaxHeight(USE_PREF_SIZE);
        list.setId("split-classes");
        list.getStyleClass().add("oc-plain-list");
        list.accessibleTextProperty().bind(Messages.binding("plan.table"));
        list.setCellFactory(_ -> new Cell());
        var placeholder = new Label();
        placeholder.textProperty().bind(Messages.binding("plan.no-preview"));
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("oc-muted");
        list.setPlaceholder(placeholder);
        VBox.setVgrow(list, Priority.ALWAYS);
        total.setId("split-total");
        total.getStyleClass().add("total");
        total.setFocusTraversable(true);
        total.setAccessibleRole(AccessibleRole.TEXT);
        fit(total);
        foot.getStyleClass().add("oc-split-total");
        getChildren().addAll(heading(), list, foot);
        model.previewProperty().subscribe(_ -> fill());
        Messages.localeProperty().addListener(_ -> fill());
    }

    private void fit(SplitRow row) {
        row.prefWidthProperty().bind(inner);
        row.maxWidthProperty().bind(inner);
        row.name().prefWidthProperty().bind(nameWidth);
        row.name().maxWidthProperty().bind(nameWidth);
        row.giveWay(narrow);
    }

    private HBox heading() {
        var name = new Label();
        name.textProperty().bind(Messages.binding("plan.class"));
        name.getStyleClass().addAll("oc-muted", "oc-small");
        name.prefWidthProperty().bind(nameWidth);
        name.setMinWidth(0);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var row = new HBox(SplitRow.GAP, name, room);
        row.spacingProperty()
                .bind(Bindings.when(narrow).then(SplitRow.NARROW_GAP).otherwise(SplitRow.GAP));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("oc-split-heading");
        for (var role : SplitRole.values()) {
            row.getChildren().add(legend(role));
        }
        return row;
    }

    private Label legend(SplitRole role) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("oc-split-swatch", SplitBar.style(role));
        var word = new Label("", swatch);
        word.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> SplitNames.full(role), Messages.localeProperty()));
        word.getStyleClass().addAll("oc-muted", "oc-small");
        word.setAlignment(Pos.CENTER_RIGHT);
        word.setGraphicTextGap(6);
        // without bars there is nothing that its colour would explain
        swatch.visibleProperty().bind(narrow.not());
        word.contentDisplayProperty()
                .bind(
                        Bindings.when(narrow)
                                .then(ContentDisplay.TEXT_ONLY)
                                .otherwise(ContentDisplay.LEFT));
        SplitRow.giveWay(word, narrow);
        return word;
    }

    private void fill() {
        var preview = model.previewProperty().get();
        foot.setVisible(preview != null);
        foot.setManaged(preview != null);
        if (preview == null) {
            list.getItems().clear();
            list.setPrefHeight(LEAST_HEIGHT);
            return;
        }
        var summary = preview.summary();
        var all = new EnumMap<SplitRole, Integer>(SplitRole.class);
        for (var role : SplitRole.values()) {
            all.put(role, summary.total(role));
        }
        wanted = EnumSet.allOf(SplitRole.class);
        wanted.removeIf(role -> role == SplitRole.TRAINING || summary.total(role) == 0);
        total.show(Messages.get("plan.total"), null, all, Set.of());
        list.setPrefHeight(summary.rows().size() * ROW);
        if (list.getItems().equals(summary.rows())) {
            list.refresh();
        } else {
            list.getItems().setAll(List.copyOf(summary.rows()));
        }
    }

    private Color colorOf(SplitSummary.Row row) {
        var preview = model.previewProperty().get();
        int place = preview == null ? -1 : preview.classes().indexOf(row.label());
        return place < 0 ? ClassPalette.neutral() : ClassPalette.color(place);
    }

    /** A class. */
    private final class Cell extends ListCell<SplitSummary.@Nullable Row> {

        private final SplitRow line = new SplitRow();

        Cell() {
            setPrefWidth(0);
            getStyleClass().add("oc-split-cell");
            fit(line);
        }

        @Override
        protected void updateItem(SplitSummary.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            line.show(row, colorOf(row), wanted);
            setGraphic(line);
            setAccessibleText(line.getAccessibleText());
        }
    }
}
