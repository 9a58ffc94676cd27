package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One picture of a grid with its class, badges and captions. What few pictures have is made when a
 * picture has it: every node costs a style when a grid is first laid out.
 */
final class ThumbnailTile extends Region {

    /** What the picture is made of, so that a layout that changes nothing makes none. */
    private record Filling(Image image, int columns, int rows, boolean roundBelow) {}

    /** The height of one caption line. */
    static final double CAPTION_LINE = 16;

    /** What captions need besides their lines. */
    static final double CAPTION_MARGIN = 10;

    private static final double RADIUS = 7;
    private static final double MARGIN = 5;

    private final ImageView picture = new ImageView();
    private final Circle dot = new Circle(4.5);
    private final Label chip = new Label("", dot);
    private final Label badge = new Label();
    private final VBox captions = new VBox();
    private @Nullable Region veil;
    private @Nullable Label damaged;
    private @Nullable Label warning;
    private @Nullable Image image;
    private @Nullable Filling filling;

    ThumbnailTile() {
        getStyleClass().add("oc-thumbnail");
        picture.setManaged(false);
        // it has the pixels of the screen already
        picture.setSmooth(false);
        dot.getStyleClass().add("oc-dot");
        chip.getStyleClass().add("chip");
        badge.getStyleClass().add("badge");
        for (var often : List.of(chip, badge)) {
            often.setSkin(new SteadyLabelSkin(often));
        }
        captions.getStyleClass().add("captions");
        getChildren().addAll(picture, captions, chip, badge);
        showWaiting();
    }

    private Region veil() {
        var made = new Region();
        made.getStyleClass().add("veil");
        getChildren().add(getChildren().indexOf(captions), made);
        return made;
    }

    private Label damaged() {
        var made = new Label();
        made.getStyleClass().add("damaged");
        made.setGraphic(Icon.BROKEN_IMAGE.node(22));
        made.textProperty().bind(Messages.binding("thumbnail.damaged"));
        made.setContentDisplay(ContentDisplay.TOP);
        getChildren().add(getChildren().indexOf(captions), made);
        return made;
    }

    private Label warning() {
        var made = new Label("", Icon.WARNING.node(12));
        made.getStyleClass().addAll("badge", "warning");
        made.setSkin(new SteadyLabelSkin(made));
        getChildren().add(made);
        return made;
    }

    void show(ThumbnailCard card) {
        var classChip = card.chip();
        chip.setVisible(classChip != null);
        if (classChip != null) {
            chip.setText(classChip.text());
            dot.setFill(classChip.color());
        }
        showWord(badge, card.badge());
        showWarning(card.warning());
        captions.setVisible(!card.captions().isEmpty());
        captions.getChildren().setAll(card.captions().stream().map(ThumbnailTile::line).toList());
        showVeil(card.faded());
        requestLayout();
    }

    private void showWarning(String word) {
        if (warning == null && !word.isEmpty()) {
            warning = warning();
        }
        if (warning != null) {
            showWord(warning, word);
        }
    }

    /** The software renderer draws nothing where a pattern with round corners is translucent. */
    private void showVeil(boolean faded) {
        if (veil == null && faded) {
            veil = veil();
        }
        if (veil != null) {
            veil.setVisible(faded);
        }
    }

    private void showDamage(boolean isDamaged) {
        if (damaged == null && isDamaged) {
            damaged = damaged();
        }
        if (damaged != null) {
            damaged.setVisible(isDamaged);
        }
    }

    void showWaiting() {
        image = null;
        filling = null;
        showDamage(false);
        picture.setImage(null);
        picture.setVisible(false);
    }

    void showImage(Image loaded) {
        image = loaded;
        showDamage(false);
        picture.setVisible(true);
        requestLayout();
    }

    void showDamaged() {
        showWaiting();
        showDamage(true);
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        var captionHeight = captionHeight();
        var pictureHeight = Math.max(0, getHeight() - captionHeight);
        fillPicture(width, pictureHeight, captionHeight == 0);
        for (var over : new @Nullable Region[] {veil, damaged}) {
            if (over != null) {
                over.resizeRelocate(0, 0, width, pictureHeight);
            }
        }
        captions.resizeRelocate(0, pictureHeight, width, captionHeight);
        placeChip(chip, width, pictureHeight);
        badge.autosize();
        badge.relocate(width - badge.getWidth() - MARGIN, MARGIN);
        if (warning != null) {
            placeWarning(warning, width);
        }
    }

    /** A long word about a problem leaves the split its corner. */
    private void placeWarning(Label label, double width) {
        var taken = badge.isVisible() ? badge.getWidth() + MARGIN : 0;
        label.resize(
                Math.min(label.prefWidth(-1), Math.max(0, width - taken - 2 * MARGIN)),
                label.prefHeight(-1));
        label.relocate(MARGIN, MARGIN);
    }

    private void placeChip(Label label, double width, double bottom) {
        var chipWidth = Math.min(label.prefWidth(-1), width - 2 * MARGIN);
        var chipHeight = label.prefHeight(-1);
        label.resize(chipWidth, chipHeight);
        positionInArea(
                label,
                MARGIN,
                bottom - MARGIN - chipHeight,
                chipWidth,
                chipHeight,
                0,
                javafx.geometry.HPos.LEFT,
                VPos.TOP);
    }

    private double captionHeight() {
        var lines = captions.isVisible() ? captions.getChildren().size() : 0;
        return lines == 0 ? 0 : lines * CAPTION_LINE + CAPTION_MARGIN;
    }

    /** Where captions stand below, only the upper corners are round. */
    private void fillPicture(double width, double height, boolean roundBelow) {
        if (image == null || width < 1 || height < 1) {
            return;
        }
        double scale = screenScale();
        int columns = (int) Math.round(width * scale);
        int rows = (int) Math.round(height * scale);
        var now = new Filling(image, columns, rows, roundBelow);
        if (!now.equals(filling)) {
            filling = now;
            picture.setImage(TilePicture.of(image, columns, rows, RADIUS * scale, roundBelow));
        }
        picture.setFitWidth(width);
        picture.setFitHeight(height);
    }

    private double screenScale() {
        var window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.max(1, window.getRenderScaleX());
    }

    /** What is not seen keeps its text: the node of a text costs a style when it comes back. */
    private static void showWord(Label label, String word) {
        if (!word.isEmpty()) {
            label.setText(word);
        }
        label.setVisible(!word.isEmpty());
    }

    private static HBox line(ThumbnailCard.Caption caption) {
        var before = new Label(caption.before());
        var strong = new Label(caption.strong());
        strong.getStyleClass().add("oc-strong");
        var after = new Label(caption.after());
        before.setMinWidth(USE_PREF_SIZE);
        after.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(after, Priority.ALWAYS);
        var line = new HBox(2, before, strong, after);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(CAPTION_LINE);
        line.setMaxHeight(CAPTION_LINE);
        return line;
    }
}
