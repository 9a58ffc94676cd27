package app.ocellus.ui;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.evaluation.Classifier;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A model that says of each file what the test says it says; an empty name means that the file
 * cannot be read.
 */
public record NamedAnswers(List<ClassLabel> classes, Function<Path, String> answer)
        implements Classifier {

    /** How sure it is of what it says; the rest is shared out evenly. */
    public static final float CONFIDENCE = 0.7f;

    /** A model that calls a file by the folder it lies in, so that it is always right. */
    public static NamedAnswers byFolder(List<ClassLabel> classes) {
        return new NamedAnswers(classes, NamedAnswers::folder);
    }

    /** The name of the folder that a file lies in. */
    public static String folder(Path file) {
        return file.getParent().getFileName().toString();
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
        while (files.hasNext()) {
            cancellation.throwIfRequested();
            answers.accept(answer(files.next()));
        }
    }

    private Answer answer(Path file) {
        var name = answer.apply(file);
        if (name.isEmpty()) {
            return new Answer.Unreadable(file, Sentence.of("image.empty", file));
        }
        var hash = ContentHash.of(file.toString().getBytes(StandardCharsets.UTF_8));
        var probabilities = new float[classes.size()];
        for (int i = 0; i < probabilities.length; i++) {
            boolean chosen = classes.get(i).name().equals(name);
            probabilities[i] = chosen ? CONFIDENCE : (1 - CONFIDENCE) / (classes.size() - 1);
        }
        return new Answer.Classified(file, hash, probabilities);
    }
}
