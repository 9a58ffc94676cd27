package app.ocellus.training;

import app.ocellus.image.Preprocessing;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/**
 * What a network is shown of a picture.
 *
 * @param preprocessing how a picture becomes square
 * @param normalisation whose mean and standard deviation are taken
 * @param flipAveraging whether the model will answer with the mean of a picture and its mirror
 *     image
 */
public record ModelInput(
        Preprocessing preprocessing, NormalisationSource normalisation, boolean flipAveraging) {

    /** Whose mean and standard deviation a network takes. */
    public enum NormalisationSource {
        /** Those that the backbone was trained with. */
        BACKBONE,
        /** Those of the pixels that are learnt from. */
        DATASET;

        /** The name on the command line and in files. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The smallest side of the input, in pixels: a backbone halves it five times. */
    public static final int SMALLEST_SIZE = 32;

    /** Refuses a picture of which nothing would be left in the last layers. */
    public ModelInput {
        if (preprocessing.size() < SMALLEST_SIZE) {
            throw new IllegalArgumentException(
                    "the size lies between "
                            + SMALLEST_SIZE
                            + " and "
                            + Preprocessing.LARGEST_SIZE);
        }
    }

    /** The same with another preprocessing. */
    public ModelInput withPreprocessing(Preprocessing other) {
        return new ModelInput(other, normalisation, flipAveraging);
    }

    /** The backbone's own normalisation, one look at a picture. */
    public static ModelInput plain(Preprocessing preprocessing) {
        return new ModelInput(preprocessing, NormalisationSource.BACKBONE, false);
    }
}
