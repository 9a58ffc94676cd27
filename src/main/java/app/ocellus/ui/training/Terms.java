package app.ocellus.ui.training;

import app.ocellus.training.Optimisation.Optimizer;
import app.ocellus.training.Schedule;
import app.ocellus.ui.common.Messages;

/** What the choices of an expert are called. */
public final class Terms {

    private Terms() {}

    /** Names that no language translates. */
    public static String name(Optimizer optimizer) {
        return switch (optimizer) {
            case ADAMW -> "AdamW";
            case ADAM -> "Adam";
            case SGD -> "SGD";
        };
    }

    /** In the language of the window. */
    public static String name(Schedule schedule) {
        return switch (schedule) {
            case COSINE -> Messages.get("training.schedule-cosine");
            case ONE_CYCLE -> Messages.get("training.schedule-one-cycle");
            case CONSTANT -> Messages.get("training.schedule-constant");
            case STEP -> Messages.get("training.schedule-step");
        };
    }
}
