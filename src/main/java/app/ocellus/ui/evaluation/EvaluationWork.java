package app.ocellus.ui.evaluation;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.health.HealthInput;
import app.ocellus.dataset.health.HealthReport;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.EvaluationRemarks;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the view of the evaluation has done in the background. */
public record EvaluationWork(
        EvaluationViewModel.Evaluating evaluating, Scanning scanning, Reporting reporting) {

    /** Looks through data outside of the project. */
    @FunctionalInterface
    public interface Scanning {
        /** Scans folders, or a list, as one dataset. */
        DatasetScan scan(List<Path> paths, Progress.Listener progress, Cancellation cancellation);
    }

    /** Writes reports. */
    @FunctionalInterface
    public interface Reporting {
        /**
         * Writes a report.
         *
         * @param health of the data; null where nobody looked
         */
        void write(
                Path file,
                Evaluated evaluated,
                @Nullable HealthReport health,
                Locale language,
                Cancellation cancellation);
    }

    /** Asks about a split of the project. */
    Evaluated own(
            TrainedRun run, OpenProject data, SplitRole role, Jobs.Told told, Cancellation stop) {
        var snapshot = data.scan().snapshot();
        var split = data.split();
        var report = evaluating.evaluate(run, snapshot, split.of(role), told, stop);
        return new Evaluated(run, report, data.scan(), role, null, split.roles());
    }

    /**
     * Asks about other data: their test folder where they have one, else all of them.
     *
     * @throws UserException when the model knows none of the classes, or nothing can be read
     */
    Evaluated other(TrainedRun run, OtherData data, Jobs.Told told, Cancellation stop) {
        var scan = scanning.scan(data.paths(), at -> told.report("job.scanning", at), stop);
        var snapshot = scan.snapshot();
        EvaluationRemarks.requireCommonClass(run.model(), snapshot);
        var report = evaluating.evaluate(run, snapshot, snapshot.testFolderOrAll(), told, stop);
        if (report.evaluation().samples().isEmpty()) {
            throw new UserException(Sentence.of("ui.nothing-evaluated", data.name()));
        }
        return new Evaluated(
                run,
                report,
                scan,
                snapshot.hasTestFolder() ? SplitRole.TEST : null,
                data,
                HealthInput.ownFolders(snapshot.images()));
    }
}
