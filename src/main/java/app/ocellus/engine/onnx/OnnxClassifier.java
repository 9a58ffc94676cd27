package app.ocellus.engine.onnx;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.engine.onnx.FeaturePipeline.Extracted;
import app.ocellus.evaluation.Classifier;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.Cancellation;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** A model bundle that answers: its backbone in ONNX Runtime, its head on top. */
public final class OnnxClassifier implements Classifier {

    private final ModelBundle bundle;
    private final FeaturePipeline pipeline;

    OnnxClassifier(ModelBundle bundle, FeaturePipeline pipeline) {
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

    private Answer answer(Extracted extracted) {
        return switch (extracted) {
            case Extracted.Features(var file, var hash, var row) -> {
                var features = new float[bundle.head().width()];
                row.get(0, features);
                yield new Answer.Classified(
                        file,
                        hash,
                        bundle.head().probabilities(features, bundle.output().temperature()));
            }
            case Extracted.Unreadable(var file, var reason) -> new Answer.Unreadable(file, reason);
        };
    }
}
