package app.ocellus.model;

import static java.util.Objects.requireNonNull;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.image.Preprocessing;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A classifier that can be handed on: what a {@code .ocellus} file holds.
 *
 * @param name for people
 * @param backbone the network below the head
 * @param classes of the head's rows, in order
 * @param preprocessing how a picture becomes the network's input
 * @param weights what learnt; the rest of the backbone is as it was pretrained
 * @param output how the head's answer becomes probabilities
 * @param training how it came to be
 * @param trainedOn marks of the files it learnt from, see {@link TrainedOn}
 */
public record ModelBundle(
        String name,
        BackboneReference backbone,
        List<ClassLabel> classes,
        Preprocessing preprocessing,
        LearntWeights weights,
        Output output,
        TrainingSummary training,
        Set<String> trainedOn) {

    /**
     * The network a model stands on.
     *
     * @param sha256 of its {@code backbone.onnx}, in hex
     */
    public record BackboneReference(String id, String sha256) {

        /** Both are needed. */
        public BackboneReference {
            requireNonNull(id);
            requireNonNull(sha256);
        }
    }

    /**
     * From logits to an answer.
     *
     * @param temperature that logits are divided by before the softmax
     * @param threshold confidence below which the answer is "not sure"
     * @param flipAveraging whether the answer is the mean of those for a picture and for its mirror
     *     image
     */
    public record Output(double temperature, double threshold, boolean flipAveraging) {

        /** As the head says it, and always an answer. */
        public static final Output PLAIN = new Output(1, 0, false);

        /** Refuses what makes no probabilities. */
        public Output {
            if (!(temperature > 0 && Double.isFinite(temperature))
                    || !(threshold >= 0 && threshold <= 1)) {
                throw new IllegalArgumentException(
                        "temperature must be positive, threshold in [0,1]");
            }
        }

        /** The same with another threshold. */
        public Output withThreshold(double other) {
            return new Output(temperature, other, flipAveraging);
        }

        /** The same with another temperature. */
        public Output withTemperature(double other) {
            return new Output(other, threshold, flipAveraging);
        }
    }

    /** Refuses a head of another number of classes; copies the collections. */
    public ModelBundle {
        classes = List.copyOf(classes);
        trainedOn = Set.copyOf(trainedOn);
        if (weights.head().classes() != classes.size()) {
            throw new IllegalArgumentException("one row of the head for each class");
        }
    }

    /** The same when it began with what another one had learnt. */
    public ModelBundle alsoTrainedOnThatOf(ModelBundle start) {
        var both = new HashSet<>(trainedOn);
        both.addAll(start.trainedOn());
        return new ModelBundle(
                name, backbone, classes, preprocessing, weights, output, training, both);
    }

    /** The same with another way from logits to an answer. */
    public ModelBundle withOutput(Output other) {
        return new ModelBundle(
                name, backbone, classes, preprocessing, weights, other, training, trainedOn);
    }

    /** This model with another threshold; it gives the same probabilities. */
    public ModelBundle withThreshold(double threshold) {
        return withOutput(output.withThreshold(threshold));
    }

    /** Whether another was made of this one without a change to the probabilities it gives. */
    public boolean seesAs(ModelBundle other) {
        return weights == other.weights
                && preprocessing == other.preprocessing
                && classes == other.classes
                && output.withThreshold(0).equals(other.output.withThreshold(0));
    }

    /** The linear layer on top of the backbone. */
    public Head head() {
        return weights.head();
    }
}
