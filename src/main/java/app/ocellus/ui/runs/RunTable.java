package app.ocellus.ui.runs;

import app.ocellus.ui.common.Messages;

import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All runs of the project, sortable; a name is changed where it stands. */
final class RunTable extends TableView<RunRow> {

    /** Below this width, in pixels, the less telling columns make room. */
    private static final double NARROW = 1000;

    private static final double ROW = 32;

    private final RunsViewModel model;
    private final RunActions actions;
    private final RunColumns columns;
    private List<RunRow> shown = List.of();
    private boolean showing;

    RunTable(RunsViewModel model, RunActions actions) {
        this.model = model;
        this.actions = actions;
        this.columns = new RunColumns(model);
        setId("runs");
        accessibleTextProperty().bind(Messages.binding("step.runs"));
        getStyleClass().add("oc-table");
        getColumns().addAll(columns.all);
        columns.all.getFirst().setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().add(columns.all.getFirst());
        setFixedCellSize(ROW);
        setEditable(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setContextMenu(actions.menu(this::rename));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        widthProperty().addListener((_, _, now) -> makeRoom(now.doubleValue()));
        bind();
    }

    private void makeRoom(double width) {
        columns.lessTelling.forEach(column -> column.setVisible(width >= NARROW));
    }

    private void bind() {
        InvalidationListener show = _ -> show();
        model.list().rowsProperty().addListener(show);
        editingCellProperty().addListener(show);
        model.list().chosenProperty().addListener(_ -> showChosen());
        InvalidationListener refresh = _ -> refresh();
        model.used().property().addListener(refresh);
        Messages.localeProperty().addListener(refresh);
        getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<RunRow>) _ -> selected());
        show();
        showChosen();
    }

    /** What is being written is not taken away; the table is brought up to date afterwards. */
    private void show() {
        var rows = model.list().rowsProperty().get();
        if (getEditingCell() != null || shown == rows) {
            return;
        }
        shown = rows;
        showing = true;
        if (!replaceChanged(rows)) {
            getItems().setAll(rows);
        }
        sort();
        showing = false;
        showChosen();
    }

    /** The same runs as before stay where they are, so that nobody's keys land elsewhere. */
    private boolean replaceChanged(List<RunRow> rows) {
        var byNumber = rows.stream().collect(Collectors.toMap(RunRow::number, row -> row));
        var items = getItems();
        if (items.size() != rows.size()
                || !items.stream().allMatch(row -> byNumber.containsKey(row.number()))) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            var now = byNumber.getOrDefault(items.get(i).number(), items.get(i));
            if (!now.equals(items.get(i))) {
                items.set(i, now);
            }
        }
        return true;
    }

    private void showChosen() {
        var chosen = model.list().chosenProperty().get();
        if (showing
                || getEditingCell() != null
                || Set.copyOf(getSelectionModel().getSelectedItems()).equals(Set.copyOf(chosen))) {
            return;
        }
        showing = true;
        getSelectionModel().clearSelection();
        for (int i = 0; i < getItems().size(); i++) {
            if (chosen.contains(getItems().get(i))) {
                getSelectionModel().select(i);
            }
        }
        showing = false;
    }

    private void selected() {
        var items = List.copyOf(getSelectionModel().getSelectedItems());
        if (!showing && !items.isEmpty()) {
            showing = true;
            model.list().choose(items);
            showing = false;
        }
    }

    private void pressed(KeyEvent event) {
        if (getEditingCell() != null) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> actions.use();
            case DELETE -> actions.delete();
            case F2 -> rename();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void rename() {
        int index = getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            scrollTo(index);
            edit(index, columns.names);
        }
    }
}
