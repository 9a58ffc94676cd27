package app.ocellus.ui.training;

import app.ocellus.image.RgbImage;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.HelpMark;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.training.PreviewViewModel.Preview;

import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The variants of an image in two rows, just as the network is shown them. */
final class PreviewStrip extends VBox {

    private static final int COLUMNS = 4;
    private static final double GAP = 3;
    private static final double ARC = 12;
    private static final double SIDE = 60;

    private final PreviewViewModel model;
    private final List<ImageView> views = new ArrayList<>();
    private final Grid grid = new Grid();
    private final Label note = new Label();
    private final Label problem = new Label();

    PreviewStrip(PreviewViewModel model) {
        super(5);
        this.model = model;
        for (int i = 0; i < PreviewViewModel.VARIANTS; i++) {
            var view = new ImageView();
            view.setSmooth(true);
            views.add(view);
        }
        grid.getChildren().addAll(views);
        grid.setId("preview");
        grid.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        problem.getStyleClass().addAll("oc-danger-text", "oc-small");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(grid, foot(), problem);
        InvalidationListener show = _ -> show(model.previewProperty().get());
        model.previewProperty().addListener(show);
        model.problemProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show(model.previewProperty().get());
    }

    private HBox foot() {
        note.getStyleClass().addAll("oc-muted", "oc-small");
        note.setMinWidth(0);
        var another = new Button("", Icon.SHUFFLE.node(15));
        another.setId("preview-another");
        another.textProperty().bind(Messages.binding("training.preview-another"));
        another.getStyleClass().addAll("flat", "oc-small");
        another.setMinWidth(Region.USE_PREF_SIZE);
        another.setOnAction(_ -> model.another());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var foot =
                new HBox(
                        6,
                        note,
                        new HelpMark(Messages.binding("training.preview-help")),
                        room,
                        another);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void show(Optional<Preview> preview) {
        var variants = preview.map(Preview::variants).orElse(List.of());
        var name = preview.map(Preview::name).orElse("");
        for (int i = 0; i < views.size(); i++) {
            views.get(i).setImage(i < variants.size() ? image(variants.get(i)) : null);
        }
        var trouble = model.problemProperty().getValue();
        problem.setText(trouble == null ? "" : trouble.in(Messages.locale()));
        problem.setVisible(trouble != null);
        note.setText(name);
        grid.setAccessibleText(Messages.get("training.preview", variants.size(), name));
    }

    private static Image image(RgbImage picture) {
        var image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getByteRgbInstance(),
                        picture.rgb(),
                        0,
                        RgbImage.CHANNELS * picture.width());
        return image;
    }

    /** Squares in two rows, as large as the width allows; a grey one waits for its picture. */
    private static final class Grid extends Pane {

        Grid() {
            getStyleClass().add("oc-preview");
            var corners = new Rectangle();
            corners.widthProperty().bind(widthProperty());
            corners.heightProperty().bind(heightProperty());
            corners.setArcWidth(ARC);
            corners.setArcHeight(ARC);
            setClip(corners);
        }

        private double side(double width) {
            return Math.floor((width - (COLUMNS - 1) * GAP) / COLUMNS);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            double side = side(width < 0 ? computePrefWidth(-1) : width);
            int rows = PreviewViewModel.VARIANTS / COLUMNS;
            return rows * side + (rows - 1) * GAP;
        }

        @Override
        protected double computePrefWidth(double height) {
            return COLUMNS * SIDE + (COLUMNS - 1) * GAP;
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected void layoutChildren() {
            double side = side(getWidth());
            for (int i = 0; i < getChildren().size(); i++) {
                var view = (ImageView) getChildren().get(i);
                view.setFitWidth(side);
                view.setFitHeight(side);
                view.relocate(i % COLUMNS * (side + GAP), i / COLUMNS * (side + GAP));
            }
        }
    }
}
