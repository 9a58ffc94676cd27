package app.ocellus.ui.dataset.map;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.ScatterPlot;
import app.ocellus.ui.control.ScatterTool;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;

/** What the colours of the map say, what the mouse does on it, and how large it is. */
final class MapBar extends FlowPane {

    private final ScatterPlot plot;

    MapBar(MapViewModel model, ScatterPlot plot, ContextMenu more) {
        super(12, 6);
        this.plot = plot;
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(colorings(model), tools(), sizes(more));
    }

    private static HBox colorings(MapViewModel model) {
        var colorings = new SegmentedControl<MapColoring>().small();
        colorings.setId("map-coloring");
        colorings.setSegments(
                List.of(
                        Segment.of(MapColoring.CLASS, Messages.binding("map.by-class")),
                        Segment.of(MapColoring.SPLIT, Messages.binding("map.by-split")),
                        Segment.of(MapColoring.ANSWER, Messages.binding("map.by-answer"))));
        colorings.setMinWidth(Region.USE_PREF_SIZE);
        colorings.valueProperty().bindBidirectional(model.coloringProperty());
        var word = new Label();
        word.textProperty().bind(Messages.binding("map.colours"));
        word.getStyleClass().add("oc-muted");
        word.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, word, colorings);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private SegmentedControl<ScatterTool> tools() {
        var tools = new SegmentedControl<ScatterTool>().small();
        tools.setId("map-tools");
        tools.setSegments(
                List.of(
                        Segment.of(ScatterTool.MOVE, Messages.binding("map.move")),
                        Segment.of(ScatterTool.LASSO, Messages.binding("map.lasso")),
                        Segment.of(ScatterTool.RECTANGLE, Messages.binding("map.rectangle"))));
        tools.setMinWidth(Region.USE_PREF_SIZE);
        tools.valueProperty().bindBidirectional(plot.toolProperty());
        return tools;
    }

    private HBox sizes(ContextMenu menu) {
        var out = button("map.zoom-out", Icon.ZOOM_OUT, plot::zoomOut);
        var in = button("map.zoom-in", Icon.ZOOM_IN, plot::zoomIn);
        var all = new Button();
        all.textProperty().bind(Messages.binding("map.all"));
        all.getStyleClass().addAll("small", "flat");
        all.setId("map-all");
        all.setOnAction(_ -> plot.zoomToAll());
        var more = button("map.more", Icon.MORE, () -> {});
        more.setOnAction(_ -> menu.show(more, Side.BOTTOM, 0, 0));
        var row = new HBox(2, out, in, all, more);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button button(String key, Icon icon, Runnable action) {
        var button = new Button("", icon.node(18));
        button.getStyleClass().addAll("small", "flat", "button-icon");
        button.accessibleTextProperty().bind(Messages.binding(key));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding(key));
        button.setTooltip(tip);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
