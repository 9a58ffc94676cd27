package app.ocellus.evaluation;

import static java.util.stream.Collectors.toMap;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.SampleId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What has become of an evaluation: after labels were changed, or of another model on the same
 * samples.
 *
 * @param relabelled samples of both whose label is another
 * @param gone samples that are no longer evaluated
 * @param added samples that were not evaluated before
 * @param accuracyBefore share of right answers, in [0,1]
 * @param accuracyAfter the same now
 * @param nowRight samples of both that were wrong and are right, as they are now
 * @param nowWrong samples of both that were right and are wrong, as they are now
 * @param cells whose count is another
 */
public record EvaluationDifference(
        int relabelled,
        int gone,
        int added,
        double accuracyBefore,
        double accuracyAfter,
        List<EvaluatedSample> nowRight,
        List<EvaluatedSample> nowWrong,
        List<Cell> cells) {

    /** A cell of the confusion matrix and its counts. */
    public record Cell(ClassLabel actual, ClassLabel predicted, int before, int after) {}

    /** Copies the lists. */
    public EvaluationDifference {
        nowRight = List.copyOf(nowRight);
        nowWrong = List.copyOf(nowWrong);
        cells = List.copyOf(cells);
    }

    /** Compares two evaluations, sample by sample. */
    public static EvaluationDifference of(Evaluation before, Evaluation after) {
        var earlier = byId(before);
        var nowRight = new ArrayList<EvaluatedSample>();
        var nowWrong = new ArrayList<EvaluatedSample>();
        int relabelled = 0;
        int common = 0;
        for (var now : after.samples()) {
            var then = earlier.get(now.sample().id());
            if (then == null) {
                continue;
            }
            common++;
            relabelled += then.actual().id().equals(now.actual().id()) ? 0 : 1;
            if (then.isWrong() != now.isWrong()) {
                (now.isWrong() ? nowWrong : nowRight).add(now);
            }
        }
        return new EvaluationDifference(
                relabelled,
                before.samples().size() - common,
                after.samples().size() - common,
                before.metrics().accuracy(),
                after.metrics().accuracy(),
                nowRight,
                nowWrong,
                cells(before.matrix(), after.matrix()));
    }

    private static Map<SampleId, EvaluatedSample> byId(Evaluation evaluation) {
        return evaluation.samples().stream()
                .collect(toMap(sample -> sample.sample().id(), Function.identity()));
    }

    private static List<Cell> cells(ConfusionMatrix before, ConfusionMatrix after) {
        var classes = new LinkedHashMap<app.ocellus.dataset.ClassId, ClassLabel>();
        before.classes().forEach(label -> classes.put(label.id(), label));
        after.classes().forEach(label -> classes.put(label.id(), label));
        var cells = new ArrayList<Cell>();
        for (var actual : classes.values()) {
            for (var predicted : classes.values()) {
                int then = before.count(actual.id(), predicted.id());
                int now = after.count(actual.id(), predicted.id());
                if (then != now) {
                    cells.add(new Cell(actual, predicted, then, now));
                }
            }
        }
        return cells;
    }

    /** Whether nothing is another. */
    public boolean isNone() {
        return relabelled == 0
                && gone == 0
                && added == 0
                && nowRight.isEmpty()
                && nowWrong.isEmpty()
                && cells.isEmpty();
    }
}
