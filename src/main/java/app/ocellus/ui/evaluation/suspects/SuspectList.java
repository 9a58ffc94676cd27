package app.ocellus.ui.evaluation.suspects;

import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.dataset.SampleActions;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.IntStream;

/** The suspects, the worst first; one or many chosen, and acted on by keys and by a menu. */
final class SuspectList extends ListView<LabelIssue> {

    private final SuspectsViewModel model;
    private final Set<SuspectCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private boolean filling;

    SuspectList(SuspectsViewModel model, SampleActions actions, ThumbnailSource<Path> pictures) {
        this.model = model;
        setId("suspects-list");
        getStyleClass().add("oc-suspects");
        accessibleTextProperty().bind(Messages.binding("suspects.list"));
        setFixedCellSize(SuspectCell.HEIGHT);
        setCellFactory(_ -> newCell(pictures));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<LabelIssue>) _ -> choose());
        addEventFilter(KeyEvent.KEY_PRESSED, this::decide);
        actions.listen(this, this::place);
        setContextMenu(actions.menu(this::place));
        model.filter().shownProperty().addListener(_ -> show());
        model.finder().suspectsProperty().addListener(_ -> cells.forEach(SuspectCell::showWords));
        Messages.localeProperty().addListener(_ -> cells.forEach(SuspectCell::showWords));
        show();
    }

    private SuspectCell newCell(ThumbnailSource<Path> pictures) {
        var cell = new SuspectCell(model, pictures);
        cells.add(cell);
        return cell;
    }

    /** Enter takes the suggestion; with Shift it says that the label is right. */
    private void decide(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.isShiftDown()) {
            model.keep();
        } else {
            model.accept();
        }
        event.consume();
    }

    private Node place() {
        return cells.stream()
                .filter(cell -> cell.getScene() != null && cell.isSelected() && !cell.isEmpty())
                .<Node>map(cell -> cell)
                .findFirst()
                .orElse(this);
    }

    private void choose() {
        if (!filling) {
            model.chosen()
                    .setAll(
                            getSelectionModel().getSelectedItems().stream()
                                    .filter(Objects::nonNull)
                                    .toList());
        }
    }

    /** What is still there stays chosen; where it is gone, the next one takes its place. */
    private void show() {
        var now = model.filter().shownProperty().get();
        if (now.equals(getItems())) {
            return;
        }
        var selection = getSelectionModel();
        var before = List.copyOf(model.chosen());
        int first = selection.getSelectedIndices().stream().mapToInt(i -> i).min().orElse(0);
        filling = true;
        selection.clearSelection();
        getItems().setAll(now);
        var still =
                IntStream.range(0, now.size()).filter(i -> isAmong(now.get(i), before)).toArray();
        if (still.length > 0) {
            selection.selectIndices(still[0], still);
        } else if (!now.isEmpty()) {
            selection.select(Math.min(first, now.size() - 1));
        }
        filling = false;
        choose();
    }

    private static boolean isAmong(LabelIssue issue, List<LabelIssue> others) {
        return others.stream().anyMatch(o -> o.sample().id().equals(issue.sample().id()));
    }
}
