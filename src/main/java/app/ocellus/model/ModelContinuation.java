package app.ocellus.model;

import static java.util.stream.Collectors.joining;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.ModelInput.NormalisationSource;
import app.ocellus.training.TrainingConfig;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What a finished model brings along for a training on other data.
 *
 * @param weights for the classes of the data, in their order: rows of known classes as they were,
 *     of new ones zero
 * @param remarks what a person should know of it
 * @param normalisation that the weights have learnt with; null for the backbone's
 */
public record ModelContinuation(
        LearntWeights weights, List<Sentence> remarks, @Nullable Normalisation normalisation) {

    /** Copies the list. */
    public ModelContinuation {
        remarks = List.copyOf(remarks);
    }

    /**
     * Fits a model to the classes of a dataset, by their names.
     *
     * @throws UserException when it stands on another backbone
     */
    public static ModelContinuation of(
            ModelBundle model, BackboneInfo backbone, List<ClassLabel> classes) {
        var reference = model.backbone();
        if (!reference.id().equals(backbone.id())
                || !reference.sha256().equals(backbone.onnx().sha256())) {
            throw new UserException(
                    Sentence.of(
                            "model.start-other-backbone",
                            model.name(),
                            reference.id(),
                            backbone.id()));
        }
        var known = names(model.classes());
        var wanted = names(classes);
        var remarks = new ArrayList<Sentence>();
        var added = missing(wanted, known);
        if (!added.isEmpty()) {
            remarks.add(Sentence.of("model.start-new-classes", added));
        }
        var left = missing(known, wanted);
        if (!left.isEmpty()) {
            remarks.add(Sentence.of("model.start-lost-classes", left));
        }
        var head = head(model.head(), known, wanted);
        return new ModelContinuation(
                new LearntWeights(head, model.weights().backbone()),
                remarks,
                model.preprocessing().normalisation());
    }

    /**
     * Choices for going on: where the dataset's own normalisation is wanted, it is that which the
     * weights have learnt with, as by another they would see other pictures.
     */
    public TrainingConfig fitted(TrainingConfig config) {
        var input = config.input();
        if (input.normalisation() == NormalisationSource.BACKBONE || normalisation == null) {
            return config;
        }
        var before = input.preprocessing();
        return config.withInput(
                input.withPreprocessing(
                        new Preprocessing(before.size(), before.fit(), normalisation)));
    }

    private static List<String> names(List<ClassLabel> classes) {
        return classes.stream().map(ClassLabel::name).toList();
    }

    private static String missing(List<String> some, List<String> others) {
        return some.stream().filter(name -> !others.contains(name)).collect(joining(", "));
    }

    private static Head head(Head before, List<String> known, List<String> wanted) {
        int width = before.width();
        var weights = new float[wanted.size() * width];
        var bias = new float[wanted.size()];
        for (int row = 0; row < bias.length; row++) {
            int from = known.indexOf(wanted.get(row));
            if (from >= 0) {
                System.arraycopy(before.weights(), from * width, weights, row * width, width);
                bias[row] = before.bias()[from];
            }
        }
        return new Head(bias.length, width, weights, bias);
    }
}
