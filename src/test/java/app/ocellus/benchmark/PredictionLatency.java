package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.evaluation.Classifier;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingTask;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** How long a person waits for the answer to one picture while a real fine-tuning runs. */
final class PredictionLatency {

    private static final long BETWEEN_MILLIS = 150;

    private final Composition program = TestProgram.composition();
    private final DatasetSplit split;
    private final Classifier model;
    private final int questions;

    private PredictionLatency(Path data, int questions) {
        this.questions = questions;
        var scan = program.scanner().scan(data, _ -> {}, new Cancellation());
        split = new DatasetSplitter(SplitPlan.DEFAULT).split(scan.snapshot());
        model = program.classifier(program.models().read(program.directories().everydayModel()));
    }

    static void run(Path data, Depth depth, int questions) throws InterruptedException {
        new PredictionLatency(data, questions).run(depth);
    }

    private void run(Depth depth) throws InterruptedException {
        model.classify(split.test().getFirst().file());
        report("idle", asked());
        var standard =
                TrainingConfig.fineTune("efficientnet-lite0", new Preprocessing(224, Fit.CROP), 1);
        var config =
                standard.withFineTuning(new TrainingConfig.FineTuning(depth, false))
                        .withOptimisation(standard.optimisation().withEpochs(50));
        var cancellation = new Cancellation();
        var running = new CountDownLatch(1);
        var training =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        program.trainer()
                                                .train(
                                                        TrainingTask.of(split, config),
                                                        event -> heard(event, running),
                                                        cancellation));
        running.await();
        report("fine-tuning " + depth.text(), asked());
        cancellation.cancel();
        training.join();
    }

    private static void heard(TrainingEvent event, CountDownLatch running) {
        if (event instanceof TrainingEvent.BatchCompleted) {
            running.countDown();
        }
    }

    /** Milliseconds from the question to the answer, from the shortest. */
    private List<Double> asked() throws InterruptedException {
        var waits = new ArrayList<Double>();
        for (int i = 0; i < questions; i++) {
            var picture = split.test().get(i % split.test().size()).file();
            long began = System.nanoTime();
            model.classify(picture);
            waits.add((System.nanoTime() - began) / 1e6);
            Thread.sleep(BETWEEN_MILLIS);
        }
        return waits.stream().sorted().toList();
    }

    private static void report(String what, List<Double> waits) {
        System.out.printf(
                "%-22s %d answers: p50 %.0f ms, p99 %.0f ms, max %.0f ms%n",
                what,
                waits.size(),
                waits.get(waits.size() / 2),
                waits.get((int) (0.99 * (waits.size() - 1))),
                waits.getLast());
    }
}
