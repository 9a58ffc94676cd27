package app.ocellus.ui.dataset.health;

import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.health.Finding;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.dataset.SplitNames;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

/**
 * Pictures that are the same, side by side, a row a group. Up and down choose a row, left and right
 * which of its pictures is meant.
 */
final class GroupList extends ListView<Finding> {

    private static final int MOST_CARDS = 8;

    private final HealthViewModel model;
    private final ThumbnailSource<Path> pictures;
    private final Set<GroupCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private int column;

    GroupList(HealthViewModel model, ThumbnailSource<Path> pictures) {
        this.model = model;
        this.pictures = pictures;
        setId("health-groups");
        getStyleClass().add("oc-groups");
        accessibleTextProperty().bind(Messages.binding("health.findings"));
        setCellFactory(_ -> new GroupCell());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<Finding>) _ -> choose());
        addEventFilter(KeyEvent.KEY_PRESSED, this::sideways);
        model.chosen().addListener((ListChangeListener<SampleId>) _ -> mark());
        Messages.localeProperty().addListener(_ -> cells.forEach(GroupCell::showWords));
    }

    /** Shows these groups; where the chosen one is gone, the next one takes its place. */
    void show(List<Finding> findings) {
        if (findings.equals(getItems())) {
            cells.forEach(GroupCell::showWords);
            return;
        }
        var selection = getSelectionModel();
        var index = selection.getSelectedIndex();
        var before = selection.getSelectedItem();
        getItems().setAll(findings);
        selection.clearSelection();
        if (index >= 0 && !findings.isEmpty()) {
            var same = findings.indexOf(before);
            selection.select(same >= 0 ? same : Math.min(index, findings.size() - 1));
        }
    }

    private void sideways(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            var row = getSelectionModel().getSelectedItem();
            if (row != null) {
                var last = Math.min(row.samples().size(), MOST_CARDS) - 1;
                var now = column + (event.getCode() == KeyCode.LEFT ? -1 : 1);
                column = Math.clamp(now, 0, last);
                choose();
            }
            event.consume();
        }
    }

    private void choose() {
        model.chosen()
                .setAll(
                        getSelectionModel().getSelectedItems().stream()
                                .filter(finding -> finding != null)
                                .map(this::meant)
                                .distinct()
                                .toList());
    }

    private SampleId meant(Finding finding) {
        return finding.samples().get(Math.min(column, finding.samples().size() - 1));
    }

    private void mark() {
        cells.forEach(GroupCell::mark);
    }

    private String spoken(Finding finding) {
        return finding.samples().stream()
                .limit(MOST_CARDS)
                .map(
                        id -> {
                            var label = model.label(id);
                            var role = model.role(id);
                            return id.value()
                                    + (label == null ? "" : ", " + label.name())
                                    + (role == null ? "" : ", " + SplitNames.full(role));
                        })
                .collect(Collectors.joining("; "));
    }

    /** The pictures of a group, and how many more there are. */
    private final class GroupCell extends ListCell<@Nullable Finding> {

        private final HBox row = new HBox(10);
        private final Label more = new Label();
        private final List<TwinCard> cards = new ArrayList<>();
        private List<SampleId> shown = List.of();

        GroupCell() {
            row.setAlignment(Pos.CENTER_LEFT);
            more.getStyleClass().add("oc-muted");
            setPrefWidth(0);
            cells.add(this);
        }

        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setGraphic(null);
                setAccessibleText(null);
                shown = List.of();
                return;
            }
            if (!finding.samples().equals(shown)) {
                shown = finding.samples();
                showPictures();
            }
            setGraphic(row);
            setAccessibleText(spoken(finding));
            showWords();
            mark();
        }

        private void showPictures() {
            var count = Math.min(shown.size(), MOST_CARDS);
            while (cards.size() < count) {
                cards.add(newCard(cards.size()));
            }
            row.getChildren().setAll(cards.subList(0, count));
            for (var i = 0; i < count; i++) {
                cards.get(i).show(model, shown.get(i));
            }
            if (shown.size() > count) {
                more.setText(Messages.get("health.more", Numbers.count(shown.size() - count)));
                row.getChildren().add(more);
            }
        }

        private TwinCard newCard(int index) {
            var card = new TwinCard(pictures);
            card.addEventFilter(
                    MouseEvent.MOUSE_PRESSED,
                    _ -> {
                        column = index;
                        choose();
                    });
            return card;
        }

        private void showWords() {
            for (var i = 0; i < Math.min(shown.size(), cards.size()); i++) {
                cards.get(i).showWords(model, shown.get(i));
            }
        }

        private void mark() {
            for (var i = 0; i < Math.min(shown.size(), cards.size()); i++) {
                cards.get(i).mark(isSelected() && model.chosen().contains(shown.get(i)));
            }
        }
    }
}
