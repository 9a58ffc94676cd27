package app.ocellus.ui.control;

import app.ocellus.ui.common.ThumbnailSource;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.controlsfx.control.GridView;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Any number of pictures in rows, of which only the visible ones exist; one or many chosen. */
public final class ThumbnailGrid<T> extends StackPane {

    private final GridView<T> view = new GridView<>(FXCollections.observableArrayList());
    private final GridSelection selection = new GridSelection();
    private final Set<ThumbnailCell<T>> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final GridGeometry geometry = new GridGeometry(view);
    private final GridPlaces<T> places = new GridPlaces<>(view, geometry);
    private final ObservableList<T> selectedItems = FXCollections.observableArrayList();
    private final ObservableList<T> readOnlySelectedItems =
            FXCollections.unmodifiableObservableList(selectedItems);
    private final ReadOnlyObjectWrapper<@Nullable T> focusedItem =
            new ReadOnlyObjectWrapper<>(this, "focusedItem");
    private final Function<T, ThumbnailCard> cards;
    private List<T> items = List.of();
    private Function<T, Object> identity = item -> item;
    private Consumer<T> onActivated = _ -> {};

    /** An empty grid; {@code cards} says what is written on and under a picture. */
    public ThumbnailGrid(ThumbnailSource<T> source, Function<T, ThumbnailCard> cards) {
        this.cards = cards;
        getStyleClass().add("oc-thumbnail-grid");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        view.setFocusTraversable(false);
        view.setCellFactory(_ -> newCell(source));
        getChildren().add(view);
        widthProperty().addListener(_ -> geometry.fit(roomForRows()));
        focusedProperty().addListener(_ -> markCells());
        // a filter, as the cells keep the event for themselves
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        setOnKeyPressed(new GridKeys(selection, geometry::columns, this::chosen, this::activate));
    }

    private double roomForRows() {
        return getWidth() - snappedLeftInset() - snappedRightInset();
    }

    /** By what an item is known again when it has changed; by default by the whole of it. */
    public void setIdentity(Function<T, Object> identityOfItem) {
        identity = identityOfItem;
    }

    /** Shows these items; what is still there stays chosen. */
    public void setItems(List<? extends T> items) {
        fill(items);
        publish();
    }

    /**
     * Shows the items again after some of them have changed or gone. Where what had the focus is
     * gone, its place gets the focus, so that one can go on there.
     */
    public void update(List<? extends T> items) {
        int place = selection.focus();
        boolean found = fill(items);
        if (!found && place >= 0 && !items.isEmpty()) {
            selection.moveTo(place, false);
        }
        publish();
    }

    /** Whether what had the focus is among the items. */
    private boolean fill(List<? extends T> newItems) {
        items = List.copyOf(newItems);
        var kept = new HashSet<Object>();
        selectedItems.forEach(item -> kept.add(identity.apply(item)));
        var focused = focusedItem.get();
        var focus = focused == null ? null : identity.apply(focused);
        places.show(items);
        selection.reset(items.size());
        boolean found = false;
        for (int i = 0; i < items.size() && !kept.isEmpty(); i++) {
            var id = identity.apply(items.get(i));
            if (kept.remove(id)) {
                selection.restore(i, id.equals(focus));
                found |= id.equals(focus);
            }
        }
        return found;
    }

    /** Makes a few places for items that will come, as long as they would be in sight. */
    public void preparePlaces() {
        places.prepare(getHeight());
    }

    /** The items in the order shown. */
    public List<T> items() {
        return items;
    }

    /** The smallest width of a picture, in pixels; pictures grow to fill the row. */
    public DoubleProperty cellSizeProperty() {
        return geometry.cellSizeProperty();
    }

    /** How many lines of caption to leave room for. */
    public IntegerProperty captionLinesProperty() {
        return geometry.captionLinesProperty();
    }

    /** The chosen items in their order; not to be changed from outside. */
    public ObservableList<T> selectedItems() {
        return readOnlySelectedItems;
    }

    /** The item that the keys act on, last clicked or reached. */
    public ReadOnlyObjectProperty<@Nullable T> focusedItemProperty() {
        return focusedItem;
    }

    /** Chooses one item and scrolls to it; nothing when it is not here. */
    public void select(T item) {
        var index = items.indexOf(item);
        if (index >= 0) {
            selection.moveTo(index, false);
            chosen();
        }
    }

    /** Chooses nothing. */
    public void clearSelection() {
        selection.clear();
        publish();
    }

    /** What a double click and Enter do. */
    public void setOnActivated(Consumer<T> action) {
        onActivated = action;
    }

    /** Where the picture with the focus is to be seen; the grid itself where it is out of sight. */
    public Node focusedPlace() {
        return cells.stream()
                .filter(cell -> cell.getScene() != null && !cell.isEmpty())
                .filter(cell -> cell.getIndex() == selection.focus())
                .<Node>map(cell -> cell)
                .findFirst()
                .orElse(this);
    }

    /** Asks for every visible card again, as after labels changed. */
    public void refresh() {
        cells.forEach(ThumbnailCell::refresh);
    }

    private ThumbnailCell<T> newCell(ThumbnailSource<T> source) {
        var cell = new ThumbnailCell<>(source, cards, geometry::imageSide);
        cell.indexProperty().addListener(_ -> mark(cell));
        cell.itemProperty().addListener(_ -> places.filled());
        cell.setOnMousePressed(event -> pressed(cell, event));
        cells.add(cell);
        return cell;
    }

    private void pressed(ThumbnailCell<T> cell, MouseEvent event) {
        if (cell.isEmpty()) {
            return;
        }
        // a menu acts on what is chosen, so opening it inside the selection keeps that
        if (event.getButton() == MouseButton.PRIMARY || !selection.isChosen(cell.getIndex())) {
            selection.click(cell.getIndex(), event.isShortcutDown(), event.isShiftDown());
            publish();
        }
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            activate();
        }
    }

    private void activate() {
        var item = focusedItem.get();
        if (item != null) {
            onActivated.accept(item);
        }
    }

    private void chosen() {
        publish();
        if (selection.focus() >= 0) {
            places.reach(selection.focus());
            geometry.scrollTo(selection.focus());
        }
    }

    private void publish() {
        selectedItems.setAll(selection.chosen().mapToObj(items::get).toList());
        focusedItem.set(selection.focus() < 0 ? null : items.get(selection.focus()));
        var item = focusedItem.get();
        setAccessibleText(item == null ? null : cards.apply(item).spoken());
        markCells();
    }

    private void markCells() {
        cells.forEach(this::mark);
    }

    private void mark(ThumbnailCell<T> cell) {
        var index = cell.getIndex();
        if (index < 0) {
            return;
        }
        cell.mark(selection.isChosen(index), isFocused() && index == selection.focus());
    }
}
