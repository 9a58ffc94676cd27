package app.ocellus.ui.dataset;

import app.ocellus.dataset.ImageSample;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.PictureFrame;
import app.ocellus.ui.control.ZoomFrame;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.IntConsumer;

/** One sample as large as there is room, with the way to the next and back to the grid. */
final class ZoomPane extends ZoomFrame {

    private static final int PIXELS = 2048;
    private static final double LARGEST = 4000;

    private final SamplesViewModel samples;
    private final PictureFrame picture;
    private final Label name = new Label();
    private final Circle dot = new Circle(5);
    private final Label aClass = new Label("", dot);

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
        super(go, leave);
        this.samples = samples;
        this.picture = new PictureFrame(pictures, LARGEST, LARGEST, PIXELS);
        picture.setPrefSize(400, 400);
        setId("zoom");
        name.getStyleClass().add("oc-strong");
        name.setMinWidth(0);
        aClass.setGraphicTextGap(6);
        aClass.setMinWidth(Region.USE_PREF_SIZE);
        setTitle(name, aClass);
        setCenter(picture);
        BorderPane.setMargin(picture, new Insets(4, 0, 14, 0));
        samples.focusedProperty().addListener((_, _, now) -> show(now));
        Messages.localeProperty().addListener(_ -> show(samples.focusedProperty().get()));
        show(samples.focusedProperty().get());
    }

    /** Beside what the class is chosen. */
    Node place() {
        return aClass;
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
        setPlace(samples.shown().indexOf(sample) + 1, samples.shown().size());
        setAccessibleText(name.getText() + ", " + aClass.getText());
    }
}
