package app.ocellus.ui.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.control.ClassPalette;

import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/** What colour an image has on the map: such as can be told apart by colour-blind people too. */
record MapColors(MapViewModel model) {

    private static final Color BLUE = ClassPalette.color(0);
    private static final Color GREEN = ClassPalette.color(1);
    private static final Color ORANGE = ClassPalette.color(5);

    /** How visible what is left out is, or not asked about. */
    private static final double FAINT = 0.38;

    /** Of every point; transparent where its image is gone. */
    int[] all() {
        var classes = classes();
        var colors = new int[model.mapProperty().get().points().size()];
        for (int i = 0; i < colors.length; i++) {
            var sample = model.sample(i);
            colors[i] = sample == null ? 0 : argb(of(sample, classes));
        }
        return colors;
    }

    /** Mixing a colour takes too long to be done for every point. */
    private List<Color> classes() {
        return IntStream.range(0, model.facts().classes().size())
                .mapToObj(ClassPalette::color)
                .toList();
    }

    private Color of(ImageSample sample, List<Color> classes) {
        var facts = model.facts();
        if (facts.excluded().contains(sample.id())) {
            return unknown();
        }
        var place = facts.place(sample);
        return switch (model.coloringProperty().get()) {
            case CLASS -> place == null ? ClassPalette.neutral() : classes.get(place);
            case SPLIT -> of(facts.roles().get(sample.id()));
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
