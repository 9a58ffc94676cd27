package app.ocellus.workspace.run;

import static java.util.Objects.requireNonNull;

import app.ocellus.dataset.SplitRole;
import app.ocellus.evaluation.Evaluation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What an evaluation of a run's model came to.
 *
 * @param data which part of the dataset was asked about, as in {@code SplitRole}
 * @param samples that were answered
 * @param accuracy in [0,1]
 * @param loss mean cross-entropy in nats
 * @param evaluated when, in UTC, ISO 8601
 */
public record RunEvaluation(
        String data, int samples, double accuracy, double loss, String evaluated) {

    /** Refuses one that leaves something out or tells no time. */
    public RunEvaluation {
        requireNonNull(data);
        Instant.parse(evaluated);
    }

    /** Of an evaluation that has just ended. */
    public static RunEvaluation of(SplitRole part, Evaluation evaluation) {
        return new RunEvaluation(
                part.text(),
                evaluation.samples().size(),
                evaluation.metrics().accuracy(),
                evaluation.loss(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Whether it was asked about this part of the dataset. */
    public boolean isOn(SplitRole part) {
        return data.equals(part.text());
    }
}
