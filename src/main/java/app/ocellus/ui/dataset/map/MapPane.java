package app.ocellus.ui.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.SavePng;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.PlotMenu;
import app.ocellus.ui.control.ScatterPlot;
import app.ocellus.ui.control.ScatterPoints;
import app.ocellus.ui.dataset.SampleActions;

import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The map of the dataset, or what stands in its way. */
public final class MapPane extends BorderPane {

    private final MapViewModel model;
    private final ThumbnailSource<Path> pictures;
    private final ScatterPlot plot = new ScatterPlot();
    private final MapColors colors;
    private final MapLegend legend;
    private final Label stale = new Label();
    private final HBox staleBar;
    private final BorderPane shown = new BorderPane();
    private final MapWaiting waiting;
    private boolean telling;

    /**
     * A view of the map of the open dataset.
     *
     * @param pictures makes thumbnails of files
     * @param showSamples goes to the samples, which show what is chosen
     * @param open shows an image large
     */
    public MapPane(
            MapViewModel model,
            SampleActions actions,
            ThumbnailSource<Path> pictures,
            Dialogs dialogs,
            Runnable showSamples,
            Consumer<ImageSample> open) {
        this.model = model;
        this.pictures = pictures;
        this.colors = new MapColors(model);
        this.legend = new MapLegend(model);
        this.waiting = new MapWaiting(model);
        this.staleBar = new HBox(10, stale, makeButton("map.again"));
        setId("map-pane");
        getStyleClass().add("oc-map");
        plot.setId("map");
        var menu = actions.menu(() -> plot);
        plot.setOnContextMenuRequested(
                event -> menu.show(plot, event.getScreenX(), event.getScreenY()));
        actions.listen(plot, () -> plot);
        stale.setWrapText(true);
        stale.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(stale, Priority.ALWAYS);
        staleBar.setAlignment(Pos.CENTER_LEFT);
        staleBar.getStyleClass().add("oc-stale");
        staleBar.setId("map-stale");
        var more = PlotMenu.menu(plot, picture -> save(picture, dialogs));
        var framed = new StackPane(plot);
        framed.getStyleClass().add("oc-map-frame");
        shown.setTop(new VBox(10, staleBar, new MapBar(model, plot, more), legend));
        shown.setCenter(framed);
        shown.setBottom(new MapFoot(model, showSamples));
        plot.setOnActivated(
                point -> {
                    var sample = model.sample(point);
                    if (sample != null) {
                        open.accept(sample);
                    }
                });
        bind();
    }

    private static void save(WritableImage picture, Dialogs dialogs) {
        dialogs.saveFile(Messages.get("training.save-chart"), "map.png", Dialogs.FileKind.PNG)
                .ifPresent(file -> SavePng.write(picture, file));
    }

    private Button makeButton(String key) {
        var button = new Button();
        button.textProperty().bind(Messages.binding(key));
        button.setOnAction(_ -> model.make());
        return button;
    }

    private void bind() {
        model.stateProperty().addListener(_ -> showState());
        model.mapProperty().addListener(_ -> showMap());
        model.chosen().addListener((InvalidationListener) _ -> showChosen());
        InvalidationListener recolor = _ -> color();
        model.versionProperty().addListener(recolor);
        model.coloringProperty().addListener(recolor);
        Messages.localeProperty().addListener(_ -> showState());
        model.missingProperty().addListener(_ -> showState());
        plot.setOnChosen(this::choose);
        sceneProperty().addListener((_, _, now) -> model.setSeen(now != null));
        showMap();
        showState();
    }

    private void choose() {
        telling = true;
        model.choose(IntStream.of(plot.chosen()).boxed().toList());
        telling = false;
    }

    /** Where others chose nothing, so does the plot. */
    private void showChosen() {
        if (!telling && model.chosen().isEmpty()) {
            plot.setChosen();
        }
    }

    private void showMap() {
        var points = model.mapProperty().get().points();
        plot.setPoints(
                new ScatterPoints(
                        points.stream().mapToDouble(point -> point.x()).toArray(),
                        points.stream().mapToDouble(point -> point.y()).toArray()),
                new MapImages(model, pictures));
        color();
    }

    private void color() {
        var all = colors.all();
        plot.setColors(all);
        legend.show();
    }

    private void showState() {
        legend.show();
        int missing = model.missingProperty().get();
        stale.setText(Messages.get("map.stale", missing));
        staleBar.setVisible(missing > 0);
        staleBar.setManaged(missing > 0);
        Node now =
                switch (model.stateProperty().get()) {
                    case EMPTY ->
                            new EmptyState(
                                    Icon.MAP,
                                    Messages.binding("map.empty"),
                                    Messages.binding("map.empty-text"));
                    case LOOKING -> new Region();
                    case READY -> ready();
                    case RUNNING -> waiting;
                    case FAILED -> failed();
                    case SHOWN -> shown;
                };
        if (getCenter() != now) {
            boolean keys = isFocusWithin();
            setCenter(now);
            if (keys && now == shown) {
                plot.requestFocus();
            }
        }
    }

    private EmptyState ready() {
        var make = makeButton("map.make");
        make.setId("map-make");
        make.setDefaultButton(true);
        return new EmptyState(
                Icon.MAP, Messages.binding("map.ready"), Messages.binding("map.ready-text"), make);
    }

    private EmptyState failed() {
        var error = model.errorProperty().get();
        return new EmptyState(
                Icon.ERROR,
                Messages.binding("map.failed"),
                new SimpleStringProperty(error == null ? "" : error.in(Messages.locale())),
                makeButton("map.retry"));
    }

    /** The map itself takes the keys. */
    @Override
    public void requestFocus() {
        plot.requestFocus();
    }
}
