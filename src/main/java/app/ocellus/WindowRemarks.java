package app.ocellus;

import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.ui.dataset.SampleRemarks;
import app.ocellus.ui.dataset.SampleRemarks.Answer;
import app.ocellus.ui.dataset.SamplesViewModel;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Tells the dataset's view what the model answered, so that one sees there what it gets wrong. */
final class WindowRemarks {

    private final SamplesViewModel samples;

    /** Tells {@code samples} of every report. */
    WindowRemarks(SamplesViewModel samples, ObservableValue<Evaluator.@Nullable Report> report) {
        this.samples = samples;
        report.addListener((_, _, now) -> tell(now));
    }

    private void tell(Evaluator.@Nullable Report report) {
        if (report != null) {
            var remarks = samples.remarksProperty();
            remarks.set(remarks.get().withAnswers(answers(remarks.get(), report)));
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
