package app.ocellus.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the name of a folder says about the images in it. */
enum SplitFolder {
    TRAINING,
    VALIDATION,
    TEST,
    /** Images without classes, to be predicted. */
    PREDICTION;

    private static final Map<String, SplitFolder> WORDS =
            Map.of(
                    "train", TRAINING,
                    "training", TRAINING,
                    "valid", VALIDATION,
                    "validation", VALIDATION,
                    "val", VALIDATION,
                    "test", TEST,
                    "testing", TEST,
                    "pred", PREDICTION);

    /**
     * The meaning of the first known word in a name such as {@code seg_train} or {@code test-set}.
     */
    static Optional<SplitFolder> named(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(WORDS::containsKey)
                .map(WORDS::get)
                .findFirst();
    }

    /**
     * The split of labelled images in it; labelled images of a prediction folder are test images.
     */
    SplitRole role() {
        return switch (this) {
            case TRAINING -> SplitRole.TRAINING;
            case VALIDATION -> SplitRole.VALIDATION;
            case TEST, PREDICTION -> SplitRole.TEST;
        };
    }
}
