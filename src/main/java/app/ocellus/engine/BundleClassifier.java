package app.ocellus.engine;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.engine.FeaturePipeline.Extracted;
import app.ocellus.evaluation.Classifier;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.Cancellation;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A model bundle that answers: its backbone in one of the engines, its head on top. */
public final class BundleClassifier implements Classifier {

    private final ModelBundle bundle;
    private final FeaturePipeline pipeline;

    BundleClassifier(ModelBundle bundle, FeaturePipeline pipeline) {
        this.bundle = bundle;
        this.pipeline = pipeline;
    }

    @Override
    public List<ClassLabel> classes() {
        return bundle.classes();
    }

    @Override
    public double threshold() {
        return bundle.output().threshold();
    }

    @Override
    public void classify(
            Iterator<Path> files,
            Memory memory,
            Consumer<Answer> answers,
            Cancellation cancellation) {
        pipeline.extract(
                files,
                memory == Memory.REMEMBER,
                extracted -> answers.accept(answer(extracted)),
                cancellation);
    }

    /**
     * What the head says before the softmax, for each file in order: logits of shape (C) for the
     * picture, and for its mirror image where the model looks at both; nothing of a file that
     * cannot be read.
     *
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    void logits(
            Iterator<Path> files,
            Consumer<Optional<List<double[]>>> answers,
            Cancellation cancellation) {
        pipeline.extract(files, true, extracted -> answers.accept(logits(extracted)), cancellation);
    }

    private Optional<List<double[]>> logits(Extracted extracted) {
        return switch (extracted) {
            case Extracted.Features(_, _, var row) ->
                    Optional.of(
                            IntStream.range(0, bundle.output().flipAveraging() ? 2 : 1)
                                    .mapToObj(view -> features(row, view * bundle.head().width()))
                                    .map(bundle.head()::logits)
                                    .toList());
            case Extracted.Unreadable _ -> Optional.empty();
        };
    }

    private Answer answer(Extracted extracted) {
        return switch (extracted) {
            case Extracted.Features(var file, var hash, var row) ->
                    new Answer.Classified(file, hash, probabilities(row));
            case Extracted.Unreadable(var file, var reason) -> new Answer.Unreadable(file, reason);
        };
    }

    /** The mean of the answers for the picture and for its mirror image, where both were seen. */
    private float[] probabilities(FloatBuffer row) {
        int width = bundle.head().width();
        var answer = probabilities(row, 0);
        if (bundle.output().flipAveraging()) {
            var mirrored = probabilities(row, width);
            for (int c = 0; c < answer.length; c++) {
                answer[c] = (answer[c] + mirrored[c]) / 2;
            }
        }
        return answer;
    }

    private float[] probabilities(FloatBuffer row, int from) {
        return bundle.head().probabilities(features(row, from), bundle.output().temperature());
    }

    private float[] features(FloatBuffer row, int from) {
        var features = new float[bundle.head().width()];
        row.get(from, features);
        return features;
    }
}
