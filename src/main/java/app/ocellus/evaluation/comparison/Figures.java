package app.ocellus.evaluation.comparison;

import app.ocellus.evaluation.Calibration;
import app.ocellus.evaluation.Evaluation;
import app.ocellus.evaluation.Metrics;
import app.ocellus.evaluation.RocAuc;

import java.util.OptionalDouble;

/**
 * The figures of a model that are put beside those of another; fractions in [0,1].
 *
 * @param accuracyInterval where the true accuracy lies with 95 % probability
 * @param loss mean cross-entropy in nats
 * @param calibrationError see {@link Calibration#expectedError}
 * @param macroAuc see {@link RocAuc}
 */
public record Figures(
        double accuracy,
        Metrics.Interval accuracyInterval,
        double loss,
        double macroPrecision,
        double macroRecall,
        double macroF1,
        double calibrationError,
        OptionalDouble macroAuc) {

    static Figures of(Evaluation evaluation) {
        var metrics = evaluation.metrics();
        return new Figures(
                metrics.accuracy(),
                metrics.accuracyInterval(),
                evaluation.loss(),
                metrics.macro().precision(),
                metrics.macro().recall(),
                metrics.macro().f1(),
                Calibration.expectedError(evaluation.samples()),
                RocAuc.of(evaluation).macro());
    }
}
