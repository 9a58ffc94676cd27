package app.ocellus.image;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** How a picture of any shape becomes a square one. */
public enum Fit {
    /** The short side fills the square, the middle is kept. */
    CROP,
    /** The long side fills the square, the rest is grey. */
    PAD,
    /** Both sides fill the square, whatever that does to the proportions. */
    STRETCH;

    /** The name on the command line and in files. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The fit of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Fit of(String text) {
        return Arrays.stream(values())
                .filter(fit -> fit.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
