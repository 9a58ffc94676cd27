package app.ocellus.ui.evaluation.comparison;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.evaluation.Evaluation;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.evaluation.comparison.Comparison;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainedOn;
import app.ocellus.ui.evaluation.comparison.OtherRun.Answered;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Two runs on the same images, and what they had seen of those before.
 *
 * @param firstLearnt images that the first had learnt from
 * @param secondLearnt images that the second had learnt from
 */
public record Compared(
        Comparison comparison, Set<SampleId> firstLearnt, Set<SampleId> secondLearnt) {

    /** Copies the sets. */
    public Compared {
        firstLearnt = Set.copyOf(firstLearnt);
        secondLearnt = Set.copyOf(secondLearnt);
    }

    /**
     * Joins the answers of both to the labels of the first.
     *
     * @param unseenOnly leaves out what either had learnt from
     */
    static Compared of(
            Evaluator.Report shown, ModelBundle model, Answered other, boolean unseenOnly) {
        var firstLearnt = TrainedOn.samples(model, shown);
        var secondLearnt = TrainedOn.samples(other.model(), other.report());
        var leftOut = new HashSet<SampleId>();
        if (unseenOnly) {
            leftOut.addAll(firstLearnt);
            leftOut.addAll(secondLearnt);
        }
        var first = without(shown.evaluation(), leftOut);
        var second =
                Evaluation.of(
                        other.report().predictions(),
                        other.report().matching().outputs(),
                        snapshot(shown));
        return new Compared(
                Comparison.of(first, without(second, leftOut)), firstLearnt, secondLearnt);
    }

    private static Evaluation without(Evaluation evaluation, Set<SampleId> some) {
        return evaluation.part(
                evaluation.samples().stream()
                        .filter(sample -> !some.contains(sample.sample().id()))
                        .toList());
    }

    /** The samples of an evaluation with the labels that it was joined to, wherever they lie. */
    static DatasetSnapshot snapshot(Evaluator.Report report) {
        var evaluation = report.evaluation();
        return DatasetSnapshot.of(
                Path.of(""),
                evaluation.matrix().classes(),
                evaluation.samples().stream().map(EvaluatedSample::sample).toList());
    }
}
