package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.evaluation.Classifier.Answer;
import app.ocellus.fixtures.Samples;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

class EvaluatorTest {

    /** Knows a picture's class by the folder it lies in, and answers in an order of its own. */
    private record ByFolder(List<ClassLabel> classes, Function<Path, Answer> answer)
            implements Classifier {

        static ByFolder of(String... classNames) {
            var classes = Samples.labels(classNames);
            return new ByFolder(classes, file -> answer(classes, file));
        }

        static Answer answer(List<ClassLabel> classes, Path file) {
            var probabilities = new float[classes.size()];
            var folder = ClassLabel.named(file.getName(file.getNameCount() - 2).toString());
            probabilities[Math.max(0, classes.indexOf(folder))] = 1;
            return new Answer.Classified(file, ContentHash.of(new byte[0]), probabilities);
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
            files.forEachRemaining(file -> answers.accept(answer.apply(file)));
        }
    }

    private final DatasetSnapshot snapshot =
            new Samples().add("cat", 2).add("dog", 3).add("owl", 1).snapshot();

    private Evaluator.Report evaluate(Classifier classifier) {
        return new Evaluator(classifier)
                .evaluate(snapshot, snapshot.samples(), Progress.Listener.NONE, new Cancellation());
    }

    @Test
    void aModelWithAnotherClassOrderIsReadRightly() {
        var report = evaluate(ByFolder.of("owl", "cat", "dog"));
        assertEquals(1, report.evaluation().metrics().accuracy());
        assertArrayEquals(
                new int[][] {{1, 0, 0}, {0, 2, 0}, {0, 0, 3}},
                report.evaluation().matrix().counts());
    }

    @Test
    void aModelWithAClassTooFewGetsExactlyThatClassWrong() {
        var report = evaluate(ByFolder.of("cat", "owl"));
        assertEquals(Samples.labels("dog"), report.matching().onlyInData());
        assertEquals(Samples.labels("cat", "owl", "dog"), report.evaluation().matrix().classes());
        assertArrayEquals(
                new int[][] {{2, 0, 0}, {0, 1, 0}, {3, 0, 0}},
                report.evaluation().matrix().counts());
    }

    @Test
    void unreadableFilesAreSkippedAndTheDenominatorsAreRight() {
        var reason = Sentence.of("image.empty", "dog/1.jpg");
        var classes = Samples.labels("cat", "dog", "owl");
        var report =
                evaluate(
                        new ByFolder(
                                classes,
                                file ->
                                        file.endsWith("dog/1.jpg")
                                                ? new Answer.Unreadable(file, reason)
                                                : ByFolder.answer(classes, file)));
        assertEquals(1, report.skipped().size());
        assertEquals(reason, report.skipped().getFirst().reason());
        assertEquals(5, report.evaluation().samples().size());
        assertEquals(2, report.evaluation().metrics().perClass().get(1).support());
        assertEquals(1, report.evaluation().metrics().accuracy());
    }

    @Test
    void progressIsReportedForEveryFile() {
        var done = new ArrayList<Long>();
        new Evaluator(ByFolder.of("cat", "dog", "owl"))
                .evaluate(
                        snapshot,
                        snapshot.samples(),
                        progress -> done.add(progress.done()),
                        new Cancellation());
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L), done);
    }

    @Test
    void answersForOtherFilesThanWereAskedAboutAreRefused() {
        var classes = Samples.labels("cat", "dog", "owl");
        var confused =
                new ByFolder(
                        classes,
                        file -> ByFolder.answer(classes, file.resolveSibling("other.jpg")));
        assertThrows(IllegalStateException.class, () -> evaluate(confused));
    }
}
