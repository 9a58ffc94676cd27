package app.ocellus.ui.control;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/** The picture of a point, large enough to be recognised, with its class and its name. */
final class ScatterTip extends VBox {

    private static final double PICTURE = 132;
    private static final int LONGEST_SIDE = 256;
    private static final double BESIDE = 18;

    private final ImageView picture = new ImageView();
    private final Circle dot = new Circle(4.5);
    private final Label chip = new Label("", dot);
    private final Label badge = new Label();
    private final Label name = new Label();
    private int shown = ScatterPoints.NOBODY;
    private CompletableFuture<Image> coming = new CompletableFuture<>();

    ScatterTip() {
        getStyleClass().addAll("oc-card", "oc-scatter-tip");
        setMouseTransparent(true);
        setVisible(false);
        picture.setPreserveRatio(true);
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        dot.getStyleClass().add("oc-dot");
        badge.getStyleClass().add("oc-pill");
        name.getStyleClass().addAll("oc-muted", "oc-small");
        chip.setMinWidth(0);
        name.setMaxWidth(PICTURE);
        // of a path the end says most
        name.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        getChildren().addAll(picture, new HBox(6, chip, badge), name);
    }

    /** Shows a point; {@link ScatterPoints#NOBODY} for none. */
    void show(int index, ScatterSource source) {
        setVisible(index != ScatterPoints.NOBODY);
        if (index == shown) {
            return;
        }
        shown = index;
        coming.cancel(false);
        picture.setImage(null);
        if (index != ScatterPoints.NOBODY) {
            write(source.card(index));
            coming = source.picture(index, LONGEST_SIDE);
            coming.thenAccept(picture::setImage);
        }
    }

    /** The same point is told of anew, as after an edit. */
    void refresh(ScatterSource source) {
        if (shown != ScatterPoints.NOBODY) {
            write(source.card(shown));
        }
    }

    private void write(ThumbnailCard card) {
        var named = card.chip();
        show(chip, named == null ? "" : named.text());
        if (named != null) {
            dot.setFill(named.color());
        }
        show(badge, card.badge().isEmpty() ? card.warning() : card.badge());
        name.setText(card.name());
    }

    private static void show(Label label, @Nullable String text) {
        label.setText(text);
        label.setVisible(text != null && !text.isEmpty());
        label.setManaged(label.isVisible());
    }

    /** Lies beside a place, on the side where there is room. */
    void place(Point2D beside, double width, double height) {
        double wide = Math.ceil(prefWidth(-1));
        double high = Math.ceil(prefHeight(-1));
        double right = beside.getX() + BESIDE;
        double left = right + wide <= width ? right : beside.getX() - BESIDE - wide;
        double top = Math.clamp(beside.getY() - high / 2, 4, Math.max(4, height - high - 4));
        resizeRelocate(Math.max(4, left), top, wide, high);
    }
}
