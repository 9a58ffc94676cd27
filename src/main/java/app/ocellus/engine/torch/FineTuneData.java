package app.ocellus.engine.torch;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.training.batches.TrainingPictures;
import app.ocellus.training.batches.ValidationPictures;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What fine-tuning learns from and is judged by.
 *
 * @param room bytes of memory that may be spent on what validation would have to compute again
 */
record FineTuneData(TrainingPictures training, ValidationPictures validation, long room) {

    /**
     * Damage shows only when files are decoded, so they are, until one of every class is found.
     *
     * @throws UserException when a class has none that can be read
     */
    void requireEvery(List<ClassLabel> classes, Cancellation cancellation) {
        for (int c = 0; c < classes.size(); c++) {
            int wanted = c;
            cancellation.throwIfRequested();
            require(
                    IntStream.range(0, training.count()).filter(i -> training.label(i) == wanted),
                    training::isReadable,
                    Sentence.of("dataset.class-without-training", classes.get(c).name()));
            require(
                    IntStream.range(0, validation.count())
                            .filter(i -> validation.label(i) == wanted),
                    validation::isReadable,
                    Sentence.of("dataset.class-without-validation", classes.get(c).name()));
        }
    }

    private static void require(IntStream samples, IntPredicate readable, Sentence tooFew) {
        if (samples.noneMatch(readable)) {
            throw new UserException(tooFew);
        }
    }
}
