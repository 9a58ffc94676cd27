package app.ocellus.image;

import org.jspecify.annotations.Nullable;

/**
 * What happens to every picture before a model sees it, in training, prediction and export alike.
 *
 * @param size the side of the square input, in pixels
 * @param fit how a picture becomes that square
 * @param normalisation the dataset's own, or null for the backbone's
 */
public record Preprocessing(int size, Fit fit, @Nullable Normalisation normalisation) {

    /** The largest side of a model's input, in pixels. */
    public static final int LARGEST_SIZE = 2048;

    /** Refuses a size below 1 or above {@link #LARGEST_SIZE}. */
    public Preprocessing {
        if (size < 1 || size > LARGEST_SIZE) {
            throw new IllegalArgumentException("the size lies between 1 and " + LARGEST_SIZE);
        }
    }

    /** With the backbone's own normalisation. */
    public Preprocessing(int size, Fit fit) {
        this(size, fit, null);
    }

    /** A text that differs whenever the numbers that a model sees differ; fit for a file name. */
    public String key() {
        var key = size + "-" + fit.text() + "-" + ImageDecoder.VERSION;
        return normalisation == null
                ? key
                : key + "-" + normalisation.toString().replaceAll("[\\[\\] ]+", "_");
    }
}
