package app.ocellus.serve;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.evaluation.Classifier;
import app.ocellus.task.Cancellation;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Is sure of its first class, whatever the file is.
 *
 * @param before what a test does before it answers
 */
record SureClassifier(Consumer<Path> before) implements Classifier {

    @Override
    public List<ClassLabel> classes() {
        return List.of(ClassLabel.named("forest"), ClassLabel.named("street"));
    }

    @Override
    public double threshold() {
        return 0;
    }

    @Override
    public void classify(
            Iterator<Path> files,
            Memory memory,
            Consumer<Answer> answers,
            Cancellation cancellation) {
        files.forEachRemaining(
                file -> {
                    before.accept(file);
                    answers.accept(
                            new Answer.Classified(
                                    file, ContentHash.of(new byte[0]), new float[] {0.9f, 0.1f}));
                });
    }
}
