package app.ocellus.ui.control;

import app.ocellus.evaluation.ActivationMap;
import app.ocellus.image.InputArea;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A map as a clear picture that is laid over the whole of another, whatever its shape. */
final class ActivationImage {

    /** Between its few places a map is smooth; more pixels would show nothing more. */
    static final int SIDE = 160;

    /** What the model has not seen is dimmed. */
    private static final int UNSEEN = 0x99101418;

    private ActivationImage() {}

    /**
     * Draws a map.
     *
     * @param area of the picture that the map lies on
     * @param most the value that gets the strongest colour; nothing is coloured where it is not
     *     above 0
     */
    static Image of(ActivationMap map, InputArea area, double most) {
        var pixels = new int[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            double down = ((y + 0.5) / SIDE - area.top()) / area.height();
            for (int x = 0; x < SIDE; x++) {
                double across = ((x + 0.5) / SIDE - area.left()) / area.width();
                pixels[y * SIDE + x] =
                        isSeen(across) && isSeen(down)
                                ? ActivationColors.argb(share(value(map, across, down), most))
                                : UNSEEN;
            }
        }
        var image = new WritableImage(SIDE, SIDE);
        var format = PixelFormat.getIntArgbInstance();
        image.getPixelWriter().setPixels(0, 0, SIDE, SIDE, format, pixels, 0, SIDE);
        return image;
    }

    private static boolean isSeen(double place) {
        return place >= 0 && place <= 1;
    }

    private static double share(double value, double most) {
        return most > 0 ? Math.clamp(value / most, 0, 1) : 0;
    }

    /** Bilinear between the middles of the places; beyond the outermost it goes on as they are. */
    static double value(ActivationMap map, double across, double down) {
        double column = Math.clamp(across * map.columns() - 0.5, 0, map.columns() - 1);
        double row = Math.clamp(down * map.rows() - 0.5, 0, map.rows() - 1);
        int left = (int) column;
        int top = (int) row;
        int right = Math.min(left + 1, map.columns() - 1);
        int bottom = Math.min(top + 1, map.rows() - 1);
        double above = between(map.at(top, left), map.at(top, right), column - left);
        double below = between(map.at(bottom, left), map.at(bottom, right), column - left);
        return between(above, below, row - top);
    }

    private static double between(double one, double other, double share) {
        return one + share * (other - one);
    }
}
