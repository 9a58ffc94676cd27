package app.ocellus.ui.dataset.similar;

import app.ocellus.dataset.similar.AlikeImages;
import app.ocellus.task.Progress;
import app.ocellus.ui.common.Jobs;

import java.util.function.Consumer;

/** What comparing pictures is called where jobs are shown. */
final class AlikeStages {

    /** The key of what comes first. */
    static final String FIRST = "job.computing-features";

    private AlikeStages() {}

    /**
     * Tells both.
     *
     * @param also hears of every progress, whatever its stage
     */
    static AlikeImages.Listener telling(Jobs.Told told, Consumer<Progress> also) {
        return (stage, progress) -> {
            told.report(key(stage), progress);
            also.accept(progress);
        };
    }

    private static String key(AlikeImages.Stage stage) {
        return switch (stage) {
            case FEATURES -> FIRST;
            case INDEX -> "job.indexing";
            case TWINS -> "job.comparing-pictures";
        };
    }
}
