package app.ocellus.model;

import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.message.Sentence;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an evaluation is worth where it met images that the model had learnt from.
 *
 * @param trainedOn how many of the images those are
 * @param unseen how many are left without them
 * @param accuracy on those that are left, in [0,1]; nothing where none is left
 */
public record UnseenAccuracy(int trainedOn, int unseen, OptionalDouble accuracy) {

    /** Of an evaluation by this model. */
    public static UnseenAccuracy of(Evaluator.Report report, ModelBundle bundle) {
        var samples = report.evaluation().samples();
        var known = trainedOn(report, bundle);
        var unseen = samples.stream().filter(s -> !known.contains(s.sample().id())).toList();
        return new UnseenAccuracy(
                samples.size() - unseen.size(),
                unseen.size(),
                unseen.stream().mapToDouble(sample -> sample.isWrong() ? 0 : 1).average());
    }

    /** By identity, as samples may have been left out since the model answered. */
    private static Set<SampleId> trainedOn(Evaluator.Report report, ModelBundle bundle) {
        return IntStream.range(0, report.predictions().size())
                .filter(i -> TrainedOn.count(bundle, List.of(report.hashes().get(i))) > 0)
                .mapToObj(i -> report.predictions().get(i).sample())
                .collect(Collectors.toSet());
    }

    /** In a sentence. */
    public Sentence sentence() {
        return accuracy.isPresent()
                ? Sentence.of(
                        "evaluation.some-trained-on",
                        trainedOn,
                        unseen,
                        100 * accuracy.getAsDouble())
                : Sentence.of("evaluation.all-trained-on", trainedOn);
    }
}
