package app.ocellus.benchmark;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.training.Checkpoints;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingTask;
import app.ocellus.workspace.run.RunFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How much longer the epochs of a run take when it is kept after each of them. */
final class CheckpointCost {

    private static final int ROUNDS = 7;
    private static final int FEWER_ROUNDS = 3;

    private CheckpointCost() {}

    /** Measures Quick with all its epochs, and two epochs of fine-tuning on a tenth. */
    static void run(Path data) throws IOException {
        var program = TestProgram.composition();
        var scan = program.scanner().scan(data, progress -> {}, new Cancellation());
        var split = new DatasetSplitter(SplitPlan.DEFAULT).split(scan.snapshot());
        var input = new Preprocessing(224, Fit.CROP);
        var quick = TrainingConfig.quick("efficientnet-lite0", input, 1);
        measure("quick", quick, split, ROUNDS);
        var tuned = TrainingConfig.fineTune("efficientnet-lite0", input, 1);
        var two = tuned.withOptimisation(tuned.optimisation().withEpochs(2));
        var tenth = app.ocellus.dataset.Subset.of(split, 0.1, 1);
        measure("fine-tune", two, tenth, FEWER_ROUNDS);
    }

    private static void measure(String name, TrainingConfig config, DatasetSplit split, int rounds)
            throws IOException {
        seconds(config, split, Checkpoints.NONE);
        var without = new ArrayList<Double>();
        var with = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            without.add(seconds(config, split, Checkpoints.NONE));
            var folder = Files.createTempDirectory("ocellus-cost");
            var files = TestProgram.composition().files();
            try (var run = new RunFolder(folder, files).begin(config, split, null)) {
                with.add(seconds(config, split, run.checkpoints()));
            }
        }
        System.out.printf(
                "%s: epochs %.3f s without, %.3f s with checkpoints (medians of %d; %s, %s)%n",
                name, median(without), median(with), rounds, without, with);
    }

    private static double seconds(
            TrainingConfig config, DatasetSplit split, Checkpoints checkpoints) {
        var began = new long[1];
        TestProgram.composition()
                .trainer()
                .train(
                        new TrainingTask(split, config, null, checkpoints),
                        event -> {
                            if (event instanceof TrainingEvent.Started) {
                                began[0] = System.nanoTime();
                            }
                        },
                        new Cancellation());
        return (System.nanoTime() - began[0]) / 1_000_000 / 1e3;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
