package app.ocellus.ui.dataset;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.health.HealthCheck;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What others have found out of samples: the checks of their health, and the model.
 *
 * @param findings the worst that was found in a picture
 * @param answers what the model said of those it was asked about
 */
public record SampleRemarks(Map<SampleId, HealthCheck> findings, Map<SampleId, Answer> answers) {

    /** Nothing found, no model asked. */
    public static final SampleRemarks NONE = new SampleRemarks(Map.of(), Map.of());

    /**
     * What the model said.
     *
     * @param loss how surprised it is by the label, in nats; the larger the worse
     */
    public record Answer(ClassId predicted, double confidence, double loss) {}

    /** Copies the maps. */
    public SampleRemarks {
        findings = Map.copyOf(findings);
        answers = Map.copyOf(answers);
    }

    /** The worst that was found; null for nothing. */
    @Nullable HealthCheck finding(SampleId id) {
        return findings.get(id);
    }

    /** Whether the model was asked. */
    public boolean isAnswered(ImageSample sample) {
        return answers.containsKey(sample.id());
    }

    /** Whether the model was asked and says another class. */
    public boolean isWrong(ImageSample sample) {
        var answer = answers.get(sample.id());
        return answer != null
                && sample.isLabelled()
                && !answer.predicted().equals(sample.classId());
    }

    /** The loss; below all others where the model was not asked. */
    double loss(ImageSample sample) {
        var answer = answers.get(sample.id());
        return answer == null ? Double.NEGATIVE_INFINITY : answer.loss();
    }

    /** The same with other findings. */
    public SampleRemarks withFindings(Map<SampleId, HealthCheck> found) {
        return new SampleRemarks(found, answers);
    }

    /** The same with other answers. */
    public SampleRemarks withAnswers(Map<SampleId, Answer> given) {
        return new SampleRemarks(findings, given);
    }
}
