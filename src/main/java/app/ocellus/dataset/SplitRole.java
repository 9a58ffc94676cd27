package app.ocellus.dataset;

import java.util.Locale;

/** What a sample is used for. */
public enum SplitRole {
    /** The model learns from it. */
    TRAINING,
    /** It decides when learning stops and which epoch is kept. */
    VALIDATION,
    /** It is looked at last, to judge the finished model. */
    TEST;

    /** The name in JSON and on the command line. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
