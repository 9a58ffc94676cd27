package app.ocellus.ui.runs;

import app.ocellus.model.BackboneInfo;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.workspace.run.RunRecord;
import app.ocellus.workspace.run.RunState;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** What the window says of runs, in its present language. */
final class RunWords {

    /** Stands where nothing is known. */
    static final String NOTHING = "–";

    private RunWords() {}

    static String date(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT)
                .withLocale(Messages.locale())
                .format(moment.atZone(ZoneId.systemDefault()));
    }

    static String mode(String mode) {
        if (mode.equals(Mode.QUICK.text())) {
            return Messages.get("training.quick");
        }
        return mode.equals(Mode.FINE_TUNE.text()) ? Messages.get("training.fine-tune") : NOTHING;
    }

    /** As the form of a training calls it; one that is not installed by its id. */
    static String backbone(String id, List<BackboneInfo> installed) {
        return installed.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(RunWords::title)
                .orElse(id);
    }

    private static String title(BackboneInfo info) {
        return switch (info.role()) {
            case "fast" -> Messages.get("training.fast");
            case "accurate" -> Messages.get("training.accurate");
            default -> info.title();
        };
    }

    static String state(RunState state) {
        return switch (state) {
            case RUNNING -> Messages.get("runs.state-running");
            case INTERRUPTED -> Messages.get("runs.state-interrupted");
            case CANCELLED -> Messages.get("runs.state-cancelled");
            case FINISHED -> Messages.get("runs.state-finished");
        };
    }

    /** Which epoch was the best, of how many. */
    static String epochs(RunRecord record) {
        if (record.epochs() == 0) {
            return NOTHING;
        }
        return record.bestEpoch() == 0
                ? Messages.get("runs.epochs-start", record.epochs())
                : Messages.get("runs.epochs-of", record.bestEpoch(), record.epochs());
    }

    static String time(double seconds) {
        return seconds == 0 ? NOTHING : Durations.rough(Duration.ofMillis((long) (1e3 * seconds)));
    }

    /** The first line of a note. */
    static String brief(String note) {
        return note.strip().lines().findFirst().orElse("");
    }
}
