package app.ocellus.ui.dataset.health;

import app.ocellus.dataset.health.HealthCheck;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;

/** What the checks are called, and how grave they look. */
public final class CheckNames {

    private CheckNames() {}

    /** The name of a check. */
    public static String title(HealthCheck check) {
        return switch (check) {
            case CONFLICT -> Messages.get("health.conflict");
            case LEAK -> Messages.get("health.leak");
            case UNREADABLE -> Messages.get("health.unreadable");
            case DAMAGED -> Messages.get("health.damaged");
            case UNSUPPORTED -> Messages.get("health.unsupported");
            case EXACT_DUPLICATE -> Messages.get("health.exact-duplicate");
            case NEAR_DUPLICATE -> Messages.get("health.near-duplicate");
            case ALIKE_CLASS_NAMES -> Messages.get("health.alike-class-names");
            case CLASS_IMBALANCE -> Messages.get("health.class-imbalance");
            case DARK -> Messages.get("health.dark");
            case LIGHT -> Messages.get("health.light");
            case BLURRY -> Messages.get("health.blurry");
            case LOW_INFORMATION -> Messages.get("health.low-information");
            case ODD_ASPECT -> Messages.get("health.odd-aspect");
            case ODD_SIZE -> Messages.get("health.odd-size");
            case NUMERIC_CLASS_NAMES -> Messages.get("health.numeric-class-names");
            case NOTE -> Messages.get("health.note");
        };
    }

    static Icon icon(HealthCheck.Severity severity) {
        return switch (severity) {
            case ERROR -> Icon.ERROR;
            case WARNING -> Icon.WARNING;
            case HINT -> Icon.INFORMATION;
        };
    }

    /** The style class that colours it. */
    static String style(HealthCheck.Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT -> "hint";
        };
    }
}
