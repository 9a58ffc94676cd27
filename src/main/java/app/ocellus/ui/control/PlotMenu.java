package app.ocellus.ui.control;

import app.ocellus.ui.common.Clipboards;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.SavePng;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ContextMenuEvent;

import java.util.function.Consumer;

/** The menu by which a plot is copied or saved as a picture. */
public final class PlotMenu {

    private PlotMenu() {}

    /** Gives a plot the menu; {@code save} asks where to and writes the picture. */
    public static void install(PaintedRegion plot, Consumer<WritableImage> save) {
        install(plot, menu(plot, save));
    }

    /** Gives a plot a menu that is {@link #menu} and something more. */
    public static void install(PaintedRegion plot, ContextMenu menu) {
        plot.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> {
                    menu.show(plot, event.getScreenX(), event.getScreenY());
                    event.consume();
                });
    }

    /** The menu itself, for a button beside the plot. */
    public static ContextMenu menu(PaintedRegion plot, Consumer<WritableImage> save) {
        var copyItem = new MenuItem();
        copyItem.textProperty().bind(Messages.binding("plot.copy"));
        copyItem.setOnAction(_ -> Clipboards.copy(picture(plot)));
        var saveItem = new MenuItem();
        saveItem.textProperty().bind(Messages.binding("plot.save"));
        saveItem.setOnAction(_ -> save.accept(picture(plot)));
        return new ContextMenu(copyItem, saveItem);
    }

    private static WritableImage picture(PaintedRegion plot) {
        return SavePng.snapshot(plot, plot.tint(Tint.SURFACE));
    }
}
