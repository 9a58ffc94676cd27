package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * One picture, large, whole and with round corners; it waits quietly and says when it is damaged.
 */
public final class PictureFrame extends StackPane {

    private static final double ARC = 14;
    private static final double LEAST = 120;
    private static final double WORDS = 80;

    private final ThumbnailSource<Path> pictures;
    private final int pixels;
    private final ImageView view = new ImageView();
    private final ImageView heat = new ImageView();
    private final Label damaged = new Label();
    private @Nullable CompletableFuture<Image> waiting;
    private @Nullable Path file;
    private boolean whole;

    /**
     * A frame for pictures of {@code pictures}.
     *
     * @param width of the frame where there is room; it gets smaller where there is not
     * @param height of the frame where there is room
     * @param pixels longest side of what is asked for
     */
    public PictureFrame(ThumbnailSource<Path> pictures, double width, double height, int pixels) {
        this.pictures = pictures;
        this.pixels = pixels;
        getStyleClass().add("oc-picture-frame");
        setMinSize(Math.min(width, LEAST), Math.min(height, LEAST));
        setPrefSize(width, height);
        setMaxSize(width, height);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        var corners = new Rectangle();
        corners.widthProperty().bind(widthProperty());
        corners.heightProperty().bind(heightProperty());
        corners.setArcWidth(ARC);
        corners.setArcHeight(ARC);
        setClip(corners);
        damaged.textProperty().bind(Messages.binding("thumbnail.damaged"));
        damaged.setGraphic(Icon.BROKEN_IMAGE.node(22));
        damaged.setVisible(false);
        if (width < WORDS) {
            damaged.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
        // the frame's size is its own affair, not that of the picture in it
        view.setManaged(false);
        heat.setManaged(false);
        heat.setMouseTransparent(true);
        getChildren().addAll(view, heat, damaged);
    }

    /** Shows pictures whole from now on, or fills the frame where they nearly have its shape. */
    public void setWhole(boolean now) {
        if (whole != now) {
            whole = now;
            requestLayout();
        }
    }

    /**
     * Lays something over the whole picture, whatever part of it is to be seen.
     *
     * @param image that is stretched to the picture's shape; null for nothing
     * @param spoken what it says, in words; empty for nothing
     */
    public void setHeat(@Nullable Image image, String spoken) {
        heat.setImage(image);
        speak(spoken);
        requestLayout();
    }

    /** How much that hides, in [0,1]. */
    public DoubleProperty heatOpacityProperty() {
        return heat.opacityProperty();
    }

    /** Whether this is the file that is shown. */
    public boolean isOf(@Nullable Path other) {
        return Objects.equals(file, other);
    }

    private void speak(String more) {
        var name = file == null ? null : file.getFileName().toString();
        setAccessibleText(name == null || more.isEmpty() ? name : name + ": " + more);
    }

    /** Shows the picture of a file as soon as it is there; null shows none. */
    public void show(@Nullable Path now) {
        file = now;
        if (waiting != null) {
            waiting.cancel(false);
        }
        waiting = null;
        damaged.setVisible(false);
        view.setImage(null);
        setHeat(null, "");
        if (now != null) {
            var asked = pictures.load(now, pixels);
            waiting = asked;
            asked.whenComplete((image, failure) -> arrived(asked, image, failure));
        }
    }

    private void arrived(
            CompletableFuture<Image> asked, @Nullable Image image, @Nullable Throwable failure) {
        if (asked.isCancelled() || (waiting != null && waiting != asked)) {
            return;
        }
        if (failure != null || image == null) {
            damaged.setVisible(true);
        } else {
            view.setImage(image);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var image = view.getImage();
        if (image != null) {
            place(image);
        }
    }

    /** Fills the frame where the picture nearly has its shape, else shows it whole. */
    private void place(Image image) {
        double frame = getWidth() / getHeight();
        double shape = image.getWidth() / image.getHeight();
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        view.setViewport(
                !whole && Math.abs(Math.log(shape / frame)) < 0.4
                        ? covering(image, frame, shape)
                        : null);
        var bounds = view.getLayoutBounds();
        double left = getHeight() - bounds.getHeight();
        view.relocate(
                (getWidth() - bounds.getWidth()) / 2,
                getAlignment() == Pos.TOP_CENTER ? 0 : left / 2);
        placeHeat(image);
    }

    /** Over the same part of the picture. */
    private void placeHeat(Image image) {
        var over = heat.getImage();
        var part = view.getViewport();
        if (over == null) {
            return;
        }
        double across = over.getWidth() / image.getWidth();
        double down = over.getHeight() / image.getHeight();
        heat.setViewport(
                part == null
                        ? null
                        : new Rectangle2D(
                                part.getMinX() * across,
                                part.getMinY() * down,
                                part.getWidth() * across,
                                part.getHeight() * down));
        heat.setFitWidth(view.getLayoutBounds().getWidth());
        heat.setFitHeight(view.getLayoutBounds().getHeight());
        heat.relocate(view.getLayoutX(), view.getLayoutY());
    }

    private static Rectangle2D covering(Image image, double frame, double shape) {
        double width = shape > frame ? image.getHeight() * frame : image.getWidth();
        double height = shape > frame ? image.getHeight() : image.getWidth() / frame;
        return new Rectangle2D(
                (image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height);
    }
}
