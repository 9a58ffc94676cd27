package app.ocellus.ui.dataset;

import app.ocellus.dataset.ImageSample;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.PictureFrame;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** The selected sample, large, and what is known of it. */
final class InspectorPane extends VBox {

    private static final double PICTURE = 234;
    private static final double LEAST_WIDTH = 200;
    private static final int PIXELS = 512;

    private final DatasetViewModel model;
    private final PictureFrame picture;
    private final Label name = new Label();
    private final Label aClass = new Label();
    private final Circle dot = new Circle(5);
    private final Label split = new Label();
    private final Label size = new Label();
    private final Label place = new Label();
    private final Label hint = new Label();
    private final VBox details = new VBox(10);

    InspectorPane(DatasetViewModel model, ThumbnailSource<Path> pictures) {
        this.model = model;
        this.picture = new PictureFrame(pictures, PICTURE, PICTURE, PIXELS);
        getStyleClass().add("oc-inspector");
        setSpacing(12);
        setMinWidth(LEAST_WIDTH);
        name.getStyleClass().add("oc-strong");
        aClass.setGraphic(dot);
        aClass.setGraphicTextGap(8);
        aClass.getStyleClass().add("oc-field");
        aClass.setMaxWidth(Double.MAX_VALUE);
        place.setTooltip(new Tooltip());
        hint.textProperty().bind(Messages.binding("dataset.select-hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("oc-muted");
        details.getChildren().addAll(picture, name, facts());
        getChildren().add(hint);
        model.selectedProperty().addListener((_, _, now) -> show(now));
        Messages.localeProperty().addListener(_ -> show(model.selectedProperty().get()));
    }

    private GridPane facts() {
        var grid = new GridPane(10, 8);
        var words = new ColumnConstraints();
        words.setMinWidth(64);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        grid.getColumnConstraints().addAll(words, values);
        grid.addRow(0, word("dataset.class"), aClass);
        grid.addRow(1, word("dataset.split"), split);
        grid.addRow(2, word("dataset.file-size"), size);
        grid.addRow(3, word("dataset.place"), place);
        return grid;
    }

    private static Label word(String key) {
        var label = new Label();
        label.textProperty().bind(Messages.binding(key));
        label.getStyleClass().add("oc-muted");
        return label;
    }

    private void show(@Nullable ImageSample sample) {
        if (sample == null) {
            getChildren().setAll(hint);
            return;
        }
        var label = model.labelOf(sample);
        picture.show(sample.file());
        name.setText(sample.file().getFileName().toString());
        aClass.setText(label.name());
        dot.setFill(ClassPalette.color(model.indexOf(label)));
        split.setText(SplitNames.full(model.roleOf(sample)));
        size.setText(Numbers.bytes(sample.bytes()));
        place.setText(sample.id().value());
        place.getTooltip().setText(sample.file().toString());
        if (!getChildren().contains(details)) {
            getChildren().setAll(details);
        }
    }
}
