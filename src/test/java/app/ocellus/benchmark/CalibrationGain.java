package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.evaluation.Calibration;
import app.ocellus.evaluation.Evaluation;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainedModels;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingTask;

import java.nio.file.Path;
import java.util.List;

/** What fitting the temperature on validation does to the calibration error on the test. */
final class CalibrationGain {

    private static final String BACKBONE = "efficientnet-lite0";

    private final Composition program = TestProgram.composition();
    private final DatasetSnapshot data;

    private CalibrationGain(Path folder) {
        data =
                program.scanner()
                        .scan(folder, Progress.Listener.NONE, new Cancellation())
                        .snapshot();
    }

    static void run(Path folder) {
        var benchmark = new CalibrationGain(folder);
        List.of(1L, 2L, 3L).forEach(benchmark::measure);
    }

    private void measure(long seed) {
        var config = TrainingConfig.quick(BACKBONE, new Preprocessing(224, Fit.CROP), seed);
        var split = new DatasetSplitter(SplitPlan.DEFAULT.withSeed(seed)).split(data);
        var task = TrainingTask.of(split, config);
        var result = program.trainer().train(task, _ -> {}, new Cancellation());
        var info = program.backbones().find(BACKBONE);
        var model = TrainedModels.bundle("m", result, config, info, split).orElseThrow();
        var plain = model.withOutput(model.output().withTemperature(1));
        System.out.printf(
                "seed %d: temperature %.3f; validation %s; test %s%n",
                seed,
                model.output().temperature(),
                change(plain, model, split.validation()),
                change(plain, model, split.test()));
    }

    private String change(ModelBundle plain, ModelBundle model, List<ImageSample> samples) {
        var before = evaluation(plain, samples);
        var after = evaluation(model, samples);
        return "ECE %.2f -> %.2f %%, loss %.4f -> %.4f"
                .formatted(
                        100 * Calibration.expectedError(before.samples()),
                        100 * Calibration.expectedError(after.samples()),
                        before.loss(),
                        after.loss());
    }

    private Evaluation evaluation(ModelBundle model, List<ImageSample> samples) {
        return new Evaluator(program.classifier(model))
                .evaluate(data, samples, Progress.Listener.NONE, new Cancellation())
                .evaluation();
    }
}
