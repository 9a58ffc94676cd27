package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.Composition;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.training.LearningRateRange;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.TrainingTask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The real engine where no head has learnt before: nobody computes features then. */
class FineTuneFromNothingTest {

    private static final LearningRateRange RATES = new LearningRateRange(1e-5, 1e-2, 18);
    private static final TrainingConfig STANDARD = standard();
    private static final Function<TrainingConfig, FeatureSource> NOBODY =
            _ -> {
                throw new AssertionError("nobody needs features");
            };

    @TempDir private Path folder;

    private final Cancellation cancellation = new Cancellation();

    private static TrainingConfig standard() {
        var config =
                TrainingConfig.fineTune("efficientnet-lite0", new Preprocessing(48, Fit.CROP), 3);
        return config.withOptimisation(config.optimisation().withBatch(8).withEpochs(2));
    }

    private static final FineTunePreparation WITHOUT_FEATURES =
            preparation(TestProgram.composition());

    private static FineTunePreparation preparation(Composition program) {
        return new FineTunePreparation(
                NOBODY,
                program::frozenLayers,
                program.backbones(),
                program.decoder(),
                Runnable::run,
                program.torch());
    }

    private static TrainingConfig fromNothing() {
        return STANDARD.withFineTuning(new TrainingConfig.FineTuning(Depth.LAST, false));
    }

    private void damage(String file) throws IOException {
        Files.writeString(folder.resolve(file), "no picture");
    }

    @Test
    void aHeadThatStartsFromNothingNeedsNoFeaturesAndMeetsDamageAsItLearns() throws IOException {
        var split = TintedPictures.split(folder, 16, 6);
        damage("train/red/3.png");
        damage("valid/blue/2.png");
        try (var prepared =
                WITHOUT_FEATURES.prepare(
                        TrainingTask.of(split, fromNothing()),
                        new SilentPreparation(),
                        cancellation)) {
            var learner = prepared.learner();
            learner.beginEpoch(1);
            int learnt = 0;
            for (int batch = 0; batch < learner.batches(); batch++) {
                learnt += learner.step(batch, 1e-3).samples();
            }
            assertEquals(3 * 16 - 1, learnt);
            assertEquals(47, prepared.trainedOn().size());
            // 5 of 17 is what a validation of 17 files may say, and one of 18 may not
            double right = 17 * learner.validate().accuracy();
            assertEquals(Math.rint(right), right, 1e-9);
            assertEquals(
                    List.of("3.png", "2.png"),
                    prepared.skipped().stream()
                            .map(file -> file.file().getFileName().toString())
                            .toList());
        }
    }

    @Test
    void aSearchNeedsNoFeaturesAndTellsOfTheFilesThatItCouldNotUse() throws IOException {
        var split = TintedPictures.split(folder, 16, 6);
        damage("train/green/5.png");
        var program = TestProgram.composition();
        var pace = new PaceMeter(NOBODY, WITHOUT_FEATURES, program.torch());
        var finder = new TorchRateFinder(WITHOUT_FEATURES, pace);
        var config = STANDARD.withFineTuning(new TrainingConfig.FineTuning(Depth.LAST, true));
        var sweep = finder.sweep(split, config, RATES, _ -> {}, cancellation);
        assertTrue(sweep.points().size() > 6, "" + sweep.points());
        assertEquals(
                List.of(folder.resolve("train/green/5.png")),
                sweep.skipped().stream().map(SkippedFile::file).toList());
        assertFalse(finder.expected(split, config, RATES, cancellation).isNegative());
    }

    @Test
    void aClassOfWhichNoFileCanBeReadIsNamed() throws IOException {
        var split = TintedPictures.split(folder, 16, 6);
        for (int i = 0; i < 6; i++) {
            damage("valid/green/" + i + ".png");
        }
        var refused =
                assertThrows(
                        UserException.class,
                        () ->
                                WITHOUT_FEATURES.prepare(
                                        TrainingTask.of(split, fromNothing()),
                                        new SilentPreparation(),
                                        cancellation));
        assertTrue(refused.sentence().toString().contains("green"), refused::toString);
    }
}
