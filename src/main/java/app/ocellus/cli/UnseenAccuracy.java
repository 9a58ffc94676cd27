package app.ocellus.cli;

import app.ocellus.evaluation.Evaluator;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainedOn;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What an evaluation is worth where it met images that the model had learnt from.
 *
 * @param trainedOn how many of the images those are
 * @param unseen how many are left without them
 * @param accuracy on those that are left, in [0,1]; nothing where none is left
 */
record UnseenAccuracy(int trainedOn, int unseen, OptionalDouble accuracy) {

    static UnseenAccuracy of(Evaluator.Report report, ModelBundle bundle) {
        var samples = report.evaluation().samples();
        var unseen =
                IntStream.range(0, samples.size())
                        .filter(i -> TrainedOn.count(bundle, List.of(report.hashes().get(i))) == 0)
                        .toArray();
        var accuracy =
                IntStream.of(unseen).mapToDouble(i -> samples.get(i).isWrong() ? 0 : 1).average();
        return new UnseenAccuracy(samples.size() - unseen.length, unseen.length, accuracy);
    }

    /** In a sentence. */
    String text() {
        var flattered =
                trainedOn == 1
                        ? "One of these images was trained on"
                        : Terminal.text("%d of these images were trained on", trainedOn);
        return accuracy.isPresent()
                ? flattered
                        + Terminal.text(
                                "; on the other %d the accuracy is %.2f %%.",
                                unseen, 100 * accuracy.getAsDouble())
                : flattered + ", so the figures say nothing about new images.";
    }
}
