package app.ocellus;

import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.health.HealthCheck;
import app.ocellus.dataset.health.HealthReport;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.ui.dataset.SampleRemarks;
import app.ocellus.ui.dataset.SampleRemarks.Answer;
import app.ocellus.ui.dataset.SamplesViewModel;
import app.ocellus.ui.evaluation.Evaluated;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Tells the dataset's samples what the checks found and what the model answered. */
final class WindowRemarks {

    private final SamplesViewModel samples;

    /** Tells {@code samples} of every report of the health and of the evaluation. */
    WindowRemarks(
            SamplesViewModel samples,
            ObservableValue<HealthReport> health,
            ObservableValue<@Nullable Evaluated> evaluated) {
        this.samples = samples;
        health.addListener((_, _, now) -> tell(now));
        evaluated.addListener((_, _, now) -> tell(now));
    }

    private void tell(HealthReport report) {
        var remarks = samples.remarksProperty();
        remarks.set(remarks.get().withFindings(findings(report)));
    }

    /** Of a picture with several the most harmful, which comes first in a report. */
    private static Map<SampleId, HealthCheck> findings(HealthReport report) {
        var findings = new HashMap<SampleId, HealthCheck>();
        for (var finding : report.findings()) {
            if (finding.check().subject() != HealthCheck.Subject.CLASS) {
                finding.samples().forEach(id -> findings.putIfAbsent(id, finding.check()));
            }
        }
        return findings;
    }

    /** Samples of other data may be called as those of the project are, and are others. */
    private void tell(@Nullable Evaluated evaluated) {
        if (evaluated != null && evaluated.other() == null) {
            var remarks = samples.remarksProperty();
            remarks.set(remarks.get().withAnswers(answers(remarks.get(), evaluated.report())));
        }
    }

    /** Answers about one split do not make those about another untrue. */
    private static Map<SampleId, Answer> answers(SampleRemarks before, Evaluator.Report report) {
        var answers = new HashMap<>(before.answers());
        report.evaluation()
                .samples()
                .forEach(sample -> answers.put(sample.sample().id(), answer(sample)));
        return answers;
    }

    private static Answer answer(EvaluatedSample sample) {
        return new Answer(sample.predicted().id(), sample.predictedProbability(), sample.loss());
    }
}
