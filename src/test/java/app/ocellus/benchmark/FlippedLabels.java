package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.evaluation.suspects.CrossValidation;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.evaluation.suspects.LabelIssues;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainedModels;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.Shuffle;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingTask;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** Flips one label in twenty, and sees whether they are found and what putting them right gains. */
final class FlippedLabels {

    private static final double SHARE = 0.05;
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
    private static final String BACKBONE = "efficientnet-lite0";
    private static final Preprocessing INPUT = new Preprocessing(224, Fit.CROP);

    private final Composition program = TestProgram.composition();
    private final DatasetSnapshot data;

    private FlippedLabels(Path folder) {
        data =
                program.scanner()
                        .scan(folder, Progress.Listener.NONE, new Cancellation())
                        .snapshot();
    }

    /**
     * Prints the precision among as many suspects as labels were flipped, then the accuracy on the
     * test folder with flipped training labels, with corrected ones, and with those that were
     * there.
     */
    static void run(Path folder) {
        var benchmark = new FlippedLabels(folder);
        benchmark.suspects(benchmark.data, 1);
        SEEDS.forEach(benchmark::precision);
        var gains = SEEDS.stream().mapToDouble(benchmark::gain);
        System.out.printf("mean gain %.2f points%n", 100 * gains.average().orElseThrow());
    }

    private void precision(long seed) {
        var flipped = flip(data, seed, _ -> true);
        long began = System.nanoTime();
        var suspects = suspects(relabelled(data, flipped), seed);
        double seconds = (System.nanoTime() - began) / 1e9;
        long found =
                suspects.stream()
                        .limit(flipped.size())
                        .filter(issue -> flipped.containsKey(issue.sample().id()))
                        .count();
        System.out.printf(
                "seed %d: %d of %d labels flipped, %d suspects, precision@%d %.3f, %.1f s%n",
                seed,
                flipped.size(),
                data.samples().size(),
                suspects.size(),
                flipped.size(),
                (double) found / flipped.size(),
                seconds);
    }

    /** Suspects are looked for in the training folder alone: the test labels help nowhere. */
    private double gain(long seed) {
        Predicate<ImageSample> training = s -> s.folderSplit() == SplitRole.TRAINING;
        var flipped = flip(data, seed, training);
        var noisy = relabelled(data, flipped);
        var part =
                DatasetSnapshot.of(
                        noisy.root(),
                        noisy.classes(),
                        noisy.samples().stream().filter(training).toList());
        var corrected = new HashMap<>(flipped);
        suspects(part, seed).stream()
                .limit(flipped.size())
                .forEach(issue -> corrected.put(issue.sample().id(), issue.suggested().id()));
        var accuracies =
                DoubleStream.of(
                                accuracy(noisy, seed),
                                accuracy(relabelled(data, corrected), seed),
                                accuracy(data, seed))
                        .toArray();
        System.out.printf(
                "seed %d: %d training labels flipped, test accuracy %.2f %%,"
                        + " corrected %.2f %%, never flipped %.2f %%%n",
                seed,
                flipped.size(),
                100 * accuracies[0],
                100 * accuracies[1],
                100 * accuracies[2]);
        return accuracies[1] - accuracies[0];
    }

    private static Map<SampleId, ClassId> flip(
            DatasetSnapshot data, long seed, Predicate<ImageSample> which) {
        var samples = data.samples().stream().filter(which).toList();
        var random = Shuffle.random(seed, 1);
        var order = Shuffle.order(samples.size(), random);
        var flipped = new HashMap<SampleId, ClassId>();
        for (int i = 0; i < Math.round(SHARE * samples.size()); i++) {
            var sample = samples.get(order[i]);
            var others =
                    data.classes().stream().filter(c -> !c.id().equals(sample.classId())).toList();
            flipped.put(sample.id(), others.get(random.nextInt(others.size())).id());
        }
        return flipped;
    }

    private static DatasetSnapshot relabelled(DatasetSnapshot data, Map<SampleId, ClassId> labels) {
        return DatasetSnapshot.of(
                data.root(),
                data.classes(),
                data.samples().stream()
                        .map(s -> s.withClass(labels.getOrDefault(s.id(), s.classId())))
                        .toList());
    }

    private List<LabelIssue> suspects(DatasetSnapshot snapshot, long seed) {
        var answers =
                program.crossValidation()
                        .answer(
                                snapshot,
                                CrossValidation.recipe(BACKBONE, INPUT, seed),
                                CrossValidation.Listener.NONE,
                                new Cancellation());
        return LabelIssues.of(answers.predictions(), snapshot);
    }

    private static TrainingConfig config(long seed) {
        return TrainingConfig.quick(BACKBONE, INPUT, seed);
    }

    private double accuracy(DatasetSnapshot snapshot, long seed) {
        var split = new DatasetSplitter(SplitPlan.DEFAULT.withSeed(seed)).split(snapshot);
        return new Evaluator(program.classifier(model(snapshot, seed)))
                .evaluate(data, split.test(), Progress.Listener.NONE, new Cancellation())
                .evaluation()
                .metrics()
                .accuracy();
    }

    private ModelBundle model(DatasetSnapshot snapshot, long seed) {
        var split = new DatasetSplitter(SplitPlan.DEFAULT.withSeed(seed)).split(snapshot);
        var task = TrainingTask.of(split, config(seed));
        var result = program.trainer().train(task, _ -> {}, new Cancellation());
        var info = program.backbones().find(BACKBONE);
        return TrainedModels.bundle("m", result, config(seed), info, split).orElseThrow();
    }
}
