package app.ocellus.ui.journey;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files that are dragged over a node and dropped on it; the headless toolkit has no dragging, so
 * the events are fired as it would.
 */
record Drop(Dragboard board) {

    static Drop of(List<Path> files) {
        return of(Map.of(DataFormat.FILES, files.stream().map(Path::toFile).toList()));
    }

    /** Data of several kinds that are dragged together. */
    static Drop of(Map<DataFormat, Object> content) {
        return new Drop(DragboardHelper.createDragboard(new Dragged(content)));
    }

    void on(Node target) {
        fire(target, DragEvent.DRAG_ENTERED);
        fire(target, DragEvent.DRAG_OVER);
        fire(target, DragEvent.DRAG_DROPPED);
        fire(target, DragEvent.DRAG_EXITED);
    }

    private void fire(Node target, EventType<DragEvent> type) {
        var middle = target.localToScene(target.getLayoutBounds().getCenterX(), 0);
        var event =
                new DragEvent(
                        target,
                        target,
                        type,
                        board,
                        middle.getX(),
                        middle.getY(),
                        middle.getX(),
                        middle.getY(),
                        TransferMode.COPY,
                        null,
                        target,
                        new PickResult(target, middle.getX(), middle.getY()));
        Event.fireEvent(target, event);
    }

    /** A clipboard that holds what is dragged. */
    private record Dragged(Map<DataFormat, Object> content) implements TKClipboard {

        @Override
        public Set<DataFormat> getContentTypes() {
            return content.keySet();
        }

        @Override
        @SafeVarargs
        public final boolean putContent(Pair<DataFormat, Object>... content) {
            return false;
        }

        @Override
        public @Nullable Object getContent(DataFormat format) {
            return content.get(format);
        }

        @Override
        public boolean hasContent(DataFormat format) {
            return content.containsKey(format);
        }

        @Override
        public Set<TransferMode> getTransferModes() {
            return EnumSet.of(TransferMode.COPY);
        }

        @Override
        public void setDragView(@Nullable Image image) {}

        @Override
        public void setDragViewOffsetX(double offset) {}

        @Override
        public void setDragViewOffsetY(double offset) {}

        @Override
        public @Nullable Image getDragView() {
            return null;
        }

        @Override
        public double getDragViewOffsetX() {
            return 0;
        }

        @Override
        public double getDragViewOffsetY() {
            return 0;
        }
    }
}
