package app.ocellus.ui.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.control.ClassPalette;

import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

/** What colour an image has on the map: such as can be told apart by colour-blind people too. */
record MapColors(MapViewModel model) {

    private static final Color BLUE = ClassPalette.color(0);
    private static final Color GREEN = ClassPalette.color(1);
    private static final Color ORANGE = ClassPalette.color(5);

    /** How visible what is left out is, or not asked about. */
    private static final double FAINT = 0.38;

    /** Of every point; transparent where its image is gone. */
    int[] all() {
        var colors = new int[model.mapProperty().get().points().size()];
        for (int i = 0; i < colors.length; i++) {
            var sample = model.sample(i);
            colors[i] = sample == null ? 0 : argb(of(sample));
        }
        return colors;
    }

    private Color of(ImageSample sample) {
        if (model.facts().excluded().contains(sample.id())) {
            return unknown();
        }
        return switch (model.coloringProperty().get()) {
            case CLASS -> ofPlace(model.facts().place(sample));
            case SPLIT -> of(model.facts().roles().get(sample.id()));
            case ANSWER -> of(model.isRight(sample));
        };
    }

    /** Of the class at a place. */
    static Color ofPlace(@Nullable Integer place) {
        return place == null ? ClassPalette.neutral() : ClassPalette.color(place);
    }

    /** Of a split. */
    static Color of(@Nullable SplitRole role) {
        return switch (role) {
            case TRAINING -> BLUE;
            case VALIDATION -> ORANGE;
            case TEST -> GREEN;
            case null -> unknown();
        };
    }

    /** Of a right answer, or a wrong one: as on the diagonal of the matrix and beside it. */
    static Color of(@Nullable Boolean right) {
        return right == null ? unknown() : right ? BLUE : ORANGE;
    }

    /** Of what nothing is known of, or what is left out. */
    static Color unknown() {
        return ClassPalette.neutral().deriveColor(0, 1, 1, FAINT);
    }

    private static int argb(Color color) {
        return (int) Math.round(color.getOpacity() * 255) << 24
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
