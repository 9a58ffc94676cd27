package app.ocellus.evaluation.labelling;

import app.ocellus.task.Cancellation;
import app.ocellus.training.Head;

import java.util.List;

/** Teaches a head from few labels; the core knows no engine, only this. */
@FunctionalInterface
public interface HeadTrainer {

    /**
     * A head that tells the classes apart. The same rows give the same head.
     *
     * @param features N rows of length 1, as {@link FeatureSpace} gives them
     * @param labels index of the class of each row
     * @param classes C, two at least, each with a row
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    Head learn(List<float[]> features, int[] labels, int classes, Cancellation cancellation);
}
