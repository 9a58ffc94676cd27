package app.ocellus.evaluation;

import app.ocellus.message.Sentence;

import java.nio.file.Path;
import java.util.List;

/** A picture and what the model said of it. */
public sealed interface PredictedPicture {

    /** The picture's file. */
    Path file();

    /**
     * It was read.
     *
     * @param top the most probable classes, the first one first
     * @param sure false when the confidence is below the model's threshold
     * @param millis that the answer took, decoding included; negative when several were answered at
     *     once
     */
    record Answered(Path file, List<ClassProbability> top, boolean sure, long millis)
            implements PredictedPicture {

        /** The most probable class. */
        public ClassProbability best() {
            return top.getFirst();
        }

        /** The same answer with the time that it took, in milliseconds. */
        public Answered in(long millis) {
            return new Answered(file, top, sure, millis);
        }
    }

    /** It could not be read. */
    record Unreadable(Path file, Sentence reason) implements PredictedPicture {}

    /**
     * What a model's answer means: its {@code count} most probable classes, and whether they are
     * sure enough.
     */
    static PredictedPicture of(
            Classifier.Answer answer, Classifier classifier, int count, long millis) {
        return switch (answer) {
            case Classifier.Answer.Classified(var file, _, var probabilities) -> {
                var top = Ranking.top(classifier.classes(), probabilities, count);
                boolean sure = top.getFirst().probability() >= classifier.threshold();
                yield new Answered(file, top, sure, millis);
            }
            case Classifier.Answer.Unreadable(var file, var reason) -> new Unreadable(file, reason);
        };
    }
}
