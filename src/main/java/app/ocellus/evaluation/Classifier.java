package app.ocellus.evaluation;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** A trained model that answers for picture files; safe to use from several threads. */
public interface Classifier {

    /** What it said of one file. */
    sealed interface Answer {
        /** The file that was asked about. */
        Path file();

        /**
         * @param hash of the file's content
         * @param probabilities one for each class, summing to 1
         */
        record Classified(Path file, ContentHash hash, float[] probabilities) implements Answer {}

        /** The file is no readable picture. */
        record Unreadable(Path file, Sentence reason) implements Answer {}
    }

    /** Whether the features of files are worth remembering for the next time. */
    enum Memory {
        /** Files of a dataset: they will be asked about again. */
        REMEMBER,
        /** Files that are seen once. */
        FORGET
    }

    /** The classes in the order of the probabilities. */
    List<ClassLabel> classes();

    /** Below this confidence the answer is "not sure"; 0 when it always answers. */
    double threshold();

    /**
     * Answers for each file in order, several at a time being worked on.
     *
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    void classify(
            Iterator<Path> files,
            Memory memory,
            Consumer<Answer> answers,
            Cancellation cancellation);

    /** Answers for one file. */
    default Answer classify(Path file) {
        var answers = new java.util.ArrayList<Answer>(1);
        classify(List.of(file).iterator(), Memory.FORGET, answers::add, new Cancellation());
        return answers.getFirst();
    }
}
