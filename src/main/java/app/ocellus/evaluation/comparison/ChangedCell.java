package app.ocellus.evaluation.comparison;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.EvaluatedSample;

import java.util.List;
import java.util.stream.Stream;

/**
 * A cell of the confusion matrix that holds other images of one model than of the other.
 *
 * @param first the images that the first model puts there
 * @param second the images that the second model puts there
 */
public record ChangedCell(
        ClassLabel actual,
        ClassLabel predicted,
        List<Comparison.Pair> first,
        List<Comparison.Pair> second) {

    /** Copies the lists. */
    public ChangedCell {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** Whether these are right answers. */
    public boolean isRight() {
        return actual.id().equals(predicted.id());
    }

    /** The images that the second model alone puts there. */
    public List<Comparison.Pair> gained() {
        return second.stream().filter(pair -> !isHere(pair.first())).toList();
    }

    /** The images that the first model alone puts there. */
    public List<Comparison.Pair> lost() {
        return first.stream().filter(pair -> !isHere(pair.second())).toList();
    }

    /** Both of these. */
    public List<Comparison.Pair> changed() {
        return Stream.concat(gained().stream(), lost().stream()).toList();
    }

    private boolean isHere(EvaluatedSample answer) {
        return answer.predicted().id().equals(predicted.id());
    }
}
