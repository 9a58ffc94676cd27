package app.ocellus.ui.control;

import javafx.scene.paint.Color;

import java.util.List;

/** A colour for every class, by its lasting number, told apart by colour-blind people too. */
public final class ClassPalette {

    /** After M. Okabe and K. Ito, "Color Universal Design", 2008; yellow is too pale for bars. */
    private static final List<Color> FIRST =
            List.of(
                    Color.web("#0072b2"),
                    Color.web("#009e73"),
                    Color.web("#56b4e9"),
                    Color.web("#cc79a7"),
                    Color.web("#e69f00"),
                    Color.web("#d55e00"));

    private static final double[] LIGHTNESS = {0.48, 0.70, 0.58, 0.78, 0.40, 0.64};
    private static final double GOLDEN_ANGLE = 137.50776;

    private ClassPalette() {}

    /** The colour of the class that came as number {@code position}, from 0 on. */
    public static Color color(int position) {
        if (position < 0) {
            throw new IllegalArgumentException("no class number: " + position);
        }
        if (position < FIRST.size()) {
            return FIRST.get(position);
        }
        var further = position - FIRST.size();
        // lightness differs beside hue, as hue alone is lost on the colour-blind
        var lightness = LIGHTNESS[further % LIGHTNESS.length];
        return Oklab.ofHue(lightness, 0.13, 300 + further * GOLDEN_ANGLE).toColor();
    }

    /** A colour for what is not a class, such as all of them. */
    public static Color neutral() {
        return Color.web("#848d97");
    }
}
