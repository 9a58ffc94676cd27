package app.ocellus.benchmark;

import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingTask;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole epochs of fine-tuning from files, with augmentation and validation, beside plain Python.
 */
final class Epochs {

    private static final int EPOCHS = 2;

    private Epochs() {}

    /**
     * Measures one after the other.
     *
     * @param python the interpreter that has PyTorch and torchvision
     * @param data a folder with {@code train} and {@code test}
     */
    static void run(String python, Path data) throws IOException {
        double peer = peer(python, data);
        var ours = ours(data);
        double own = median(ours);
        System.out.printf("epochs of Ocellus %s s%n", ours);
        System.out.printf("Ocellus %.1f s, Python %.1f s, ratio %.2f%n", own, peer, peer / own);
    }

    private static List<Double> ours(Path data) {
        var program = TestProgram.composition();
        var scan = program.scanner().scan(data, progress -> {}, new Cancellation());
        var split = new DatasetSplitter(SplitPlan.DEFAULT).split(scan.snapshot());
        var standard =
                TrainingConfig.fineTune("efficientnet-lite0", new Preprocessing(224, Fit.CROP), 1);
        var config = standard.withOptimisation(standard.optimisation().withEpochs(EPOCHS));
        var marks = new ArrayList<Long>();
        program.trainer()
                .train(
                        TrainingTask.of(split, config),
                        event -> mark(event, marks),
                        new Cancellation());
        var seconds = new ArrayList<Double>();
        for (int i = 1; i < marks.size(); i++) {
            seconds.add((marks.get(i) - marks.get(i - 1)) / 1e9);
        }
        return seconds;
    }

    private static void mark(TrainingEvent event, List<Long> marks) {
        if (event instanceof TrainingEvent.StartValidated
                || event instanceof TrainingEvent.EpochCompleted) {
            marks.add(System.nanoTime());
        }
    }

    private static double peer(String python, Path data) throws IOException {
        var options = new Object[] {data, "--depth", "last-two", "--epochs", EPOCHS};
        return Beside.script(python, "epoch.py", options).get("secondsPerEpoch").asDouble();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
