package app.ocellus.ui.dataset.health;

import app.ocellus.dataset.SampleId;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.PictureFrame;
import app.ocellus.ui.dataset.SplitNames;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import java.nio.file.Path;

/** One of several pictures that are the same: with its class, its split and its path. */
final class TwinCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDTH = 148;
    private static final double HEIGHT = 111;
    private static final int PIXELS = 256;

    private final PictureFrame picture;
    private final Circle dot = new Circle(4.5);
    private final Label aClass = new Label("", dot);
    private final Label split = new Label();
    private final Label place = new Label();

    TwinCard(ThumbnailSource<Path> pictures) {
        super(5);
        picture = new PictureFrame(pictures, WIDTH, HEIGHT, PIXELS);
        getStyleClass().add("oc-twin");
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxWidth(Region.USE_PREF_SIZE);
        dot.getStyleClass().add("oc-dot");
        aClass.setGraphicTextGap(7);
        aClass.getStyleClass().add("oc-medium");
        aClass.setMinWidth(0);
        split.getStyleClass().addAll("oc-muted", "oc-small");
        split.setMinWidth(Region.USE_PREF_SIZE);
        place.getStyleClass().addAll("oc-muted", "oc-small");
        place.setMaxWidth(WIDTH);
        place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        place.setTooltip(new Tooltip());
        var words = new HBox(6, aClass, split);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMaxWidth(WIDTH);
        getChildren().addAll(picture, words, place);
    }

    void show(HealthViewModel model, SampleId id) {
        var sample = model.sample(id);
        picture.show(sample == null ? null : sample.file());
        showWords(model, id);
        place.setText(id.value());
        place.getTooltip().setText(sample == null ? id.value() : sample.file().toString());
    }

    /** What may change while the picture stays: its class, its split, the language. */
    void showWords(HealthViewModel model, SampleId id) {
        var label = model.label(id);
        var role = model.role(id);
        dot.setVisible(label != null);
        aClass.setText(label == null ? Messages.get("health.no-class") : label.name());
        if (label != null) {
            dot.setFill(ClassPalette.color(model.classes().indexOf(label)));
        }
        split.setText(role == null ? "" : SplitNames.full(role));
    }

    void mark(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
