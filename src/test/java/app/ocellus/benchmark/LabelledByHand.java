package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.labelling.Guess;
import app.ocellus.evaluation.labelling.Guesses;
import app.ocellus.evaluation.labelling.LabelAssistant;
import app.ocellus.evaluation.labelling.LabellingOrder;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.Shuffle;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Labels a few pictures as somebody would whom the assistant asks, and takes all other guesses. */
final class LabelledByHand {

    private static final int PICTURES = 300;
    private static final int LABELS = 60;
    private static final int PAGE = 12;

    private final Composition program = TestProgram.composition();
    private final DatasetSnapshot data;
    private final String backbone;

    private LabelledByHand(Path folder, String backbone) {
        this.backbone = backbone;
        data =
                program.scanner()
                        .scan(folder, Progress.Listener.NONE, new Cancellation())
                        .snapshot();
    }

    /** Prints how many labels are right when 60 of 300 were given, in the order asked for. */
    static void run(Path folder, String backbone, int seeds) {
        var benchmark = new LabelledByHand(folder, backbone);
        for (boolean asked : new boolean[] {true, false}) {
            var right =
                    IntStream.rangeClosed(1, seeds)
                            .mapToDouble(seed -> benchmark.label(seed, asked))
                            .summaryStatistics();
            System.out.printf(
                    "%s: mean of %d seeds %.3f, from %.3f to %.3f%n",
                    asked ? "asked for" : "at random",
                    seeds,
                    right.getAverage(),
                    right.getMin(),
                    right.getMax());
        }
    }

    private double label(long seed, boolean asked) {
        var truth = drawn(seed);
        long began = System.nanoTime();
        var table =
                program.features(backbone, new Preprocessing(224, Fit.CROP))
                        .features(truth, Progress.Listener.NONE, new Cancellation());
        double features = (System.nanoTime() - began) / 1e9;
        began = System.nanoTime();
        var assistant = new LabelAssistant(table, program.fewLabels(), seed);
        var known = new HashMap<SampleId, ClassId>();
        var guesses = Guesses.NONE;
        while (known.size() < LABELS) {
            var snapshot = snapshot(truth, known);
            int count = Math.min(PAGE, LABELS - known.size());
            var next =
                    asked
                            ? assistant.next(
                                    snapshot, guesses, LabellingOrder.LEAST_SURE, count, Set.of())
                            : snapshot.unlabelled().subList(0, count);
            var ids = next.stream().map(ImageSample::id).collect(Collectors.toSet());
            truth.stream()
                    .filter(sample -> ids.contains(sample.id()))
                    .forEach(sample -> known.put(sample.id(), sample.classId()));
            guesses = assistant.guess(snapshot(truth, known), new Cancellation());
        }
        return told(seed, truth, guesses, features, (System.nanoTime() - began) / 1e9);
    }

    private static double told(
            long seed, List<ImageSample> truth, Guesses guesses, double features, double seconds) {
        long right = truth.stream().filter(s -> isRight(s, guesses.of(s.id()))).count();
        var sure = guesses.bySample().values().stream().filter(g -> g.percent() >= 95).count();
        long sureRight =
                truth.stream()
                        .filter(s -> guesses.bySample().containsKey(s.id()))
                        .filter(s -> Objects.requireNonNull(guesses.of(s.id())).percent() >= 95)
                        .filter(s -> isRight(s, guesses.of(s.id())))
                        .count();
        double share = (double) (LABELS + right) / truth.size();
        System.out.printf(
                "seed %d: %d of %d guesses right, %.3f of all labels; %d of %d from 95 %% right;"
                        + " features %.1f s, the rest %.1f s%n",
                seed, right, guesses.bySample().size(), share, sureRight, sure, features, seconds);
        return share;
    }

    private static boolean isRight(ImageSample sample, @Nullable Guess guess) {
        return guess != null && guess.classId().equals(sample.classId());
    }

    /** As many of each class, mixed. */
    private List<ImageSample> drawn(long seed) {
        int each = PICTURES / data.classes().size();
        var picked = new ArrayList<ImageSample>();
        for (var label : data.classes()) {
            var all = data.samples().stream().filter(s -> s.classId().equals(label.id())).toList();
            var order = Shuffle.order(all.size(), seed, 1);
            IntStream.of(order).limit(each).forEach(i -> picked.add(all.get(i)));
        }
        var order = Shuffle.order(picked.size(), seed, 2);
        return IntStream.of(order).mapToObj(picked::get).toList();
    }

    private static DatasetSnapshot snapshot(List<ImageSample> truth, Map<SampleId, ClassId> known) {
        return new DatasetSnapshot(
                known.size(),
                Path.of("flat"),
                List.of(),
                truth.stream().filter(s -> known.containsKey(s.id())).toList(),
                truth.stream()
                        .filter(s -> !known.containsKey(s.id()))
                        .map(s -> s.withClass(ClassId.NONE))
                        .toList(),
                List.of(),
                List.of());
    }
}
