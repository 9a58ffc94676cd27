package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.evaluation.Classifier.Answer;
import app.ocellus.evaluation.CoverageCurve.Point;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Consumer;

class CoverageCurveTest {

    /** Confidences .5 wrong, .625 right, .75 wrong, .75 right, .875 right. */
    private static Answers five() {
        return new Answers("a", "b")
                .add("b", 0.5f, 0.5f)
                .add("a", 0.625f, 0.375f)
                .add("b", 0.75f, 0.25f)
                .add("a", 0.75f, 0.25f)
                .add("a", 0.875f, 0.125f);
    }

    private static CoverageCurve curve() {
        return CoverageCurve.of(five().evaluation().samples());
    }

    @Test
    void theHigherTheThresholdTheFewerAreAnswered() {
        assertEquals(
                List.of(
                        new Point(0, 1, OptionalDouble.of(0.6)),
                        new Point(0.5, 1, OptionalDouble.of(0.6)),
                        new Point(0.625, 0.8, OptionalDouble.of(0.75)),
                        new Point(0.75, 0.6, OptionalDouble.of(2.0 / 3)),
                        new Point(0.875, 0.2, OptionalDouble.of(1))),
                curve().points());
    }

    @Test
    void whoIsExactlyAsSureAsTheThresholdIsAnswered() {
        assertEquals(0.6, curve().at(0.75).coverage());
        assertEquals(0.2, curve().at(Math.nextUp(0.75)).coverage());
        assertEquals(new Point(1, 0, OptionalDouble.empty()), curve().at(1));
    }

    @Test
    void theSuggestionIsTheLowestThresholdThatIsRightOftenEnough() {
        assertEquals(0, curve().suggestion(0.6).orElseThrow().threshold());
        assertEquals(0.625, curve().suggestion(0.7).orElseThrow().threshold());
        assertEquals(0.875, curve().suggestion(0.76).orElseThrow().threshold());
        var wrong = new Answers("a", "b").add("b", 1, 0);
        assertEquals(
                Optional.empty(), CoverageCurve.of(wrong.evaluation().samples()).suggestion(0.5));
    }

    @Test
    void ofNoSamplesNoneIsAnswered() {
        var none = CoverageCurve.of(List.of());
        assertEquals(new Point(0.5, 0, OptionalDouble.empty()), none.at(0.5));
        assertEquals(Optional.empty(), none.suggestion(0));
    }

    @Test
    void theShareThatIsNotSureIsWhatTheCurveLeavesOut() {
        var random = new Random(3);
        for (int round = 0; round < 50; round++) {
            var answers = new Answers("a", "b", "c");
            int count = 1 + random.nextInt(40);
            for (int i = 0; i < count; i++) {
                // eighths, so that some are exactly as sure as the threshold
                float p = random.nextInt(9) / 8f;
                float q = (1 - p) * random.nextInt(3) / 2f;
                answers.add("a", p, q, 1 - p - q);
            }
            var samples = answers.evaluation().samples();
            for (int eighth = 0; eighth <= 8; eighth++) {
                double threshold = eighth / 8.0;
                var classifier = new Fixed(answers.classes(), threshold);
                long notSure =
                        samples.stream()
                                .map(s -> s.prediction().probabilities())
                                .map(p -> new Answer.Classified(Path.of("x"), HASH, p))
                                .map(answer -> PredictedPicture.of(answer, classifier, 1, -1))
                                .filter(p -> p instanceof PredictedPicture.Answered a && !a.sure())
                                .count();
                double coverage = CoverageCurve.of(samples).at(threshold).coverage();
                assertEquals((double) notSure / count, 1 - coverage, 1e-12);
            }
        }
        assertTrue(curve().sampled(100).size() == 101);
    }

    private static final ContentHash HASH = ContentHash.of(new byte[0]);

    /** A classifier of which only the threshold is asked. */
    private record Fixed(List<ClassLabel> classes, double threshold) implements Classifier {
        @Override
        public void classify(
                Iterator<Path> files,
                Memory memory,
                Consumer<Answer> answers,
                Cancellation cancellation) {
            throw new AssertionError("nothing is classified");
        }
    }
}
