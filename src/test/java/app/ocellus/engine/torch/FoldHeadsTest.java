package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.evaluation.suspects.CrossValidation;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.evaluation.suspects.LabelIssues;
import app.ocellus.fixtures.Samples;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;

import org.junit.jupiter.api.Test;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** Made-up features in place of a backbone's, the real engine behind them. */
class FoldHeadsTest {

    private static final TrainingConfig QUICK =
            TrainingConfig.quick("any", new Preprocessing(224, Fit.CROP), 1);

    /** Few samples mean few steps: they have to be longer ones. */
    private static final TrainingConfig CONFIG =
            QUICK.withOptimisation(QUICK.optimisation().withLearningRate(0.05));

    private static final List<ClassLabel> CLASSES = Samples.labels("0", "1", "2");

    private final FeatureTable all = Clusters.of(120, 1).table();
    private final List<ImageSample> samples = new ArrayList<>(all.samples());
    private final List<ContentHash> hashes = new ArrayList<>(all.hashes());
    private final List<FloatBuffer> rows = new ArrayList<>(all.rows());

    private CrossValidation heads() {
        FeatureSource features =
                (asked, progress, cancellation) -> {
                    cancellation.throwIfRequested();
                    assertEquals(samples, asked);
                    return new FeatureTable(all.width(), asked, hashes, rows, List.of());
                };
        return new FoldHeads(_ -> features, TestProgram.composition().torch());
    }

    private DatasetSnapshot snapshot() {
        return DatasetSnapshot.of(Path.of("/data"), CLASSES, samples);
    }

    private CrossValidation.Answers answers(TrainingConfig config) {
        return heads().answer(
                        snapshot(), config, CrossValidation.Listener.NONE, new Cancellation());
    }

    private void relabel(int index, String label) {
        samples.set(index, samples.get(index).withClass(new ClassId(label)));
    }

    private Set<String> suspects(CrossValidation.Answers answers) {
        return LabelIssues.of(answers.predictions(), snapshot()).stream()
                .map(LabelIssue::sample)
                .map(sample -> sample.id().value())
                .collect(Collectors.toSet());
    }

    @Test
    void everySampleIsAnsweredForOnceAndInItsOrder() {
        var answers = answers(CONFIG);
        assertEquals(
                samples.stream().map(ImageSample::id).toList(),
                answers.predictions().stream().map(p -> p.sample()).toList());
        assertEquals(List.of(), answers.unjudged());
        for (var prediction : answers.predictions()) {
            float sum = 0;
            for (float p : prediction.probabilities()) {
                sum += p;
            }
            assertEquals(1, sum, 1e-5);
        }
    }

    @Test
    void wrongLabelsAreFoundAndRightOnesAreLeftInPeace() {
        for (int index : List.of(3, 40, 77, 101)) {
            relabel(index, Integer.toString((index + 1) % 3));
        }
        var wanted =
                List.of(3, 40, 77, 101).stream()
                        .map(i -> samples.get(i).id().value())
                        .collect(Collectors.toSet());
        // one that stays below the threshold of its own class is not found
        var found = suspects(answers(CONFIG));
        assertTrue(wanted.containsAll(found) && found.size() >= 2, found.toString());
    }

    @Test
    void aCopyWithTheSameWrongLabelDoesNotVouchForIt() {
        // the same picture ten times, each time labelled wrong: only a head that has seen a copy
        // could believe the label
        for (int i = 0; i < 10; i++) {
            samples.add(Samples.sample("copy " + i, "1", null));
            hashes.add(hashes.getFirst());
            rows.add(rows.getFirst());
        }
        var answers = answers(CONFIG);
        for (int i = 0; i < 10; i++) {
            var said = answers.predictions().get(120 + i);
            assertTrue(said.probability(new ClassId("1")) < 0.2, "copy " + i);
        }
    }

    @Test
    void theSeedDecides() {
        var first = answers(CONFIG).predictions();
        var again = answers(CONFIG).predictions();
        var other = answers(CONFIG.withSeed(2)).predictions();
        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(first.get(i).probabilities(), again.get(i).probabilities());
        }
        assertFalse(
                Arrays.equals(first.getFirst().probabilities(), other.getFirst().probabilities()));
    }

    @Test
    void theOnlyImageOfAClassCannotBeJudged() {
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i).classId().value().equals("2")) {
                relabel(i, i == 2 ? "2" : "0");
            }
        }
        var answers = answers(CONFIG);
        assertEquals(List.of(samples.get(2)), answers.unjudged());
        assertEquals(119, answers.predictions().size());
    }

    @Test
    void aSingleClassIsRefusedInASentence() {
        for (int i = 0; i < samples.size(); i++) {
            relabel(i, "1");
        }
        var e = assertThrows(UserException.class, () -> answers(CONFIG));
        assertEquals("dataset.one-class", e.sentence().key());
    }

    @Test
    void progressIsToldAndACancelEndsItAtOnce() {
        var heard = new ArrayList<Progress>();
        var cancellation = new Cancellation();
        CrossValidation.Listener listener =
                (stage, progress) -> {
                    if (stage == PreparationStage.HEAD) {
                        heard.add(progress);
                        if (progress.done() == 3) {
                            cancellation.cancel();
                        }
                    }
                };
        assertThrows(
                CancellationException.class,
                () -> heads().answer(snapshot(), CONFIG, listener, cancellation));
        assertEquals(3, heard.getLast().done());
        assertEquals(150, heard.getLast().total());
    }
}
