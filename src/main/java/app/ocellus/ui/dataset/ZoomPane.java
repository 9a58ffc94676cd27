package app.ocellus.ui.dataset;

import app.ocellus.dataset.ImageSample;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.PictureFrame;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.IntConsumer;

/** One sample as large as there is room, with the way to the next and back to the grid. */
final class ZoomPane extends BorderPane {

    private static final int PIXELS = 2048;
    private static final double LARGEST = 4000;

    private final SamplesViewModel samples;
    private final PictureFrame picture;
    private final Label name = new Label();
    private final Circle dot = new Circle(5);
    private final Label aClass = new Label("", dot);
    private final Label place = new Label();

    /**
     * A pane that shows what has the focus.
     *
     * @param go chooses a neighbour: -1 the one before, 1 the next
     * @param leave goes back to the grid
     */
    ZoomPane(
            SamplesViewModel samples,
            ThumbnailSource<Path> pictures,
            IntConsumer go,
            Runnable leave) {
        this.samples = samples;
        this.picture = new PictureFrame(pictures, LARGEST, LARGEST, PIXELS);
        picture.setPrefSize(400, 400);
        getStyleClass().add("oc-zoom");
        setId("zoom");
        setFocusTraversable(true);
        setTop(bar(leave));
        setCenter(picture);
        setLeft(arrow(Icon.BACK, "zoom.previous", () -> go.accept(-1)));
        setRight(arrow(Icon.NEXT, "zoom.next", () -> go.accept(1)));
        BorderPane.setMargin(picture, new Insets(4, 0, 14, 0));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, go, leave));
        samples.focusedProperty().addListener((_, _, now) -> show(now));
        Messages.localeProperty().addListener(_ -> show(samples.focusedProperty().get()));
        show(samples.focusedProperty().get());
    }

    /** Beside what the class is chosen. */
    Node place() {
        return aClass;
    }

    private HBox bar(Runnable leave) {
        name.getStyleClass().add("oc-strong");
        name.setMinWidth(0);
        aClass.setGraphicTextGap(6);
        aClass.setMinWidth(Region.USE_PREF_SIZE);
        place.getStyleClass().add("oc-muted");
        place.setMinWidth(Region.USE_PREF_SIZE);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var close = button(Icon.CLOSE, "zoom.close", leave);
        var bar = new HBox(14, name, aClass, room, place, close);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setPadding(new Insets(8, 14, 4, 14));
        return bar;
    }

    private static HBox arrow(Icon icon, String key, Runnable action) {
        var box = new HBox(button(icon, key, action));
        box.setAlignment(Pos.CENTER);
        box.setPadding(new Insets(0, 8, 0, 8));
        return box;
    }

    private static Button button(Icon icon, String key, Runnable action) {
        var button = new Button("", icon.node(18));
        button.getStyleClass().add("flat");
        button.accessibleTextProperty().bind(Messages.binding(key));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding(key));
        button.setTooltip(tip);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void key(KeyEvent event, IntConsumer go, Runnable leave) {
        switch (event.getCode()) {
            case LEFT, UP -> go.accept(-1);
            case RIGHT, DOWN, SPACE -> go.accept(1);
            case ESCAPE, ENTER -> leave.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(@Nullable ImageSample sample) {
        if (sample == null) {
            picture.show(null);
            return;
        }
        picture.show(sample.file());
        name.setText(sample.id().value());
        var label = samples.labelOf(sample);
        aClass.setText(label == null ? Messages.get("classes.none") : label.name());
        dot.setFill(
                label == null
                        ? ClassPalette.neutral()
                        : ClassPalette.color(samples.indexOf(label)));
        place.setText(
                Messages.get(
                        "zoom.place", samples.shown().indexOf(sample) + 1, samples.shown().size()));
        setAccessibleText(name.getText() + ", " + aClass.getText());
    }
}
