package app.ocellus.report;

import app.ocellus.dataset.health.HealthReport;
import app.ocellus.evaluation.Evaluator;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Everything a report tells of.
 *
 * @param training how the model came to be; null where the run is not at hand
 * @param health of the data; null where nobody looked
 */
public record ReportContent(
        ReportedModel model,
        ReportedData data,
        Evaluator.Report answers,
        @Nullable ReportedTraining training,
        @Nullable HealthReport health,
        Making making) {

    /**
     * What the figures were computed with, and when.
     *
     * @param program its version
     * @param engine that answered, with its version
     */
    public record Making(String program, String engine, Instant at) {}
}
