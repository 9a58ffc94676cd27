package app.ocellus;

import app.ocellus.dataset.health.HealthReport;
import app.ocellus.report.ReportContent;
import app.ocellus.report.ReportedData;
import app.ocellus.report.ReportedModel;
import app.ocellus.report.ReportedTraining;
import app.ocellus.task.Cancellation;
import app.ocellus.ui.evaluation.Evaluated;
import app.ocellus.ui.evaluation.EvaluationWork;
import app.ocellus.ui.training.TrainedRun;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;

/** Writes reports of what the window shows. */
record WindowReports(Reports reports) implements EvaluationWork.Reporting {

    @Override
    public void write(
            Path file,
            Evaluated evaluated,
            @Nullable HealthReport health,
            Locale language,
            Cancellation cancellation) {
        var run = evaluated.run();
        var content =
                new ReportContent(
                        ReportedModel.of(run.model(), run.saved().model()),
                        new ReportedData(
                                evaluated.scan().snapshot(),
                                evaluated.part(),
                                evaluated.roles(),
                                evaluated.skipped()),
                        evaluated.report(),
                        training(run),
                        health,
                        reports.making());
        reports.write(file, content, language, cancellation);
    }

    private static ReportedTraining training(TrainedRun run) {
        var history = run.project().project().runs().history(run.saved());
        return new ReportedTraining(run.saved().record().config(), history);
    }
}
