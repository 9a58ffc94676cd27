package app.ocellus.ui.dataset;

import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.common.Messages;

import org.jspecify.annotations.Nullable;

/** The names of the splits for people; no split means all of them. */
public final class SplitNames {

    private SplitNames() {}

    /** The name of a split to filter by. */
    public static String filter(@Nullable SplitRole role) {
        return role == null ? Messages.get("split.all") : full(role);
    }

    /** The whole name. */
    public static String full(SplitRole role) {
        return Messages.get(key(role));
    }

    /** The key of the whole name. */
    static String key(SplitRole role) {
        return switch (role) {
            case TRAINING -> "split.training";
            case VALIDATION -> "split.validation";
            case TEST -> "split.test";
        };
    }

    /** A name that fits into a badge. */
    public static String brief(SplitRole role) {
        return switch (role) {
            case TRAINING -> Messages.get("split.training-brief");
            case VALIDATION -> Messages.get("split.validation-brief");
            case TEST -> Messages.get("split.test-brief");
        };
    }
}
