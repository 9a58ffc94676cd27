package app.ocellus.ui.control;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.Collection;

/** Measures text for what is painted; on the JavaFX thread only. */
final class TextWidths {

    private static final Text RULER = new Text();

    private TextWidths() {}

    /** The width in pixels of a line. */
    static double of(String text, Font font) {
        RULER.setFont(font);
        RULER.setText(text);
        return RULER.getLayoutBounds().getWidth();
    }

    /** The width in pixels of the longest line. */
    static double widest(Collection<String> texts, Font font) {
        return texts.stream().mapToDouble(text -> of(text, font)).max().orElse(0);
    }
}
