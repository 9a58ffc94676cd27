package app.ocellus.ui.control;

import javafx.scene.paint.Color;

/** The heat map's two scales, each even in lightness: blue for right answers, orange for errors. */
final class HeatColors {

    /** A little more than the ground, so that a single error among thousands is still seen. */
    private static final double LEAST = 0.06;

    private static final Color[] LIGHT_RIGHT = {Color.web("#e6f1fd"), Color.web("#6ba6ec")};
    private static final Color[] LIGHT_WRONG = {Color.web("#fdf4ee"), Color.web("#e59a60")};
    private static final Color[] DARK_RIGHT = {Color.web("#15233a"), Color.web("#1155a8")};
    private static final Color[] DARK_WRONG = {Color.web("#241d1a"), Color.web("#8f4a0f")};

    private static final Color DARK_TEXT = Color.web("#1f2328");
    private static final Color LIGHT_TEXT = Color.web("#ffffff");

    private HeatColors() {}

    /** The colour of a cell that is not zero; {@code share} is its value over the largest one. */
    static Color cell(boolean diagonal, double share, boolean dark) {
        var ends = diagonal ? dark ? DARK_RIGHT : LIGHT_RIGHT : dark ? DARK_WRONG : LIGHT_WRONG;
        var step = LEAST + (1 - LEAST) * Math.clamp(share, 0, 1);
        return Oklab.of(ends[0]).towards(Oklab.of(ends[1]), step).toColor();
    }

    /** The text colour that is read best on a cell. */
    static Color text(Color cell) {
        return Contrast.better(cell, DARK_TEXT, LIGHT_TEXT);
    }
}
